"""From events to what they are about: what to ask for, and whose events it was. No I/O."""

from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, ClassVar, Final, TypeAlias, cast
from uuid import UUID

from msgspec import Struct

from mews_runtime.errors import BadRequestError, ConfigurationError, kind_of
from mews_runtime.schema.events import Fetch
from mews_runtime.schema.model import Model, attribute_name
from mews_runtime.schema.operation import Contract, PaginatedOperation
from mews_runtime.schema.scalars import id_of
from mews_runtime.schema.updates import value_at
from mews_runtime.schema.variants import item_type
from mews_runtime.values import Value

Happening: TypeAlias = Model | Mapping[str, Any]
"""An event, a message with events, or an event of a type that the contract does not have."""
Happenings: TypeAlias = Model | Iterable[Happening]

MOST_UNKNOWN: Final = 5
"""How many unknown ids of one request are looked for: 6 among 1000 take less than 100 calls."""

_ID: Final = "Id"
"""What Mews calls the id of each entity."""


class Fetched(Value, frozen=True, kw_only=True):
    """What some events are about.

    Attributes:
        id: Its id. None for an event of a type that the contract does not have.
        entity: What Mews returns of it, or None. Plain JSON where that was read leniently.
        events: All events about it, in their order.
        operation: The operation that was asked for it. None if there is none that reads it by its
            id, so that nothing was asked.
    """

    __hidden__: ClassVar[frozenset[str]] = frozenset({"entity"})

    id: UUID | None
    entity: Model | dict[str, Any] | None
    events: list[Happening]
    operation: str | None


class Subject(Struct, eq=False):
    """Something that there are events about, and what is known of it."""

    id: UUID | None
    fetch: Fetch | None
    events: list[Happening]
    entity: Model | dict[str, Any] | None = None

    def result(self) -> Fetched:
        """Return what was found out."""
        operation = self.fetch.operation if self.fetch else None
        return Fetched(id=self.id, entity=self.entity, events=self.events, operation=operation)


class Reading:
    """A listing of what there are events about, all of one kind.

    Attributes:
        operation: The operation that lists it.
        arguments: Its arguments.
    """

    def __init__(
        self,
        operation: PaginatedOperation[Any, Any],
        fetch: Fetch,
        subjects: Sequence[Subject],
        unknown: list[Subject],
    ) -> None:
        self._fetch = fetch
        self._subjects = subjects
        self._unknown = unknown
        self._missing = {str(each.id): each for each in subjects}
        self._is_refused = False
        given = {fetch.ids: [*self._missing], **fetch.fixed}
        self.operation = operation
        self.arguments: Mapping[str, object] = {
            attribute_name(operation.request, wire): value for wire, value in given.items()
        }

    def take(self, item: Model | dict[str, Any]) -> bool:
        """Take in an item of the listing. Return whether all have come."""
        subject = self._missing.pop(str(value_at(item, _ID)).lower(), None)
        if subject is not None:
            subject.entity = item
        return not self._missing

    def refuse(self, error: BadRequestError) -> None:
        """Note that Mews does not know one of the ids.

        Raises:
            BadRequestError: It says otherwise, or too many ids have been unknown.
        """
        if f"Invalid {self._fetch.ids}" not in (error.message or ""):
            raise error
        self._is_refused = True
        if len(self._subjects) == 1:
            self._unknown += self._subjects
        if len(self._unknown) > MOST_UNKNOWN:
            raise _too_many_unknown(error, len(self._unknown)) from error

    def halves(self) -> "list[Reading]":
        """Return what to ask for instead, if it was refused: of one unknown id there is nothing."""
        half = len(self._subjects) // 2
        if not self._is_refused or half == 0:
            return []
        parts = self._subjects[:half], self._subjects[half:]
        return [Reading(self.operation, self._fetch, part, self._unknown) for part in parts]


