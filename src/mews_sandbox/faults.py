"""Misbehaviour on command: what goes wrong with a call, and when."""

from collections.abc import Collection, Iterator
from copy import deepcopy
from random import Random
from typing import Annotated, Any, Final, Literal, cast, get_args

import msgspec
from msgspec import Meta, Struct

from mews_contract.contract import Contract
from mews_contract.json_values import is_array, is_object

Seconds = Annotated[float, Meta(ge=0, le=86_400)]
"""A duration of a day at most."""


class FaultError(ValueError):
    """A fault cannot be understood. Says what is wrong with it."""


class BaseFault(Struct, kw_only=True, frozen=True, forbid_unknown_fields=True, tag_field="kind"):
    """What all faults have in common: to which calls they apply.

    Attributes:
        operation: Short name of the operation, such as `resourceBlocks/add`. None means all.
        nth: Applies only to this one of those calls, counted from 1. None means all.
        probability: How often it applies, under the seed of the sandbox.
    """

    operation: str | None = None
    nth: Annotated[int, Meta(ge=1)] | None = None
    probability: Annotated[float, Meta(ge=0, le=1)] = 1.0


class EventFault(BaseFault, kw_only=True, frozen=True):
    """What the faults of event messages have in common: to which messages they apply.

    `operation` is what caused the message, and `nth` its number among those that are sent.

    Attributes:
        channel: Whether it is about webhooks or about the WebSocket. None means both.
    """

    channel: Literal["webhook", "websocket"] | None = None


class Latency(BaseFault, kw_only=True, frozen=True, tag="latency"):
    """The response begins that many seconds late."""

    seconds: Seconds


class Status(BaseFault, kw_only=True, frozen=True, tag="status"):
    """The server responds with an error, and changes nothing."""

    status: Annotated[int, Meta(ge=400, le=599)]
    retry_after: int | str | None = None
    message: str = "A fault on command"


class Reset(BaseFault, kw_only=True, frozen=True, tag="reset"):
    """The connection is reset without a response.

    Attributes:
        change: Whether the request is applied: never, before the reset, or that many `seconds`
            after it.
        seconds: How much later.
    """

    change: Literal["never", "before", "later"] = "never"
    seconds: Seconds = 5.0


class TruncatedBody(BaseFault, kw_only=True, frozen=True, tag="truncated-body"):
    """The connection ends in the middle of the response."""


class SlowBody(BaseFault, kw_only=True, frozen=True, tag="slow-body"):
    """The body arrives in ten pieces, over that many seconds."""

    seconds: Seconds


class Html(BaseFault, kw_only=True, frozen=True, tag="html"):
    """A gateway responds with a page. The server has not seen the request."""

    status: Annotated[int, Meta(ge=200, le=599)] = 502


class InvalidJson(BaseFault, kw_only=True, frozen=True, tag="invalid-json"):
    """The body ends early, although the server considers it complete."""


class WrongType(BaseFault, kw_only=True, frozen=True, tag="wrong-type"):
    """A value of the result has a different type: the first one of the property, or of any."""

    property: str | None = None


class UnknownEnumValue(BaseFault, kw_only=True, frozen=True, tag="unknown-enum-value"):
    """An enum value of the result is a new one: the first one of the property, or of any."""

    property: str | None = None


class ExtraProperty(BaseFault, kw_only=True, frozen=True, tag="extra-property"):
    """Every object of the result has a property that the contract does not know."""


class Late(EventFault, kw_only=True, frozen=True, tag="late"):
    """An event message is sent that many seconds late."""

    seconds: Seconds


class Twice(EventFault, kw_only=True, frozen=True, tag="twice"):
    """An event message is sent twice."""


class OutOfOrder(EventFault, kw_only=True, frozen=True, tag="out-of-order"):
    """An event message is sent after the next one, or after five minutes if none follows."""


class Lost(EventFault, kw_only=True, frozen=True, tag="lost"):
    """An event message is never sent."""


