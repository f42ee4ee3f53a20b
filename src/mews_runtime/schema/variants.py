"""Values whose type a property beside them tells: `{Discriminator: ..., Value: ...}`."""

from collections.abc import Callable, Mapping
from functools import cache
from types import NoneType
from typing import TYPE_CHECKING, Annotated, Any, TypeVar, get_args

import msgspec
from msgspec import Raw

from mews_runtime.schema.decoding import ANYTHING, AT, decoder
from mews_runtime.schema.model import Model, wire_name
from mews_runtime.values import Value

T = TypeVar("T")

if TYPE_CHECKING:
    Variant = Annotated[T, "of the type that a property beside it tells"]
else:

    class Variant:
        """What msgspec leaves as it was sent, until the property beside it is known."""

        def __class_getitem__(cls, types: Any) -> Any:
            return Annotated[Raw, types]


_NULL = Raw(b"null")


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


@cache
def _types(variants: Variants) -> Mapping[str, Any]:
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


def decode_variants(model: Model) -> None:
    """Give the attributes of a model that has just been decoded their types.

    What Mews adds later, and the contract does not know, becomes plain JSON with `Decimal`s.

    Raises:
        ValueError: A value is not of its type. The text ends with its path, as msgspec's do.
    """
    variants: tuple[Variants, ...] = model.__variants__
    for each in variants:
        raw = getattr(model, each.attribute)
        if raw == _NULL and each.attribute in _nullable(type(model)):
            setattr(model, each.attribute, None)
        elif isinstance(raw, Raw):
            type_ = _types(each).get(getattr(model, each.by), ANYTHING)
            setattr(model, each.attribute, _decoded(model, each.attribute, raw, type_))


def _decoded(model: Model, attribute: str, raw: Raw, type_: Any) -> Any:
    try:
        return decoder(type_).decode(raw)
    except msgspec.ValidationError as error:
        expected, _, path = str(error).partition(f"{AT}$")
    message = f"{expected}{AT}$.{wire_name(model, attribute)}{path or '`'}"
    raise ValueError(message)
