"""The contract says what its sources say, no less and no more, or the ledger says why not."""

from functools import cache
from typing import Final

from tests.contract import sources
from tests.contract.contract import load
from tests.contract.described import Described
from tests.contract.ledger import Departure, departures
from tests.contract.ledger import load as load_ledger

DOCUMENT: Final = load()
SOURCES: Final = sources.load()
LEDGER: Final = load_ledger()


@cache
def found() -> list[Departure]:
    """Return all departures of the contract."""
    return departures(DOCUMENT, SOURCES)


def test_the_contract_departs_from_its_sources_only_where_the_ledger_says_why() -> None:
    assert [str(each) for each in found() if each not in LEDGER] == []


def test_every_row_of_the_ledger_explains_something() -> None:
    assert [str(each) for each in LEDGER if each not in found()] == []


def test_every_row_of_the_ledger_has_a_reason() -> None:
    assert [str(each) for each, why in LEDGER.items() if not why.endswith(".")] == []


def test_every_row_about_a_property_is_about_one_of_the_contract() -> None:
    known = Described(DOCUMENT, SOURCES).properties
    places = [place for place in SOURCES.pages.properties if not place.startswith("*.")]

    assert [place for place in places if place not in known] == []
