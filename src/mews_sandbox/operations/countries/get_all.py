"""Lists the countries of the world, parts of a few of them, and what they form together."""

from typing import Final

from mews_contract.json_values import JsonObject
from mews_sandbox.operations.call import Call
from mews_sandbox.operations.countries.known import GROUPS, known

_RULES: Final = ("IdentityCardExpirationDateNotRequired", "DriverLicenceExpirationDateNotRequired")


def answer(_: Call) -> JsonObject:
    """Return them, by their codes. A document needs its date of expiration everywhere."""
    countries = [each for each in known() if "-" not in each[0]]
    parts = [each for each in known() if "-" in each[0]]
    return {
        "Countries": [
            {"Code": code, "SovereignCountryCode": sovereign, "EnglishName": name}
            for code, sovereign, name in countries
        ],
        "CountrySubdivisions": [
            {"Code": code, "CountryCode": country, "EnglishName": name}
            for code, country, name in parts
        ],
        "CountryRules": [
            {"CountryCode": code, **dict.fromkeys(_RULES, False)} for code, _, _ in countries
        ],
        "CountryGroups": [
            {"Code": code, "EnglishName": name, "CountryCodes": members.split()}
            for code, (name, members) in GROUPS.items()
        ],
    }
