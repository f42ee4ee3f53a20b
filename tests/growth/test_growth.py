"""All documented operations go through check, plan, generation, both type checkers and a decoder.

Of those that the contract does not describe yet, facts without words stand in.
"""

from collections.abc import Sequence
from typing import Final

import pytest

from tests.growth import tree
from tests.growth.skeleton import document
from tools.contract.checks import check
from tools.contract.files import Place

USAGE: Final = """
from decimal import Decimal
from typing import Any, assert_type

from mews_connector import Client, models


def described(mews: Client, service: models.Service) -> str:
    for category in mews.accounting_categories.get_all():
        assert_type(category, models.AccountingCategory)
    match service.data.value:
        case models.BookableServiceData() as bookable:
            return str(bookable.start_offset)
        case models.AdditionalServiceData():
            return "additional"
        case other:
            return str(assert_type(other, dict[str, Any]))


def total(amount: models.Amount) -> Decimal:
    return assert_type(amount.gross_value, Decimal) + amount.net_value
"""


class _Unwritten:
    """A document that stands in no file: the place of a value is its pointer."""

    document = document()

    def place(self, pointer: Sequence[str | int], /) -> Place:
        return Place("/".join(map(str, pointer)), 1)


def test_every_operation_keeps_the_conventions() -> None:
    assert [*map(str, check(_Unwritten()))] == []


def test_nothing_of_any_operation_is_lost_on_its_way_in_or_out() -> None:
    said = tree.run("python", "-W", "ignore::DeprecationWarning", "-m", "tests.growth.exercise")

    *failures, tried = said.stdout.splitlines() or [""]
    assert (failures, said.stderr) == ([], "")
    assert tried == f"{len(document()['paths'])} operations, {_objects()} models"


@pytest.mark.parametrize(
    "command",
    [
        ("ruff", "check", "generated"),
        ("ruff", "format", "--check", "generated"),
        ("mypy", "generated"),
        pytest.param(("basedpyright", "generated"), marks=pytest.mark.only_in_ci),
    ],
    ids=lambda command: command[0],
)
def test_the_client_of_every_operation_is_clean(command: tuple[str, ...]) -> None:
    ran = tree.run(*command)

    assert ran.returncode == 0, ran.stdout + ran.stderr


@pytest.mark.parametrize(
    "checker", ["mypy", pytest.param("basedpyright", marks=pytest.mark.only_in_ci)]
)
def test_type_checkers_follow_told_values_and_see_amounts_as_decimals(checker: str) -> None:
    program = tree.made() / "usage.py"
    program.write_text(USAGE)

    ran = tree.run(checker, program.name)

    assert ran.returncode == 0, ran.stdout + ran.stderr


@pytest.mark.only_in_ci
def test_the_reference_has_a_page_for_every_operation() -> None:
    program = "from tools.docs.reference import reference; print(*reference(), sep='\\n')"

    said = tree.run("python", "-c", program)

    pages = [page.split("/") for page in said.stdout.splitlines()]
    of_operations = [page for page in pages if page[1:2] == ["operations"] and len(page) == 4]
    assert (len(of_operations), said.stderr) == (len(document()["paths"]), "")


def _objects() -> int:
    """Return how many schemas are objects of properties."""
    return sum(
        "enum" not in schema and "additionalProperties" not in schema
        for schema in document()["components"]["schemas"].values()
    )
