"""What every generated model has in common."""

import warnings
from collections.abc import Mapping
from difflib import get_close_matches
from importlib import import_module
from typing import TYPE_CHECKING, Any, ClassVar, Final, NoReturn, Self, TypeVar, cast

from msgspec import UNSET, Struct, StructMeta, structs

from mews_runtime.boundary import boundary
from mews_runtime.errors import ModelInvalidError, kind_of
from mews_runtime.masking import MASK
from mews_runtime.schema.decoding import (
    Decoding,
    Direction,
    Violation,
    current,
    decode,
    may_have_no_number,
    not_finite,
)
from mews_runtime.schema.encoding import encode_any, to_plain
from mews_runtime.schema.events import Event
from mews_runtime.schema.status import caller_level

T = TypeVar("T")

_MOST_ITEMS: Final = 3
_LONGEST: Final = 200
"""Of what a repr shows of a list, in items, and of a text, in characters."""


built: Final[Any] = StructMeta.__call__
"""Builds a model, its type and its attributes given, where nobody has to be told of a mistake."""

if TYPE_CHECKING:
    _Buildable = StructMeta
else:

    class _Buildable(StructMeta):
        """Names the model where it is built wrongly. msgspec names the argument alone."""

        def __call__(self, *args: object, **attributes: object) -> object:
            try:
                return built(self, *args, **attributes)
            except TypeError as error:
                refusal = _misbuilt(self, {*attributes}, error, is_named=not args)
            # This frame is part of the traceback, and its locals may be shown.
            del args, attributes
            raise refusal


class Model(Struct, kw_only=True, metaclass=_Buildable):
    """A JSON object of the contract.

    An optional property that is absent is `UNSET`, which is not the same as None (null).
    Building one checks no types or bounds: a request is checked as a whole when it is sent.

    Models can be changed, compared, copied (`copy`, and `copy.replace` or
    `msgspec.structs.replace` with other values) and pickled. What can be changed has no hash: to
    put models into a set, or to make them keys of a dict, use their ids. FastAPI and pydantic take
    them as types of fields, parameters and responses, under the names that Mews has in JSON.
    """

    __secrets__: ClassVar[frozenset[str]] = frozenset()
    """Names of the attributes whose values are never shown."""

    __deprecations__: ClassVar[Mapping[str, str]] = {}
    """The attributes that warn when a caller passes them, each with what to use instead, and
    with the day from which on Mews takes it no more if Mews has named one."""

    __variants__: ClassVar[tuple[Any, ...]] = ()
    """How to tell the types of attributes by another one: the `Variants` of each."""

    __items__: ClassVar[tuple[Any, ...]] = ()
    """How to tell the types of the items of attributes: the `ItemVariants` of each."""

    __event__: ClassVar[Event | None] = None
    """What is known of it as an event, if it is one."""

    __events__: ClassVar[str] = ""
    """The attribute that holds the events of a message, if it has any."""

    @classmethod
    @boundary
    def from_dict(cls, properties: Mapping[str, Any]) -> Self:
        """Return the object that plain values stand for, as `to_dict` returns them.

        Args:
            properties: Its properties, under the names that Mews has in JSON. Ids, times and
                decimals may be given as such or as JSON has them. As in a response, an enum takes
                any value, and names that the contract does not have are ignored.

        Raises:
            ModelInvalidError: They leave the contract.
        """
        try:
            content = encode_any(properties)
        except (TypeError, ValueError, RecursionError) as error:
            raise ModelInvalidError(model=cls.__name__, path="$", expected=str(error)) from None
        return cls._decoded(content)

    @classmethod
    @boundary
    def from_json(cls, content: str | bytes | bytearray) -> Self:
        """Return the object that JSON holds, as `to_json` and Mews write it.

        Args:
            content: The JSON. As in a response, an enum takes any value, and names that the
                contract does not have are ignored.

        Raises:
            ModelInvalidError: It leaves the contract, or is no JSON at all.
        """
        given = cast("object", content)
        if not isinstance(given, str | bytes | bytearray):
            expected = f"Expected JSON as a text or bytes, got {kind_of(given)}"
            raise ModelInvalidError(model=cls.__name__, path="$", expected=expected)
        return cls._decoded(given.encode() if isinstance(given, str) else given)

    @classmethod
    def _decoded(cls, content: bytes | bytearray) -> Self:
        found: Self | Violation = decode(cls, content, Direction.RESPONSE)
        found = (may_have_no_number(content) and not_finite(found)) or found
        if isinstance(found, Violation):
            raise ModelInvalidError(
                model=cls.__name__,
                path=found.path,
                expected=found.expected,
                is_malformed=found.is_malformed,
            )
        return found

    @classmethod
    def __get_pydantic_core_schema__(cls, *_: object) -> Any:
        return import_module("mews_runtime.schema.pydantic").core_schema(cls)

    def to_dict(self) -> dict[str, Any]:
        """Return the object under the names that Mews has in JSON, as plain values.

        Absent properties are left out. Ids and datetimes become strings. Decimals stay decimals,
        which `json.dumps` takes only with a `default`; `to_json` writes them as numbers.
        """
        built: dict[str, Any] = to_plain(self)
        return built

    def to_json(self) -> str:
        """Return the object as JSON, as Mews writes it. Absent properties are left out."""
        return encode_any(self).decode()

    def __hash__(self) -> NoReturn:
        name = type(self).__name__
        message = f"unhashable type: '{name}' (it can be changed; use its id, or its to_json())"
        raise TypeError(message)

    def __reduce__(self) -> tuple[Any, ...]:
        attributes = {name: getattr(self, name) for name in self.__struct_fields__}
        return restored, (type(self), attributes)

    def __repr__(self) -> str:
        shown = ", ".join(f"{name}={_shown(value)}" for name, value in self.__rich_repr__())
        return f"{type(self).__name__}({shown})"

    def __rich_repr__(self) -> list[tuple[str, Any]]:
        values = ((name, getattr(self, name)) for name in self.__struct_fields__)
        return [
            (name, MASK if name in self.__secrets__ and value is not None else value)
            for name, value in values
            if value is not UNSET
        ]


