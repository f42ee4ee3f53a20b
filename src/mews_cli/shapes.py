"""What the properties of a model are, for options and columns."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache
from typing import Any, Final, Literal, get_args

from msgspec import inspect

from mews_cli.catalogue import nearest, plain
from mews_cli.exits import Place
from mews_cli.values import HINT, day, instant, number
from mews_contract.json_values import is_array, is_object
from mews_runtime.messages.places import place_of
from mews_runtime.schema.model import Model
from mews_runtime.schema.updates import VALUE, updates
from mews_runtime.schema.variants import variant_types

Kind = Literal[
    "text",
    "id",
    "number",
    "flag",
    "time",
    "date",
    "choice",
    "interval",
    "dates",
    "file",
    "object",
    "json",
]
"""How a value is written: intervals, of times or of dates, as `from/to`, objects as JSON."""


@dataclass(frozen=True, slots=True)
class Property:
    """A property of a model.

    Attributes:
        name: Its attribute.
        wire: Its name in the contract.
        kind: What it holds, or what each item of it is.
        is_list: Whether it holds a list.
        is_required: Whether it has to be there.
        is_secret: Whether nothing shows its value.
        is_deprecated: Whether Mews advises against it.
        type_: The enum or the model that it holds, or None.
        wrapper: What JSON has in its place if it is an update, or None.
    """

    name: str
    wire: str
    kind: Kind
    is_list: bool
    is_required: bool
    is_secret: bool
    is_deprecated: bool
    type_: Any
    wrapper: type[Model] | None = None

    @property
    def model(self) -> type[Model] | None:
        """The model of its value, or of each item."""
        return _model(self.type_)


def _model(type_: Any) -> type[Model] | None:
    parts: tuple[Any, ...] = (type_, *get_args(type_))
    return next(
        (each for each in parts if isinstance(each, type) and issubclass(each, Model)), None
    )


@cache
def properties(model: type[Model]) -> tuple[Property, ...]:
    """Return the properties of a model, in its order."""
    info = inspect.type_info(model)
    return tuple(_property(model, field) for field in getattr(info, "fields", ()))


def without_wrapper(model: type[Model], shape: Property) -> Property:
    """Return a property as an option takes it: of an update its value, unless that is an object."""
    wrapper = updates(model).get(shape.name)
    if wrapper is None:
        return shape
    (value,) = properties(wrapper)
    if value.kind in {"object", "json"}:
        return shape
    return replace(
        shape, kind=value.kind, is_list=value.is_list, type_=value.type_, wrapper=wrapper
    )


def has_secrets(model: type[Model] | None) -> bool:
    """Return whether a model holds a secret, at any depth."""
    return model is not None and place_of(model).has_secrets()


def _property(model: type[Model], field: inspect.Field) -> Property:
    type_ = _without_null(field.type)
    is_list = isinstance(type_, inspect.ListType)
    kind, own = _kind(
        _without_null(type_.item_type) if isinstance(type_, inspect.ListType) else type_
    )
    return Property(
        name=field.name,
        wire=field.encode_name,
        kind=kind,
        is_list=is_list,
        is_required=field.required,
        is_secret=field.name in model.__secrets__,
        is_deprecated=field.name in model.__deprecations__,
        type_=own,
    )


def _without_null(type_: inspect.Type) -> inspect.Type:
    if not isinstance(type_, inspect.UnionType):
        return type_
    others = [each for each in type_.types if not isinstance(each, inspect.NoneType)]
    return others[0] if len(others) == 1 else type_


_KINDS: Final[tuple[tuple[Any, Kind], ...]] = (
    (inspect.EnumType, "choice"),
    (inspect.BoolType, "flag"),
    (inspect.IntType | inspect.FloatType | inspect.DecimalType, "number"),
    (inspect.DateTimeType, "time"),
    (inspect.DateType, "date"),
    (inspect.UUIDType, "id"),
    (inspect.BytesType, "file"),
    (inspect.StrType, "text"),
)
_ANY: Final[list[Kind]] = ["json"]


def _kind(type_: inspect.Type) -> tuple[Kind, Any]:
    if isinstance(type_, inspect.StructType):
        return _kind_of_object(type_), type_.cls
    found: list[Kind] = [kind for own, kind in _KINDS if isinstance(type_, own)]
    return (found or _ANY)[0], getattr(type_, "cls", None)


def _kind_of_object(type_: inspect.StructType) -> Kind:
    """Return whether an object is nothing but two times, or dates, from which and until which."""
    names = [field.encode_name.removesuffix("Utc") for field in type_.fields]
    kinds = {type(field.type) for field in type_.fields}
    if names != ["Start", "End"] or len(kinds) > 1:
        return "object"
    of: dict[type, Kind] = {inspect.DateTimeType: "interval", inspect.DateType: "dates"}
    return of.get(kinds.pop(), "object")


WANTED: Final[Mapping[Kind, str]] = {
    "interval": f"from/to, each {HINT}",
    "dates": "from/to, each a date",
    "time": HINT,
    "number": "a number",
    "flag": "true or false",
}
"""How values are written, but for those that are any text."""
_FLAGS: Final = {"true": True, "false": False}


def read(text: str, shape: Property) -> Any:
    """Return the JSON value that a text says of a property.

    Raises:
        ValueError: It is none. Quotes it.
    """
    if shape.kind == "number":
        return number(text.strip())
    try:
        value = _read(text, shape)
    except (ValueError, KeyError):
        message = f"expected {WANTED[shape.kind]}; got {text!r}"
        raise ValueError(message) from None
    if is_object(value):
        start, end = map(datetime.fromisoformat, value.values())
        if start > end:
            message = f"ends before it starts; got {text!r}"
            raise ValueError(message)
    return value


def _read(text: str, shape: Property) -> Any:
    if shape.kind == "flag":
        return _FLAGS[text.strip().lower()]
    if shape.kind == "time":
        return instant(text)
    if shape.kind not in {"interval", "dates"}:
        return text
    ends = map(instant if shape.kind == "interval" else day, text.split("/"))
    return dict(zip((each.wire for each in properties(shape.type_)), ends, strict=True))


def leaves(
    model: type[Model], above: tuple[Property, ...] = (), *, is_flat: bool = False
) -> Iterator[tuple[Property, ...]]:
    """Yield the way to each property that is no object, at any depth, in the order of the model.

    Args:
        model: The model.
        above: The way to it.
        is_flat: Whether the one list of objects in an object is looked into, too.
    """
    every = properties(model)
    lists = [each for each in every if each.is_list and each.model is not None]
    for each in every:
        inside = each.model
        is_below = not each.is_list or (is_flat and lists == [each])
        if is_below and inside is not None and all(inside is not way.model for way in above):
            yield from leaves(inside, (*above, each), is_flat=is_flat)
        else:
            yield (*above, each)


def keyed(value: Any, above_model: type[Model], place: Place, above: str = "") -> Any:
    """Return a JSON value under the names of the contract, whatever way its names are written."""
    if is_array(value):
        return [keyed(each, above_model, place, above) for each in value]
    if not is_object(value):
        return value
    known = {plain(each.wire): each for each in properties(above_model)}
    given = {plain(key): inside for key, inside in value.items()}
    told = variant_types(above_model, lambda wire: given.get(plain(wire)))
    found: dict[str, Any] = {}
    for key, content in value.items():
        each = known.get(plain(key))
        if each is None:
            allowed = [one.wire for one in known.values()]
            hint = nearest(key, allowed)
            # What is no name may be a code in the wrong place.
            shown = "" if has_secrets(above_model) else f"{above}{key}"
            place.fail(f"there is no such property{hint}; there are {', '.join(allowed)}", shown)
        if each.wire in found:
            place.fail("it is there twice", f"{above}{each.wire}")
        is_short = content is not None and not is_object(content)
        held = {VALUE: content} if is_short and each.name in updates(above_model) else content
        below = f"{above}{key}."
        model = each.model or _model(told.get(each.name))
        found[each.wire] = keyed(held, model, place, below) if model else _timed(held, each)
    return found


def inside(value: Any, way: str) -> Any:
    """Return what a JSON value holds at the end of a way, or None."""
    for name in way.split("."):
        given = value.items() if is_object(value) else ()
        value = next((each for key, each in given if plain(key) == plain(name)), None)
    return value


def written(value: Any, way: str) -> str:
    """Return the way to a property in what somebody has written: an update may be its value."""
    shorter = way.removesuffix(f".{VALUE}")
    return way if inside(value, way) is not None else shorter


def _timed(value: Any, shape: Property) -> Any:
    if shape.kind != "time" or not isinstance(value, str):
        return value
    try:
        return instant(value)
    except ValueError:
        return value
