"""What every generated model has in common."""

import warnings
from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar

from msgspec import UNSET, Struct

from mews_runtime.masking import MASK
from mews_runtime.schema.decoding import Decoding, Direction, current
from mews_runtime.schema.encoding import encode_any, to_plain
from mews_runtime.schema.events import Event
from mews_runtime.schema.status import caller_level, end_of

T = TypeVar("T")


class Model(Struct, kw_only=True):
    """A JSON object of the contract.

    An optional property that is absent is `UNSET`, which is not the same as None (null).
    Construction does not check types or bounds: a request is checked as a whole when it is sent.
    """

    __secrets__: ClassVar[frozenset[str]] = frozenset()
    """Names of the attributes whose values are never shown."""

    __deprecations__: ClassVar[Mapping[str, str]] = {}
    """The attributes that warn when a caller passes them, each with the day from which on Mews
    takes it no more, or an empty text if Mews has named none."""

    __variants__: ClassVar[tuple[Any, ...]] = ()
    """How to tell the types of attributes by another one: the `Variants` of each."""

    __items__: ClassVar[tuple[Any, ...]] = ()
    """How to tell the types of the items of attributes: the `ItemVariants` of each."""

    __event__: ClassVar[Event | None] = None
    """What is known of it as an event, if it is one."""

    __events__: ClassVar[str] = ""
    """The attribute that holds the events of a message, if it has any."""

    def to_dict(self) -> dict[str, Any]:
        """Return the object under its wire names, as plain values.

        Absent properties are left out. Ids and datetimes become strings. Decimals stay decimals,
        which `json.dumps` takes only with a `default`; `to_json` writes them as numbers.
        """
        built: dict[str, Any] = to_plain(self)
        return built

    def to_json(self) -> str:
        """Return the object as JSON under its wire names. Absent properties are left out."""
        return encode_any(self).decode()

    def __reduce__(self) -> tuple[Any, ...]:
        attributes = {name: getattr(self, name) for name in self.__struct_fields__}
        return restored, (type(self), attributes)

    def __repr__(self) -> str:
        shown = ", ".join(f"{name}={value!r}" for name, value in self.__rich_repr__())
        return f"{type(self).__name__}({shown})"

    def __rich_repr__(self) -> list[tuple[str, Any]]:
        values = ((name, getattr(self, name)) for name in self.__struct_fields__)
        return [
            (name, MASK if name in self.__secrets__ and value is not None else value)
            for name, value in values
            if value is not UNSET
        ]


def wire_name(model: Model | type[Model], attribute: str) -> str:
    """Return the name under which JSON has an attribute."""
    return model.__struct_encode_fields__[model.__struct_fields__.index(attribute)]


def attribute_name(model: Model | type[Model], wire: str) -> str:
    """Return the attribute that JSON has under a name. Raises a `ValueError` if there is none."""
    return model.__struct_fields__[model.__struct_encode_fields__.index(wire)]


def restored(model: type[T], attributes: dict[str, object]) -> T:
    """Return a model of attributes that no caller passes anew, and nobody has to be warned of."""
    with Decoding(Direction.RESPONSE):
        return model(**attributes)


def warn_deprecated(model: Model) -> None:
    """Warn of the deprecated properties that a caller has passed to the constructor."""
    if current() is not None:
        # What is being decoded no caller of ours has passed.
        return
    passed = [name for name in sorted(model.__deprecations__) if getattr(model, name) is not UNSET]
    for name in passed:
        day = model.__deprecations__[name]
        ends = f". {end_of(day)}" if day else ""
        message = f"{type(model).__name__}.{wire_name(model, name)} is deprecated by Mews{ends}"
        warnings.warn(message, DeprecationWarning, stacklevel=caller_level())