def _shown(value: object) -> str:
    """Return a value as a line of a log can take it: of a long list or text, how it begins."""
    if isinstance(value, list):
        items = cast("list[object]", value)
        more = [f"... and {len(items) - _MOST_ITEMS} more"] if len(items) > _MOST_ITEMS else []
        return f"[{', '.join([*map(repr, items[:_MOST_ITEMS]), *more])}]"
    if isinstance(value, str | bytes) and len(value) > _LONGEST:
        return f"{value[:_LONGEST]!r}... of {len(value)}"
    return repr(value)


def wire_name(model: Model | type[Model], attribute: str) -> str:
    """Return the name under which JSON has an attribute."""
    return model.__struct_encode_fields__[model.__struct_fields__.index(attribute)]


def attribute_name(model: Model | type[Model], wire: str) -> str:
    """Return the attribute that JSON has under a name. Raises a `ValueError` if there is none."""
    return model.__struct_fields__[model.__struct_encode_fields__.index(wire)]


def restored(model: type[T], attributes: dict[str, object]) -> T:
    """Return a model of attributes that no caller passes anew, and nobody has to be warned of."""
    with Decoding(Direction.RESPONSE):
        made: T = built(model, **attributes)
        return made


def _misbuilt(
    model: type[Model], given: set[str], error: TypeError, *, is_named: bool
) -> TypeError:
    """Return the error of a model that was built wrongly, as Python words those of functions."""
    name, known = model.__name__, model.__struct_fields__
    if not is_named:
        return TypeError(f"{name}() takes keyword arguments only")
    for unknown in sorted(given.difference(known)):
        near = get_close_matches(unknown, known, n=1)
        hint = f". Did you mean '{near[0]}'?" if near else ""
        return TypeError(f"{name}() got an unexpected keyword argument '{unknown}'{hint}")
    required = (field.name for field in structs.fields(model) if field.required)
    missing = [each for each in required if each not in given]
    if missing:
        plural = "s" if len(missing) > 1 else ""
        names = ", ".join(f"'{each}'" for each in missing)
        return TypeError(f"{name}() missing required keyword-only argument{plural}: {names}")
    return TypeError(f"{name}(): {error}")


def warn_deprecated(model: Model) -> None:
    """Warn of the deprecated properties that a caller has passed to the constructor."""
    if current() is not None:
        # What is being decoded no caller of ours has passed.
        return
    passed = [name for name in sorted(model.__deprecations__) if getattr(model, name) is not UNSET]
    for name in passed:
        told = f"{type(model).__name__}.{name} is deprecated by Mews"
        message = f"{told}. {model.__deprecations__[name]}".rstrip(". ")
        warnings.warn(message, DeprecationWarning, stacklevel=caller_level())
