"""Values whose type a property beside them tells: `{Discriminator: ..., Value: ...}`."""

from collections.abc import Callable, Mapping
from functools import cache
from typing import TYPE_CHECKING, Annotated, Any, TypeVar

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


def variant_types(model: type[Model], value_of: Callable[[str], object]) -> Mapping[str, Any]:
    """Return the types of attributes that what is beside them tells.

    Args:
        model: The model.
        value_of: Gives the value of a property by its wire name.
    """
    told = ((each, value_of(wire_name(model, each.by))) for each in model.__variants__)
    return {
        each.attribute: _types(each).get(says, Any) if isinstance(says, str) else Any
        for each, says in told
    }


def decode_variants(model: Model) -> None:
    """Give the attributes of a model that has just been decoded their types.

    What Mews adds later, and the contract does not know, becomes plain JSON with `Decimal`s.

    Raises:
        ValueError: A value is not of its type. The text ends with its path, as msgspec's do.
    """
    variants: tuple[Variants, ...] = model.__variants__
    for each in variants:
        raw = getattr(model, each.attribute)
        if isinstance(raw, Raw):
            type_ = _types(each).get(getattr(model, each.by), ANYTHING)
            setattr(model, each.attribute, _decoded(model, each.attribute, raw, type_))


def _decoded(model: Model, attribute: str, raw: Raw, type_: Any) -> Any:
    try:
        return decoder(type_).decode(raw)
    except msgspec.ValidationError as error:
        expected, _, path = str(error).partition(f"{AT}$")
    message = f"{expected}{AT}$.{wire_name(model, attribute)}{path or '`'}"
    raise ValueError(message)
