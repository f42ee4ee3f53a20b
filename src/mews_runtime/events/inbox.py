"""What has been heard and not been read yet: each entity once."""

from collections.abc import Iterable
from hashlib import sha256
from threading import Lock
from typing import Any, Final, Generic, TypeVar, cast

from msgspec.structs import replace

from mews_runtime.copying import NotCopied
from mews_runtime.errors import ConfigurationError, InboxFullError, check_whole, kind_of
from mews_runtime.schema.model import Model

MessageT = TypeVar("MessageT", bound=Model)

_ADDED: Final = "Added"
_CHANGES: Final = (_ADDED, "Updated")


class Inbox(NotCopied, Generic[MessageT]):
    """Keeps messages until they are taken. `mews_connector.webhooks.Inbox` says by which rule."""

    _holds = "messages that wait once"

    def __init__(self, *, capacity: int = 100_000) -> None:
        check_whole("capacity", capacity, 1)
        self._capacity = capacity
        self._lock = Lock()
        self._integrations: list[MessageT] = []
        self._sources: dict[object, _Source] = {}
        self._said: dict[object, bytes] = {}

    def __len__(self) -> int:
        """Return how many events wait, messages about integrations among them."""
        with self._lock:
            return self._count()

    def put(self, message: MessageT) -> MessageT | None:
        """Add a message.

        Args:
            message: What `parse` returned.

        Returns:
            The message with those of its events that are new, or None if none is.

        Raises:
            InboxFullError: Too much is waiting. Nothing of the message was added.
            ConfigurationError: It is no message.
        """
        with self._lock:
            if _is_general(message):
                return self._put_events(message, self._capacity)
            return self._put_integration(message)

    def take(self) -> list[MessageT]:
        """Remove what waits, and return it.

        Returns:
            Messages about integrations in their order, one of which may bring the access token that
            the others are read with. Then one message for each integration that has events, in the
            order of the first one about each entity.
        """
        with self._lock:
            taken = [*self._integrations, *(each.message() for each in self._sources.values())]
            self._integrations, self._sources = [], {}
        return taken

    def put_back(self, messages: Iterable[MessageT]) -> None:
        """Add again what was taken and could not be processed. It is never refused.

        Args:
            messages: What `take` returned, or the rest of it, in the same order.
        """
        with self._lock:
            general: list[MessageT] = []
            integrations: list[MessageT] = []
            for message in messages:
                (general if _is_general(message) else integrations).append(message)
            self._integrations[:0] = integrations
            for message in general:
                self._put_events(message, None)

    def _count(self) -> int:
        return len(self._integrations) + sum(len(each.events) for each in self._sources.values())

    def _check_capacity(self) -> None:
        if self._count() >= self._capacity:
            raise InboxFullError(self._capacity)

    def _put_events(self, message: MessageT, capacity: int | None) -> MessageT | None:
        heard: Any = message
        name = (heard.enterprise_id, heard.integration_id)
        source = self._sources.get(name) or _Source(message)
        told = _distinct(heard.events)
        new = {entity: event for entity, event in told.items() if entity not in source.events}
        if new and capacity is not None:
            self._check_capacity()
        if told:
            _add(told, source.events)
            self._sources[name] = source
        return replace(heard, events=[*new.values()]) if new else None

    def _put_integration(self, message: MessageT) -> MessageT | None:
        data: object = cast("Any", message).data
        if not isinstance(data, Model):
            self._check_capacity()
            self._integrations.append(message)
            return message
        integration = cast("Any", data).integration.id
        # A digest, since what it says may be a token, which nobody has to keep.
        says = sha256(message.to_json().encode()).digest()
        if self._said.get(integration) == says:
            return None
        self._check_capacity()
        self._said.pop(integration, None)
        self._said[integration] = says
        if len(self._said) > self._capacity:
            del self._said[next(iter(self._said))]
        self._integrations.append(message)
        return message


class _Source:
    """The events of one integration that wait, by entity, in the order in which they came."""

    def __init__(self, first: Any) -> None:
        self._first = first
        self.events: dict[object, Any] = {}

    def message(self) -> Any:
        return replace(self._first, events=[*self.events.values()])


def _is_general(message: object) -> bool:
    if not isinstance(message, Model):
        said = f"an inbox takes the messages that parse() returns; got {kind_of(message)}"
        raise ConfigurationError(said)
    return hasattr(message, "events")


def _distinct(events: Iterable[Any]) -> dict[object, Any]:
    """Return one event for each entity, in the order in which they are first named."""
    told: dict[object, Any] = {}
    for event in events:
        _add({_entity(event): event}, told)
    return told


def _add(told: dict[object, Any], events: dict[object, Any]) -> None:
    """Add events to those of other entities. Of one entity, the first stays, or that it is new."""
    for entity, event in told.items():
        if entity not in events or event.discriminator.endswith(_ADDED):
            events[entity] = event


def _entity(event: Any) -> object:
    """Return what an event is about. One of an unknown type is about nothing else's entity."""
    if not isinstance(event.value, Model):
        return object()
    kind = str(event.discriminator)
    for change in _CHANGES:
        kind = kind.removesuffix(change)
    return kind, cast("Any", event.value).id
