"""What every generated model has in common."""

import inspect
import warnings
from typing import Any, ClassVar, TypeVar

from msgspec import UNSET, Struct

from mews_runtime.masking import MASK
from mews_runtime.schema.decoding import Decoding, Direction, current
from mews_runtime.schema.encoding import encode_any, to_plain

T = TypeVar("T")

_OURS = frozenset({"mews_connector", "mews_runtime"})


class Model(Struct, kw_only=True):
    """A JSON object of the contract.

    An optional property that is absent is `UNSET`, which is not the same as None (null).
    Construction does not check types or bounds: a request is checked as a whole when it is sent.
    """

    __secrets__: ClassVar[frozenset[str]] = frozenset()
    """Names of the attributes whose values are never shown."""

    __deprecations__: ClassVar[frozenset[str]] = frozenset()
    """Names of the attributes that warn when a caller passes them."""

    __variants__: ClassVar[tuple[Any, ...]] = ()
    """How to tell the types of attributes by another one: the `Variants` of each."""

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
        message = f"{type(model).__name__}.{wire_name(model, name)} is deprecated by Mews"
        warnings.warn(message, DeprecationWarning, stacklevel=caller_level())


def caller_level() -> int:
    """Return the stack level, as seen by who asks, of the first frame that is not ours."""
    level = 0
    frame = inspect.currentframe()
    while frame is not None and str(frame.f_globals.get("__name__")).partition(".")[0] in _OURS:
        frame = frame.f_back
        level += 1
    return level
