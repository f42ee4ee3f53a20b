"""Values whose type a property tells, beside them or, for items of a list, inside of them.

`{Discriminator: ..., Value: ...}` is the one, `[{Type: ..., ...}, ...]` the other.
"""

from collections.abc import Callable, Mapping
from functools import cache
from types import NoneType
from typing import TYPE_CHECKING, Annotated, Any, Final, TypeVar, cast, get_args

import msgspec
from msgspec import Raw

from mews_runtime.schema.decoding import ANYTHING, AT, decoder
from mews_runtime.schema.model import Model, wire_name
from mews_runtime.values import Value

T = TypeVar("T")

if TYPE_CHECKING:
    Variant = Annotated[T, "of the type that a property tells"]
else:

    class Variant:
        """What msgspec leaves as it was sent, until the property that tells is known."""

        def __class_getitem__(cls, types: Any) -> Any:
            return Annotated[Raw, types]


NULL: Final = Raw(b"null")


class Variants(Value, frozen=True):
    """How to tell the type of an attribute.

    Attributes:
        attribute: The attribute.
        by: The attribute beside it that tells.
        types: Gives the type for each value of that.
    """

    attribute: str
    by: str
    types: Callable[[], Mapping[str, Any]]


class ItemVariants(Value, frozen=True):
    """How to tell the types of the items of an attribute.

    Attributes:
        attribute: The attribute, a list.
        by: The property of each item that tells, by its wire name.
        types: Gives the type for each value of that.
    """

    attribute: str
    by: str
    types: Callable[[], Mapping[str, Any]]


@cache
def _types(variants: Variants | ItemVariants) -> Mapping[str, Any]:
    return variants.types()


@cache
def _nullable(model: type[Model]) -> frozenset[str]:
    """Return the attributes that may be null whatever is told."""
    told = {each.attribute for each in model.__variants__}
    fields = (each for each in msgspec.structs.fields(model) if each.name in told)
    return frozenset(each.name for each in fields if NoneType in get_args(get_args(each.type)[-1]))


def variant_types(model: type[Model], value_of: Callable[[str], object]) -> Mapping[str, Any]:
    """Return the types of attributes that what is beside them tells.

    Args:
        model: The model.
        value_of: Gives the value of a property by its wire name.
    """
    told: dict[str, Any] = {}
    for each in model.__variants__:
        says = value_of(wire_name(model, each.by))
        type_ = _types(each).get(says, ANYTHING) if isinstance(says, str) else ANYTHING
        told[each.attribute] = type_ | None if each.attribute in _nullable(model) else type_
    return told


def item_type(of: ItemVariants, item: object) -> Any | None:
    """Return the type of an item, which may be any JSON, or None if nothing in it tells."""
    says = cast("dict[str, object]", item).get(of.by) if isinstance(item, dict) else None
    return _types(of).get(says, dict[str, Any]) if isinstance(says, str) else None


Decode = Callable[[Raw], Any]


@cache
def _decoding(model: type[Model]) -> list[tuple[str, str, Mapping[str, Decode], bool]]:
    """Return what `Variants` say, with what decodes each type, and whether null is allowed."""
    return [
        (
            each.attribute,
            each.by,
            {says: decoder(type_).decode for says, type_ in _types(each).items()},
            each.attribute in _nullable(model),
        )
        for each in model.__variants__
    ]


def decode_variants(model: Model) -> None:
    """Give the attributes of a model that has just been decoded their types.

    What Mews adds later, and the contract does not know, becomes plain JSON with `Decimal`s.

    Raises:
        ValueError: A value is not of its type. The text ends with its path, as msgspec's do.
    """
    for attribute, by, types, is_nullable in _decoding(type(model)):
        raw = getattr(model, attribute)
        if not isinstance(raw, Raw):
            continue
        if is_nullable and raw == NULL:
            setattr(model, attribute, None)
            continue
        decode = types.get(getattr(model, by)) or decoder(ANYTHING).decode
        try:
            setattr(model, attribute, decode(raw))
        except msgspec.ValidationError as error:
            raise _misplaced(error, wire_name(model, attribute)) from None


def decode_items(model: Model) -> None:
    """Give the items of lists of a model that has just been decoded their types.

    An item of a type that Mews adds later becomes a `dict`, with `Decimal`s.

    Raises:
        ValueError: An item is not of its type. The text ends with its path, as msgspec's do.
    """
    items: tuple[ItemVariants, ...] = model.__items__
    for each in items:
        types, telling = _types(each), decoder(_telling(each.by))
        held = cast("object", getattr(model, each.attribute))
        # Where a message breaks the contract, it is whatever is there.
        found = cast("list[object]", held) if isinstance(held, list) else []
        for index, raw in enumerate(found):
            if isinstance(raw, Raw):
                try:
                    type_ = types.get(telling.decode(raw).says, dict[str, Any])
                    found[index] = decoder(type_).decode(raw)
                except msgspec.ValidationError as error:
                    where = f"{wire_name(model, each.attribute)}[{index}]"
                    raise _misplaced(error, where) from None


@cache
def _telling(by: str) -> Any:
    """Return the type of an object of which only what tells its type is read."""
    return msgspec.defstruct("Told", [("says", str)], rename={"says": by})


def _misplaced(error: msgspec.ValidationError, where: str) -> ValueError:
    """Return an error of what was inside of something, with the whole path."""
    expected, _, path = str(error).partition(f"{AT}$")
    return ValueError(f"{expected}{AT}$.{where}{path or '`'}")
