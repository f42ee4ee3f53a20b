"""Misbehaviour on command: what goes wrong with a call, and when."""

from collections.abc import Collection, Iterable, Iterator
from copy import deepcopy
from random import Random
from typing import Annotated, Any, Final, Literal, cast, get_args

import msgspec
from msgspec import Meta, Struct

from mews_contract.json_values import is_array, is_object

Seconds = Annotated[float, Meta(ge=0, le=86_400)]
"""A duration of a day at most."""


class FaultError(ValueError):
    """A fault cannot be understood. Says what is wrong with it."""


class BaseFault(Struct, kw_only=True, frozen=True, forbid_unknown_fields=True, tag_field="kind"):
    """What all faults have in common: which calls they strike.

    Attributes:
        operation: Short name of the operation, such as `resourceBlocks/add`. None strikes all.
        nth: Strikes only this one of those calls, counted from 1. None strikes each.
        probability: How often it strikes, under the seed of the sandbox.
    """

    operation: str | None = None
    nth: Annotated[int, Meta(ge=1)] | None = None
    probability: Annotated[float, Meta(ge=0, le=1)] = 1.0


class Latency(BaseFault, kw_only=True, frozen=True, tag="latency"):
    """The answer begins so many seconds late."""

    seconds: Seconds


class Status(BaseFault, kw_only=True, frozen=True, tag="status"):
    """The server answers with an error, and changes nothing."""

    status: Annotated[int, Meta(ge=400, le=599)]
    retry_after: int | str | None = None
    message: str = "A fault on command"


class Reset(BaseFault, kw_only=True, frozen=True, tag="reset"):
    """The connection is reset without an answer.

    Attributes:
        change: Whether what was asked for happens: never, before the reset, or so many `seconds`
            after it.
        seconds: How much later.
    """

    change: Literal["never", "before", "later"] = "never"
    seconds: Seconds = 5.0


class TruncatedBody(BaseFault, kw_only=True, frozen=True, tag="truncated-body"):
    """The connection ends in the middle of the answer."""


class SlowBody(BaseFault, kw_only=True, frozen=True, tag="slow-body"):
    """The body arrives in ten pieces, over so many seconds."""

    seconds: Seconds


class Html(BaseFault, kw_only=True, frozen=True, tag="html"):
    """A gateway answers with a page. The server has not seen the request."""

    status: Annotated[int, Meta(ge=200, le=599)] = 502


class InvalidJson(BaseFault, kw_only=True, frozen=True, tag="invalid-json"):
    """The body ends early, and the server takes it for whole."""


class WrongType(BaseFault, kw_only=True, frozen=True, tag="wrong-type"):
    """A value of the result is of another type: the first one of the property, or of any."""

    property: str | None = None


class UnknownEnumValue(BaseFault, kw_only=True, frozen=True, tag="unknown-enum-value"):
    """An enum value of the result is a new one: the first one of the property, or of any."""

    property: str | None = None


class ExtraProperty(BaseFault, kw_only=True, frozen=True, tag="extra-property"):
    """Every object of the result has a property that the contract does not know."""


Fault = (
    Latency
    | Status
    | Reset
    | TruncatedBody
    | SlowBody
    | Html
    | InvalidJson
    | WrongType
    | UnknownEnumValue
    | ExtraProperty
)

_KINDS: Final = sorted(str(kind.__struct_config__.tag) for kind in get_args(Fault))


def from_json(data: object) -> Fault:
    """Return a fault from its JSON form: its `kind` and its attributes.

    Raises:
        FaultError: It cannot be understood.
    """
    try:
        fault: Fault = msgspec.convert(data, Fault, strict=False)
    except msgspec.ValidationError as error:
        raise FaultError(str(error)) from None
    return fault


def checked(
    fault: Fault,
    operations: Collection[str],
    properties: Collection[str],
    enums: Collection[str],
) -> Fault:
    """Return a fault that was made in code, if it is one that can strike.

    Args:
        fault: The fault.
        operations: Short names of the operations that there are.
        properties: Names of the properties that there are.
        enums: Names of those whose values are enums.

    Raises:
        FaultError: It is no fault, a value of it is out of bounds, or there is no such operation or
            property.
    """
    if not isinstance(cast("object", fault), BaseFault):
        message = f"a fault is made by its class, such as Reset(); got {fault!r}"
        raise FaultError(message)
    fault = from_json(msgspec.to_builtins(fault))
    _refuse_unknown("operation", fault.operation, operations)
    if isinstance(fault, WrongType):
        _refuse_unknown("property", fault.property, properties)
    if isinstance(fault, UnknownEnumValue):
        _refuse_unknown("enum property", fault.property, enums)
    return fault


