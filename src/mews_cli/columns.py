"""The columns of a table: those of a model, chosen or all, in a fixed order."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from mews_cli.catalogue import nearest, plain
from mews_cli.exits import CliError
from mews_cli.shapes import Property, leaves
from mews_contract.json_values import is_array, is_object
from mews_runtime.schema.model import Model

_RANKS: Final = {"time": 3, "date": 3, "interval": 3, "choice": 4, "id": 7}
_BOOKKEEPING: Final = ("Created", "Updated", "Deleted")
"""Begins the names of times, and of those who did it, that are asked for less than when it is."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column.

    Attributes:
        name: Its name: those of the contract, with dots between.
        way: The names that lead to its value.
        shape: What it holds.
        above: What its value is inside of.
    """

    name: str
    way: tuple[str, ...]
    shape: Property
    above: tuple[Property, ...]

    @property
    def end(self) -> str:
        """Its name, as seen from inside the last list that it is in."""
        lists = [at for at, above in enumerate(self.above, 1) if above.is_list]
        return ".".join(self.way[lists[-1] :]) if lists else self.name

    @property
    def rank(self) -> int:
        """How late people look for it.

        Names, numbers and codes come first, states, amounts of money, times, other kinds, the rest,
        what is inside of something, ids, and last what is long or deprecated.
        """
        if self.shape.is_deprecated:
            return 9
        is_own = "." not in self.end
        if is_own and self._is_name():
            return 0
        if self.shape.is_list or self.shape.kind in {"object", "json"}:
            return 8
        if is_own and self.shape.kind == "choice" and self.shape.wire.endswith("State"):
            return 1
        if self.way[:-1] == ("Amount",):
            return 2
        rank = 5 if self.shape.wire.startswith(_BOOKKEEPING) else _RANKS.get(self.shape.kind, 5)
        return rank if is_own else max(rank, 6)

    def _is_name(self) -> bool:
        """Return whether it is what people call the thing. Names in many languages are a map."""
        shape = self.shape
        if shape.is_secret or shape.kind != "text":
            return shape.is_secret or shape.wire == "Names"
        return not shape.is_list and (shape.wire.endswith("Name") or shape.wire == "Number")

    def of(self, record: dict[str, Any]) -> Any:
        """Return its value, None where there is none."""
        value: Any = record
        for name in self.way:
            if not is_object(value):
                return None
            value = value.get(name)
        return value


def columns(model: type[Model], chosen: str | None, *, is_flat: bool = False) -> list[Column]:
    """Return the columns of a model.

    Args:
        model: The model.
        chosen: Names with commas between, in any spelling, or None for all.
        is_flat: Whether a list of objects has columns of its own, and not one with all of it.

    Raises:
        CliError: There is no such column.
    """
    every = [_column(way) for way in leaves(model)]
    flat = [_column(way) for way in leaves(model, is_flat=True)] if is_flat else every
    if chosen is None:
        return flat
    known = {_key(each.end): each for each in flat}
    known |= {_key(each.name): each for each in (*flat, *every)}
    allowed = ", ".join(dict.fromkeys(each.name for each in (*every, *flat)))
    names = [name.strip() for name in chosen.split(",") if name.strip()]
    if every and not names:
        message = f"--columns names none; there are {allowed}. Nothing was sent"
        raise CliError(message)
    for name in names:
        if _key(name) not in known:
            hint = nearest(name, {each.name for each in known.values()})
            message = f"--columns: there is no {name}{hint}; there are {allowed}. Nothing was sent"
            raise CliError(message)
    return [known[_key(name)] for name in names]


def _column(way: tuple[Property, ...]) -> Column:
    names = tuple(each.wire for each in way)
    return Column(".".join(names), names, way[-1], way[:-1])


def _key(name: str) -> str:
    return ".".join(map(plain, name.split(".")))


def flattened(found: Sequence[Column], records: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return a record for each object in a list that columns look into, and at least one each."""
    lists = {
        each.way[: at + 1]: None
        for each in found
        for at, above in enumerate(each.above)
        if above.is_list
    }
    for way in sorted(lists, key=len):
        records = [one for record in records for one in _each(record, way)]
    return records


def _each(record: dict[str, Any], way: tuple[str, ...]) -> list[dict[str, Any]]:
    """Return a record once for each item of the list at the end of a way."""
    name, *below = way
    inside: Any = record.get(name)
    parts: list[Any] = [None]
    if below:
        parts = _each(inside, tuple(below)) if is_object(inside) else [inside]
    elif is_array(inside) and inside:
        parts = inside
    return [{**record, name: part} for part in parts]


def values(column: Column, records: Sequence[dict[str, Any]]) -> list[Any]:
    """Return what records hold in a column, None where there is nothing."""
    if len(column.way) == 1:
        name = column.way[0]
        return [record.get(name) for record in records]
    return [column.of(record) for record in records]


def rows(found: Sequence[Column], records: Sequence[dict[str, Any]]) -> list[tuple[Any, ...]]:
    """Return the values of each record."""
    return [*zip(*(values(column, records) for column in found), strict=True)]
