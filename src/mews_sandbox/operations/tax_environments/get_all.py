"""Lists the tax environments that the sandbox knows."""

from mews_contract.json_values import JsonObject
from mews_sandbox.hotel.money import TAX_ENVIRONMENTS
from mews_sandbox.operations.call import Call


def answer(_: Call) -> JsonObject:
    """Return all tax environments."""
    return {
        "TaxEnvironments": [
            {
                "Code": each.code,
                "CountryCode": each.country,
                "ValidityStartUtc": each.since,
                "ValidityEndUtc": None,
                "TaxationCodes": [each.taxation],
            }
            for each in TAX_ENVIRONMENTS.values()
        ]
    }
