"""The columns of a table: those of a model, chosen or all, in a fixed order."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from mews_cli.catalogue import looked_for, nearest, plain
from mews_cli.exits import CliError
from mews_cli.shapes import Property, leaves, properties
from mews_contract.json_values import is_array, is_object
from mews_runtime.schema.model import Model

_RANKS: Final = {"time": 3, "date": 3, "interval": 3, "choice": 4, "flag": 6, "id": 7}
_BOOKKEEPING: Final = ("Created", "Updated", "Deleted")
"""Begins the names of times, and of those who did it, that are asked for less than when it is."""
_FOR_PROGRAMS: Final = ("Ordering", "ExternalIdentifier")
"""What people who look at a list seldom mean."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column.

    Attributes:
        name: Its name: those of the contract, with dots between.
        way: The names that lead to its value.
        shape: What it holds.
        above: What its value is inside of.
        first: A number below 0 if the contract says that people look for it: the lower, the sooner.
    """

    name: str
    way: tuple[str, ...]
    shape: Property
    above: tuple[Property, ...]
    first: int = 0

    @property
    def end(self) -> str:
        """Its name, as seen from inside the last list that it is in."""
        lists = [at for at, above in enumerate(self.above, 1) if above.is_list]
        return ".".join(self.way[lists[-1] :]) if lists else self.name

    @property
    def rank(self) -> int:
        """How late people look for it.

        First what the contract says, then names, numbers and codes, states, amounts of money,
        times, kinds, the rest, what is inside of something and flags, ids, when it was written,
        what is long or deep inside, and last what is deprecated.
        """
        shape, depth = self.shape, self.end.count(".")
        is_own = not depth
        is_long = shape.is_list or shape.kind in {"object", "json"} or depth > 1
        is_state = shape.kind == "choice" and shape.wire.endswith("State")
        rules = (
            (bool(self.first), self.first),
            (shape.is_deprecated, 10),
            (is_own and self._is_name(), 0),
            (is_long or (not is_own and shape.kind == "flag"), 9),
            (self.way[:-1] == ("Amount",) and shape.wire != "NetValue", 2),
            (shape.wire.startswith(_BOOKKEEPING) or shape.wire in _FOR_PROGRAMS, 8),
            (is_own and is_state, 1),
        )
        usual = max(_RANKS.get(shape.kind, 5), 0 if is_own else 6)
        return next((rank for holds, rank in rules if holds), usual)

    def _is_name(self) -> bool:
        """Return whether it is what people call the thing. Names in many languages are a map."""
        shape = self.shape
        if shape.is_secret or shape.kind != "text":
            return shape.is_secret or shape.wire == "Names"
        return not shape.is_list and (shape.wire.endswith("Name") or shape.wire == "Number")

    def of(self, record: dict[str, Any]) -> Any:
        """Return its value, None where there is none. Of what is inside of a list, all of them."""
        value: Any = record
        for at, name in enumerate(self.way):
            if is_array(value):
                inside = replace(self, way=self.way[at:])
                return [inside.of(each) for each in value]
            if not is_object(value):
                return None
            value = value.get(name)
        return value


def looked_at(model: type[Model]) -> list[Column]:
    """Return the columns of a table for which nobody has chosen any, as people look for them.

    A list of objects is one column, unless it is all that its owner holds beside ids: it has a line
    for each object then.
    """
    shapes = properties(model)
    is_frame = all(each.kind == "id" or (each.is_list and each.model) for each in shapes)
    said = looked_for(model)
    within = {name.rpartition(".")[0] for name in said}
    found: dict[str, Column] = {}
    for is_flat in (True, False):
        for way in leaves(model, is_flat=is_flat):
            column = _column(way)
            is_said = column.name in said
            if is_said or (is_flat == is_frame and column.name not in within):
                first = said.index(column.name) - len(said) if is_said else 0
                found.setdefault(column.name, replace(column, first=first))
    return sorted(found.values(), key=lambda each: each.rank)


def columns(model: type[Model], chosen: str | None, *, is_flat: bool = False) -> list[Column]:
    """Return the columns of a model.

    Args:
        model: The model.
        chosen: Names with commas between, in any spelling, or None for all.
        is_flat: Whether a list of objects has columns of its own, too, as in a table.

    Raises:
        CliError: There is no such column.
    """
    every = [_column(way) for way in leaves(model)]
    if chosen is None:
        return looked_at(model) if is_flat else every
    flat = [_column(way) for way in leaves(model, is_flat=True)] if is_flat else every
    # A table leaves out the Utc of times that it tells in a time zone.
    times = [each for each in (*every, *flat) if each.shape.kind == "time"]
    known = {_key(each.name).removesuffix("utc"): each for each in times}
    known |= {_key(each.end).removesuffix("utc"): each for each in times}
    known |= {_key(each.end): each for each in flat}
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


def column_names(model: type[Model]) -> list[str]:
    """Return the names of the columns of a model, those first that people look for."""
    every = [*looked_at(model), *map(_column, leaves(model, is_flat=True))]
    return [*dict.fromkeys(each.name for each in every)]


def _column(way: tuple[Property, ...]) -> Column:
    names = tuple(each.wire for each in way)
    return Column(".".join(names), names, way[-1], way[:-1])


def _key(name: str) -> str:
    return ".".join(map(plain, name.split(".")))


def flattened(found: Sequence[Column], records: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return a record for each object in a list that columns look into, and at least one each.

    What people look for first multiplies no records: it is one cell with all of them.
    """
    lists = {
        each.way[: at + 1]: None
        for each in found
        for at, above in enumerate(each.above)
        if above.is_list and not each.first
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
