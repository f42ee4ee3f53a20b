"""Updates: `{"Value": x}` in JSON, and `x` where a caller writes it."""

from collections.abc import Mapping
from functools import cache
from typing import (
    TYPE_CHECKING,
    Annotated,
    Any,
    Final,
    TypeAlias,
    TypeVar,
    cast,
    get_args,
    get_origin,
)

from msgspec import UNSET, structs

from mews_runtime.schema.decoding import current
from mews_runtime.schema.model import Model, attribute_name

ValueT = TypeVar("ValueT")
WrapperT = TypeVar("WrapperT")

UPDATE: Final = "sets what a property is"
"""What marks the type of an update."""

VALUE: Final = "Value"
"""The one property of an update."""

if TYPE_CHECKING:
    Update: TypeAlias = ValueT | WrapperT
    NullableUpdate: TypeAlias = ValueT | WrapperT
else:

    class Update:
        """What msgspec reads and writes: the object alone."""

        def __class_getitem__(cls, types: Any) -> Any:
            return Annotated[types[1], UPDATE]

    class NullableUpdate:
        """The same, where JSON may have null in place of it."""

        def __class_getitem__(cls, types: Any) -> Any:
            return Update[types] | None


def set_attribute(model: Model, name: str, value: object) -> None:
    """Give an attribute a value. An update becomes the object that JSON has."""
    wrapper = updates(type(model)).get(name)
    Model.__setattr__(model, name, _wrapped(value, wrapper) if wrapper else value)


class UpdateModel(Model):
    """An object with updates, each of which is the object that JSON has, however it is given."""

    if not TYPE_CHECKING:
        # Type checkers would take any name then.
        __setattr__ = set_attribute


def wrap_updates(model: Model) -> None:
    """Make the updates of a model that a caller has just made the objects that JSON has."""
    if current() is None:
        for name in updates(type(model)):
            setattr(model, name, getattr(model, name))


@cache
def updates(model: type[Model]) -> Mapping[str, type[Model]]:
    """Return the objects that the attributes of a model become which are updates."""
    found: dict[str, type[Model]] = {}
    for field in structs.fields(model):
        for each in (field.type, *get_args(field.type)):
            if is_update(each):
                found[field.name] = get_args(each)[0]
    return found


def is_update(type_: Any) -> bool:
    """Return whether a type is that of an update."""
    return UPDATE in getattr(type_, "__metadata__", ())


def _wrapped(value: object, wrapper: type[Model]) -> object:
    # What is decoded is as JSON has it, where null is no update at all.
    if value is UNSET or isinstance(value, wrapper) or current() is not None:
        return value
    made: Any = wrapper
    return value if _is_whole(value, wrapper) else made(value=value)


def _is_whole(value: object, wrapper: type[Model]) -> bool:
    """Return whether a value is the object of JSON itself, as a mapping, and not what it holds."""
    if not isinstance(value, Mapping):
        return False
    names, held = [*cast("Mapping[object, object]", value)], _objects(wrapper)
    return not held or names == [VALUE] or not (names or held == "maps")


@cache
def _objects(wrapper: type[Model]) -> str:
    """Return which objects may be the value of an update: those of a model, maps, or none."""
    (field,) = structs.fields(wrapper)
    for each in (field.type, *get_args(field.type)):
        if get_origin(each) is dict:
            return "maps"
        if isinstance(each, type) and issubclass(each, Model):
            return "models"
    return ""


def value_at(item: object, place: str) -> Any:
    """Return what is at a place, such as `Data.External.Type`, or None where nothing is.

    Of an update it is what the update sets. What could not be decoded is plain JSON.
    """
    for wire in place.split("."):
        if isinstance(item, dict):
            item = cast("dict[str, object]", item).get(wire)
        elif isinstance(item, Model) and wire in item.__struct_encode_fields__:
            attribute = attribute_name(item, wire)
            value = getattr(item, attribute)
            is_update = attribute in updates(type(item))
            item = getattr(value, "value", value) if is_update else value
        else:
            return None
    return None if item is UNSET else item
