"""The countries of the world, parts of a few of them, and what they form together."""

from functools import cache
from importlib import resources
from typing import Final

from mews_contract.json_values import JsonObject, is_array, is_object
from mews_contract.operation import Operation
from mews_sandbox.operations.call import refuse

GROUPS: Final = {
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


@cache
def known() -> list[tuple[str, str, str]]:
    """Return countries and parts of them: code, country that it belongs to, and English name."""
    file = resources.files("mews_sandbox.operations.countries").joinpath("countries.txt")
    lines = file.read_text(encoding="utf-8").splitlines()
    found: list[tuple[str, str, str]] = []
    for line in lines:
        code, of, name = line.split("\t")
        found.append((code, of, name))
    return found


def check_countries(operation: Operation, body: JsonObject) -> None:
    """Refuse a code of a country that is none of ISO 3166-1. An empty one stands for no country.

    Raises:
        RefusedError: There is one.
    """
    if _has_countries(operation):
        _check(body)


@cache
def _has_countries(operation: Operation) -> bool:
    return any(_is_country(place.name) for place in operation.places["request"])


@cache
def _codes() -> frozenset[str]:
    return frozenset(code for code, _, _ in known() if "-" not in code)


def _is_country(name: str | None) -> bool:
    return name is not None and name.endswith(("CountryCode", "NationalityCode"))


def _check(value: object) -> None:
    for each in value if is_array(value) else ():
        _check(each)
    for name, inside in value.items() if is_object(value) else ():
        code = inside.get("Value") if is_object(inside) else inside
        if not _is_country(name):
            _check(inside)
        elif isinstance(code, str) and code and code not in _codes():
            refuse(name, "has to be a code of countries/getAll, such as GB")
