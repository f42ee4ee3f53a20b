"""The columns of a table: those of a model, chosen or all, in a fixed order."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from mews_cli.exits import CliError
from mews_cli.naming import plain
from mews_cli.shapes import Property, leaves
from mews_contract.json_values import is_object
from mews_runtime.model import Model


@dataclass(frozen=True, slots=True)
class Column:
    """A column.

    Attributes:
        name: Its name: those of the contract, with dots between.
        way: The names that lead to its value.
        shape: What it holds.
    """

    name: str
    way: tuple[str, ...]
    shape: Property

    def of(self, record: dict[str, Any]) -> Any:
        """Return its value, None where there is none."""
        value: Any = record
        for name in self.way:
            if not is_object(value):
                return None
            value = value.get(name)
        return value


def columns(model: type[Model], chosen: str | None) -> list[Column]:
    """Return the columns of a model.

    Args:
        model: The model.
        chosen: Names with commas between, in any spelling, or None for all.

    Raises:
        CliError: There is no such column.
    """
    every = [
        Column(".".join(each.wire for each in way), tuple(each.wire for each in way), way[-1])
        for way in leaves(model)
    ]
    if chosen is None:
        return every
    known = {_key(each.name): each for each in every}
    allowed = ", ".join(each.name for each in every)
    names = [name.strip() for name in chosen.split(",") if name.strip()]
    if every and not names:
        message = f"--columns names none; there are {allowed}. Nothing was sent"
        raise CliError(message)
    for name in names:
        if _key(name) not in known:
            message = f"--columns: there is no {name}; there are {allowed}. Nothing was sent"
            raise CliError(message)
    return [known[_key(name)] for name in names]


def _key(name: str) -> str:
    return ".".join(map(plain, name.split(".")))


def values(column: Column, records: Sequence[dict[str, Any]]) -> list[Any]:
    """Return what records hold in a column, None where there is nothing."""
    if len(column.way) == 1:
        name = column.way[0]
        return [record.get(name) for record in records]
    return [column.of(record) for record in records]


def rows(found: Sequence[Column], records: Sequence[dict[str, Any]]) -> list[tuple[Any, ...]]:
    """Return the values of each record."""
    return [*zip(*(values(column, records) for column in found), strict=True)]