class Cut(EventFault, kw_only=True, frozen=True, tag="cut"):
    """The connection ends instead of an event message. That of a webhook is sent again."""


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
    | Late
    | Twice
    | OutOfOrder
    | Lost
    | Cut
)

_KINDS: Final = sorted(str(kind.__struct_config__.tag) for kind in get_args(Fault))


def kind_of(fault: Fault) -> str:
    """Return the kind of a fault, as in JSON and on the command line."""
    return str(fault.__struct_config__.tag)


def from_json(data: object) -> Fault:
    """Return a fault from its JSON form: its `kind` and its attributes.

    Raises:
        FaultError: It cannot be understood.
    """
    return _converted(data, strict=False)


def checked(fault: Fault, contract: Contract) -> Fault:
    """Return a fault that was made in code, if it can apply to something.

    Raises:
        FaultError: It is not a fault, a value of it is out of bounds, or the contract has no such
            operation or property.
    """
    if not isinstance(cast("object", fault), BaseFault):
        message = f"a fault is made by its class, such as Reset(); got {fault!r}"
        raise FaultError(message)
    fault = _converted({"kind": kind_of(fault), **msgspec.structs.asdict(fault)}, strict=True)
    operations = [each.name for each in contract.operations.values()]
    named: list[tuple[str, str | None, Collection[str]]]
    named = [("operation", fault.operation, operations)]
    if isinstance(fault, WrongType):
        named.append(("property", fault.property, contract.properties))
    if isinstance(fault, UnknownEnumValue):
        named.append(("enum property", fault.property, contract.enums))
    for kind, name, known in named:
        if name is not None and name not in known:
            message = f"there is no {kind} {name!r}; there are {', '.join(sorted(known))}"
            raise FaultError(message)
    return fault


def _converted(data: object, *, strict: bool) -> Fault:
    try:
        fault: Fault = msgspec.convert(data, Fault, strict=strict)
    except msgspec.ValidationError as error:
        raise FaultError(str(error)) from None
    return fault


def from_text(text: str) -> Fault:
    """Return a fault from its form on the command line, such as `status:status=429,retry_after=3`.

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


def applying(
    faults: dict[Fault, int],
    operation: str | None,
    random: Random,
    channel: Literal["webhook", "websocket"] | None = None,
) -> list[Fault]:
    """Count a call, or a message of a channel, and return the faults that apply to it."""
    found: list[Fault] = []
    for fault, calls in faults.items():
        if isinstance(fault, EventFault):
            is_about = channel is not None and fault.channel in {None, channel}
        else:
            is_about = channel is None
        if is_about and fault.operation in {None, operation}:
            faults[fault] = calls + 1
            is_its_turn = fault.nth in {None, calls + 1}
            if is_its_turn and (fault.probability >= 1 or random.random() < fault.probability):
                found.append(fault)
    return found


def altered(result: object, fault: Fault, enums: Collection[str]) -> object:
    """Return a result as a fault leaves it, by the names of the properties that are enums."""
    result = deepcopy(result)
    match fault:
        case ExtraProperty():
            for owner in [result, *(value for _, _, value in _places(result))]:
                if is_object(owner):
                    owner["SandboxExtra"] = "unexpected"
        case UnknownEnumValue():
            names = {fault.property} if fault.property else enums
            for owner, key, value in _places(result):
                if key in names and isinstance(value, str):
                    owner[key] = "SomethingNew"
                    break
        case WrongType():
            for owner, key, value in _places(result):
                if key == fault.property or (fault.property is None and _is_scalar(value)):
                    owner[key] = 0 if isinstance(value, str) else "something else"
                    break
            else:
                return []
        case _:
            pass
    return result


def _places(node: Any) -> Iterator[tuple[Any, Any, Any]]:
    """Yield everything inside a JSON value, with the object or array and the key it is under."""
    entries: list[tuple[Any, Any]] = [*node.items()] if is_object(node) else []
    if is_array(node):
        entries = [*enumerate(node)]
    for key, value in entries:
        yield node, key, value
        yield from _places(value)


def _is_scalar(value: object) -> bool:
    return not (value is None or is_object(value) or is_array(value))