class Fetching:
    """What events are about: each entity once, in the order of the first event about each.

    An entity is read when it is due, together with as many of its kind that come later as one
    request may ask for. So of each kind, no more than these are kept.

    Raises:
        ConfigurationError: Something is no event.
    """

    def __init__(self, contract: Contract, events: Happenings) -> None:
        self._contract = contract
        found: dict[object, Subject] = {}
        for event in self._each(events):
            key, subject = _subject(event)
            found.setdefault(key, subject).events.append(event)
        self._subjects = deque(found.values())
        self._unread: dict[str, deque[Subject]] = {}
        for subject in self._subjects:
            if subject.fetch is not None:
                self._unread.setdefault(subject.fetch.operation, deque()).append(subject)

    def steps(self) -> Iterator[Reading | Fetched]:
        """Yield what to read next, and what was found out by that."""
        while self._subjects:
            subject = self._subjects.popleft()
            readings = self._due(subject, subject.fetch) if subject.fetch else []
            while readings:
                reading = readings.pop()
                yield reading
                readings += reversed(reading.halves())
            yield subject.result()

    def _due(self, subject: Subject, fetch: Fetch) -> list[Reading]:
        unread = self._unread[fetch.operation]
        if not unread or unread[0] is not subject:
            return []
        operation = cast("PaginatedOperation[Any, Any]", self._contract.operation(fetch.operation))
        most = operation.max_items[attribute_name(operation.request, fetch.ids)]
        together = [unread.popleft() for _ in range(min(most, len(unread)))]
        return [Reading(operation, fetch, together, [])]

    def _each(self, events: Happenings) -> Iterator[Happening]:
        """Yield each event, also of messages."""
        given = events
        if isinstance(events, Model | Mapping):
            given = [cast("Happening", events)]
        elif not hasattr(events, "__iter__"):
            raise _refused(events)
        for each in cast("Iterable[object]", given):
            match each:
                case Model() if each.__events__:
                    yield from getattr(each, each.__events__)
                case Model() if each.__event__ is not None:
                    yield each
                case Mapping() if self._is_to_come(cast("Mapping[str, Any]", each)):
                    yield cast("Mapping[str, Any]", each)
                case _:
                    raise _refused(each)

    def _is_to_come(self, event: Mapping[str, Any]) -> bool:
        """Return whether plain JSON is an event of a type that Mews has added later."""
        websocket = self._contract.websocket
        told = websocket.message().__items__ if websocket else ()
        return any(item_type(each, dict(event)) == dict[str, Any] for each in told)


def _refused(got: object) -> ConfigurationError:
    message = (
        "fetch() takes events, or messages with events, as webhooks.parse() and events() of a "
        "client return them, one of them or a list or any other collection; "
        f"got {kind_of(got)}"
    )
    if isinstance(got, Mapping):
        message += (
            ", which is not read in its plain form: only an event of the WebSocket whose Type the "
            "contract does not have is one"
        )
    return ConfigurationError(message)


def _too_many_unknown(error: BadRequestError, count: int) -> BadRequestError:
    advice = (
        f"{count} ids of events are unknown, each asked for alone, and the rest was not looked for:"
        " check that the events are of a property of the access token. If they are, fetch at most"
        f" {MOST_UNKNOWN} at once, of which any may be unknown"
    )
    return BadRequestError(
        message=error.message,
        details=error.details,
        retry_after=error.retry_after,
        advice=advice,
        operation=error.operation or "",
        status=error.status,
        request_id=error.request_id,
        raw_body=error.raw_body,
    )


def _subject(event: Happening) -> tuple[object, Subject]:
    """Return what an event is about, without events, and what tells it from all else."""
    known = event.__event__ if isinstance(event, Model) else None
    if known is None:
        # Of a type that Mews has added later: nothing says that it is about the same as another.
        return object(), Subject(id_of(value_at(event, _ID)), None, [])
    type_, id_ = value_at(event, known.type), id_of(value_at(event, known.id))
    fetch = known.fetch.get(type_) if id_ else None
    key = object() if id_ is None else (fetch.operation if fetch else type_, id_)
    return key, Subject(id_, fetch, [])
