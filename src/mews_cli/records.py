"""Values under the names of the contract, and where they were read."""

from dataclasses import dataclass
from typing import Any, NoReturn

from mews_cli.exits import CliError
from mews_cli.naming import nearest, plain
from mews_cli.shapes import Property, has_secrets, properties
from mews_cli.times import instant
from mews_contract.json_values import is_array, is_object
from mews_runtime.schema.model import Model


@dataclass(frozen=True, slots=True)
class Place:
    """Where something was read."""

    source: str
    line: int

    def fail(self, what: str, column: str = "") -> NoReturn:
        """End the command."""
        where = f"{self.source}, line {self.line}" + (f", column {column}" if column else "")
        message = f"{where}: {what}. Nothing was sent"
        raise CliError(message)


def keyed(value: Any, above_model: type[Model], place: Place, above: str = "") -> Any:
    """Return a JSON value under the names of the contract, whatever way its names are written."""
    if is_array(value):
        return [keyed(each, above_model, place, above) for each in value]
    if not is_object(value):
        return value
    known = {plain(each.wire): each for each in properties(above_model)}
    found: dict[str, Any] = {}
    for key, inside in value.items():
        each = known.get(plain(key))
        if each is None:
            allowed = [one.wire for one in known.values()]
            hint = nearest(key, allowed)
            # What is no name may be a code in the wrong place.
            shown = "" if has_secrets(above_model) else f"{above}{key}"
            place.fail(f"there is no such property{hint}; there are {', '.join(allowed)}", shown)
        if each.wire in found:
            place.fail("it is there twice", f"{above}{each.wire}")
        below = f"{above}{key}."
        model = each.model
        found[each.wire] = keyed(inside, model, place, below) if model else _timed(inside, each)
    return found


def _timed(value: Any, shape: Property) -> Any:
    if shape.kind != "time" or not isinstance(value, str):
        return value
    try:
        return instant(value)
    except ValueError:
        return value
