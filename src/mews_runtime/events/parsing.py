"""Reading the body of a webhook: bytes in, a typed message out, within bounds."""

from collections.abc import Iterable
from typing import Any, Final, TypeVar, cast

from msgspec import UNSET, Raw, Struct, UnsetType

from mews_runtime.errors import EventInvalidError
from mews_runtime.messages.traversal import DEEPEST
from mews_runtime.schema.decoding import Direction, Violation, decode
from mews_runtime.schema.model import Model

GeneralT = TypeVar("GeneralT", bound=Model)
IntegrationT = TypeVar("IntegrationT", bound=Model)

MAX_BYTES: Final = 2**20
"""Mews sends hundreds of events in one message, with about 120 bytes each."""

_BOM: Final = b"\xef\xbb\xbf"
_UTF_16: Final = (b"\xff\xfe", b"\xfe\xff")
_GZIP: Final = b"\x1f\x8b"
_TOO_DEEP: Final = f"Expected at most {DEEPEST} objects and arrays inside one another"


class _Told(Struct, rename="pascal"):
    """What tells the two kinds of messages apart."""

    events: Raw | UnsetType = UNSET
    action: Raw | UnsetType = UNSET


_EVENTS: Final = b'"Events"'
_NEITHER: Final = Violation("$", "Expected `Events` or `Action`, got an object without them")


def parsed(
    body: bytes | bytearray,
    general: type[GeneralT],
    integration: type[IntegrationT],
    max_bytes: int,
) -> GeneralT | IntegrationT | EventInvalidError:
    """Return the message that a webhook brought, or the error that it is something else.

    The caller raises it: no frame that holds a body is to be a part of the traceback.

    Args:
        body: The body, which is JSON in UTF-8.
        general: The model of a message with `Events`.
        integration: The model of a message with an `Action`.
        max_bytes: How long the body may be.
    """
    bound = _bound(body, max_bytes)
    if bound is not None:
        return _invalid(bound, body)
    content = bytes(body.removeprefix(_BOM))
    message = _decoded(content, general, integration)
    if isinstance(message, Violation):
        return _invalid(_encoding(content) or message, body)
    return message


def _bound(body: object, max_bytes: int) -> Violation | None:
    """Return what there is against a body before it is looked into."""
    if not isinstance(body, (bytes, bytearray)):
        got = type(body).__name__
        return Violation("$", f"Expected the body in bytes, as it arrived, got `{got}`")
    if len(body) > max_bytes:
        return Violation("$", f"Expected at most {max_bytes} bytes, got more")
    return None


def _decoded(
    content: bytes, general: type[GeneralT], integration: type[IntegrationT]
) -> GeneralT | IntegrationT | Violation:
    message: GeneralT | IntegrationT | Violation
    # Most messages are general, and need not be looked through twice.
    message = decode(general, content, Direction.RESPONSE) if _EVENTS in content else _NEITHER
    if isinstance(message, Violation):
        message = _told(content, general, integration)
    # Nothing is nested more deeply than it has beginnings.
    if content.count(b"{") + content.count(b"[") > DEEPEST and not isinstance(message, Violation):
        return _deep(message) or message
    return message


def _told(
    content: bytes, general: type[GeneralT], integration: type[IntegrationT]
) -> GeneralT | IntegrationT | Violation:
    """Return a body as the kind of message that it tells to be."""
    told = decode(_Told, content, Direction.RESPONSE)
    if isinstance(told, Violation):
        return told
    if told.events is not UNSET:
        return decode(general, content, Direction.RESPONSE)
    if told.action is not UNSET:
        return decode(integration, content, Direction.RESPONSE)
    return _NEITHER


def _encoding(content: bytes) -> Violation | None:
    """Return what a body that is no message is instead of text in UTF-8."""
    expected = ""
    if not content.strip():
        expected = "Expected JSON, got an empty body"
    elif content.startswith(_GZIP):
        expected = "Expected JSON, got gzip: let the server in front of this one decompress it"
    elif content.startswith(_UTF_16) or b"\0" in content[:4]:
        # JSON has no zero bytes, but each character of ASCII has one in UTF-16 and UTF-32.
        expected = "Expected UTF-8, got UTF-16 or UTF-32"
    try:
        content.decode()
    except UnicodeDecodeError as error:
        expected = expected or f"Expected UTF-8, got the byte 0x{content[error.start]:02x}"
    return Violation("$", expected, is_malformed=True) if expected else None


def _deep(message: Any) -> Violation | None:
    """Return where a message is nested too deeply: in plain JSON, since no model can be."""
    if not hasattr(message, "events"):
        return Violation("$.Data", _TOO_DEEP) if _is_deep(message.data) else None
    values = enumerate(event.value for event in message.events)
    deep = (at for at, value in values if not isinstance(value, Model) and _is_deep(value))
    at = next(deep, None)
    return None if at is None else Violation(f"$.Events[{at}].Value", _TOO_DEEP)


def _is_deep(value: object) -> bool:
    level = [value]
    for _ in range(DEEPEST):
        level = [inner for outer in level for inner in _inside(outer)]
        if not level:
            return False
    return True


def _inside(value: object) -> Iterable[object]:
    if isinstance(value, dict):
        return cast("dict[str, object]", value).values()
    return cast("list[object]", value) if isinstance(value, list) else ()


def _invalid(violation: Violation, body: bytes | bytearray) -> EventInvalidError:
    raw = cast("object", body)
    return EventInvalidError(
        path=violation.path,
        expected=violation.expected,
        is_malformed=violation.is_malformed,
        raw_body=bytes(raw) if isinstance(raw, (bytes, bytearray)) else b"",
    )
