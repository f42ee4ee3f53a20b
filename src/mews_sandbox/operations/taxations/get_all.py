"""Lists the taxes that the sandbox knows, and their rates."""

from mews_contract.json_values import JsonObject
from mews_sandbox.hotel.money import TAX_ENVIRONMENTS, TaxEnvironment, TaxRate
from mews_sandbox.operations.call import Call


def answer(_: Call) -> JsonObject:
    """Return the taxation of each tax environment, and all its tax rates."""
    known = TAX_ENVIRONMENTS.values()
    return {
        "Taxations": [
            {"Code": each.taxation, "Name": each.name, "LocalName": each.name} for each in known
        ],
        "TaxRates": [_rate(each, rate) for each in known for rate in each.rates],
    }


def _rate(environment: TaxEnvironment, rate: TaxRate) -> JsonObject:
    return {
        "Code": rate.code,
        "TaxationCode": environment.taxation,
        "Value": rate.value,
        "ValidityInvervalsUtc": None,
        "Strategy": {"Discriminator": "Relative", "Value": {"Value": rate.value}},
    }
