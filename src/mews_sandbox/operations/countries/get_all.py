"""Lists the countries of the world, parts of a few of them, and what they form together."""

from functools import cache
from importlib import resources
from typing import Final

from mews_contract.json_values import JsonObject
from mews_sandbox.operations.call import Call

_GROUPS: Final = {
    "EU": (
        "European Union",
        "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK",
    ),
    "SCHENGEN": (
        "Schengen Area",
        "AT BE BG CH CZ DE DK EE ES FI FR GR HR HU IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK",
    ),
    "NORDIC": ("Nordic countries", "DK FI IS NO SE"),
}

_RULES: Final = ("IdentityCardExpirationDateNotRequired", "DriverLicenceExpirationDateNotRequired")


def answer(_: Call) -> JsonObject:
    """Return them, by their codes. A document needs its date of expiration everywhere."""
    countries = [each for each in _known() if "-" not in each[0]]
    parts = [each for each in _known() if "-" in each[0]]
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
            for code, (name, members) in _GROUPS.items()
        ],
    }


@cache
def _known() -> list[tuple[str, str, str]]:
    """Return countries and parts of them: code, country that it belongs to, and English name."""
    file = resources.files("mews_sandbox.operations.countries").joinpath("countries.txt")
    lines = file.read_text(encoding="utf-8").splitlines()
    found: list[tuple[str, str, str]] = []
    for line in lines:
        code, of, name = line.split("\t")
        found.append((code, of, name))
    return found