def _refuse_unknown(kind: str, name: str | None, known: Collection[str]) -> None:
    if name is not None and name not in known:
        message = f"there is no {kind} {name!r}; there are {', '.join(sorted(known))}"
        raise FaultError(message)


def from_text(text: str) -> Fault:
    """Return a fault as a command line has it, such as `status:status=429,retry_after=3`.

    Raises:
        FaultError: It cannot be understood.
    """
    kind, _, rest = text.partition(":")
    pairs = [pair.partition("=") for pair in rest.split(",") if pair]
    try:
        return from_json({"kind": kind, **{name.strip(): value for name, _, value in pairs}})
    except FaultError as error:
        message = (
            f"{text!r}: {error}; expected kind:name=value,name=value "
            f"with one of the kinds {', '.join(_KINDS)}"
        )
        raise FaultError(message) from None


class Plan:
    """The faults in force, and how many calls each has seen."""

    def __init__(self, faults: Iterable[Fault] = ()) -> None:
        self._counts: dict[Fault, int] = dict.fromkeys(faults, 0)

    @property
    def faults(self) -> list[Fault]:
        """The faults in force."""
        return list(self._counts)

    @property
    def calls(self) -> dict[Fault, int]:
        """The faults in force, and how many calls each has seen."""
        return self._counts.copy()

    def add(self, fault: Fault) -> None:
        """Put a fault into force. Its calls are counted from now on."""
        self._counts[fault] = 0

    def remove(self, fault: Fault) -> None:
        """Take one fault out of force.

        Raises:
            FaultError: It is not in force.
        """
        if self._counts.pop(fault, None) is None:
            message = f"no such fault is in force: {fault!r}"
            raise FaultError(message)

    def clear(self) -> None:
        """Take every fault out of force."""
        self._counts.clear()

    def strike(self, operation: str, random: Random) -> list[Fault]:
        """Count a call, and return the faults that strike it."""
        return [fault for fault in self._counts if self._strikes(fault, operation, random)]

    def copy(self) -> "Plan":
        """Return the same plan, to go on from independently."""
        other = Plan()
        other._counts = self._counts.copy()
        return other

    def _strikes(self, fault: Fault, operation: str, random: Random) -> bool:
        if fault.operation not in {None, operation}:
            return False
        self._counts[fault] += 1
        if fault.nth not in {None, self._counts[fault]}:
            return False
        return fault.probability >= 1 or random.random() < fault.probability


def bend(body: object, fault: Fault, enums: Collection[str]) -> object:
    """Return a result as a fault leaves it. Most faults leave it as it is.

    Args:
        body: The result, or what another fault has left of it.
        fault: The fault.
        enums: Names of the properties whose values are enums.
    """
    bent = deepcopy(body)
    match fault:
        case ExtraProperty():
            for owner in [bent, *(value for _, _, value in _places(bent))]:
                if is_object(owner):
                    owner["SandboxExtra"] = "unexpected"
        case UnknownEnumValue():
            names = {fault.property} if fault.property else enums
            for owner, key, value in _places(bent):
                if key in names and isinstance(value, str):
                    owner[key] = "SomethingNew"
                    break
        case WrongType():
            for owner, key, value in _places(bent):
                if key == fault.property or (fault.property is None and _is_scalar(value)):
                    owner[key] = 0 if isinstance(value, str) else "something else"
                    break
            else:
                return []
        case _:
            pass
    return bent


def _places(node: Any) -> Iterator[tuple[Any, Any, Any]]:
    """Yield everything inside a JSON value, with the object or array and the key it is under."""
    entries: list[tuple[Any, Any]] = []
    if is_object(node):
        entries = list(node.items())
    elif is_array(node):
        entries = list(enumerate(node))
    for key, value in entries:
        yield node, key, value
        yield from _places(value)


def _is_scalar(value: object) -> bool:
    return not (value is None or is_object(value) or is_array(value))
