"""Every operation that answers in pages is read to its end, with all that its pages hold."""

from tests.growth import tree
from tests.growth.skeleton import document


def test_every_listing_gives_its_items_and_whole_pages() -> None:
    said = tree.run("python", "-W", "ignore::DeprecationWarning", "-m", "tests.growth.listings")

    *failures, tried = said.stdout.splitlines() or [""]
    assert (failures, said.stderr) == ([], "")
    assert tried == f"{_paginated()} listings"


def _paginated() -> int:
    schemas = document()["components"]["schemas"].values()
    return sum("x-mews-pagination" in schema for schema in schemas)
