"""Streams of events, for callers: what those of both clients have in common, and how they look."""

import os
from abc import ABC, abstractmethod
from collections import deque
from collections.abc import Coroutine
from typing import Any, Generic, Self, TypeVar

from mews_runtime.copying import NotCopied
from mews_runtime.errors import ConfigurationError
from mews_runtime.events.conversation import NAME, Conversation, Deliver, Listening, Step
from mews_runtime.schema.decoding import Violation
from mews_runtime.schema.operation import WebSocket
from mews_runtime.sending.core import Core
from mews_runtime.sending.records import warn_of
from mews_runtime.values import Value

EventT_co = TypeVar("EventT_co", covariant=True)


class Flawed(Value, frozen=True):
    """Where what comes next leaves the contract. To warn of it is up to who asks for events."""

    violations: tuple[Violation, ...]


class Driver:
    """Does what a conversation asks for, until something has come.

    It goes on by itself where its caller is broken off, by Ctrl-C or by the end of a task: however
    often that happens, a wait or a handshake comes to its end. It does not know the stream, so that
    one that is dropped ends it.
    """

    def __init__(self, core: Core, websocket: WebSocket, listening: Listening) -> None:
        self.core = core
        self.path = websocket.path
        self.conversation = Conversation(core, websocket, listening.checked())
        self.process = os.getpid()
        self.is_closed = False
        self._steps = self.conversation.steps()
        self._step: Step | None = None
        self._answer: Any = None
        self._come: deque[object] = deque()
        self._is_over = False

    @property
    def is_ended(self) -> bool:
        """Whether nothing comes any more."""
        return self.is_closed or (self._is_over and not self._come)

    def next_step(self) -> Step | None:
        """Return what is to be done, or None if something has come or it has ended."""
        while not self._come and not self._is_over and not self.is_closed:
            if self._step is not None:
                return self._step
            answer, self._answer = self._answer, None
            try:
                step = self._steps.send(answer)
            except StopIteration as end:
                self._come.append(end.value)
                self._is_over = True
                break
            if isinstance(step, Deliver):
                if step.violations:
                    self._come.append(Flawed(step.violations))
                self._come.extend(step.items)
            else:
                self._step = step
        return None

    def done(self, answer: object) -> None:
        """Take what has come of a step."""
        self._answer = answer
        self._step = None

    def failed(self, error: BaseException) -> None:
        """Have an error raised. The step that it is about is done again after that."""
        self._come.append(error)

    def take(self, handed: list[Any]) -> bool:
        """Hand over what has come first, into a list, or raise it. Return whether anything has."""
        while self._come:
            item = self._come[0]
            if isinstance(item, Flawed):
                self._come.popleft()
                warn_of(self.conversation.call.operation, item.violations)
            elif isinstance(item, BaseException):
                self._come.popleft()
                raise item
            else:
                handed.append(item)
                self._come.popleft()
                return True
        return False

    def give_back(self, handed: list[Any]) -> None:
        """Take back what was not handed over in the end."""
        if handed and not (self._come and self._come[0] is handed[0]):
            self._come.appendleft(handed[0])

    def check_process(self) -> None:
        """Refuse to go on in another process.

        Raises:
            ConfigurationError: It was forked.
        """
        if self.process != os.getpid():
            message = (
                "this stream of events began before the process was forked, and its connection "
                "belongs to the other process; call events() anew in each process"
            )
            raise ConfigurationError(message, operation=NAME)


class Stream(NotCopied):
    """What the streams of both clients have in common."""

    _holds = "a connection"

    def __init__(self, driver: Driver) -> None:
        self._state = driver

    @property
    def is_closed(self) -> bool:
        """Whether no more events come: it was closed, or has ended with an error."""
        return self._state.is_ended

    def __repr__(self) -> str:
        state = "closed" if self.is_closed else "open"
        return f"<{type(self).__name__} from {self._state.core.websocket_url}, {state}>"


class EventStream(Stream, ABC, Generic[EventT_co]):
    """The events of a property as they happen: an iterator that goes on until it is closed.

    Threads may share it: each event goes to one of them. `close()` may be called from any thread,
    and ends the iteration. A stream that is garbage collected closes its connection.

    Raises:
        UnauthorizedError: A token is wrong, has expired or permits no events. It ends the stream.
        StatusError: The server opens no WebSocket, and trying again is of no use. It ends the
            stream.
        TransportError: The same without a response, such as for a certificate that is not valid.
        DeadlineExceededError: No connection was made within the deadline. It ends the stream.
        EventInvalidError: A message is outside the contract. None of its events is delivered, so
            treat it like a gap. The stream goes on: ask for the next event.
        ResponseTooLargeError: A message is larger than `max_response_bytes`. The stream goes on,
            with a `Gap`: ask for the next event.
        ConfigurationError: A token cannot be sent as a cookie, or the address of events is unknown.
    """

    def __iter__(self) -> Self:
        return self

    @abstractmethod
    def __next__(self) -> EventT_co: ...

    @abstractmethod
    def close(self) -> None:
        """Close the connection, and end the iteration. Waits at most a second."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


class AsyncEventStream(Stream, ABC, Generic[EventT_co]):
    """The events of a property as they happen: an iterator that goes on until it is closed.

    It belongs to the event loop in which it is first asked for an event. Tasks may share it: each
    event goes to one of them. A wait that is cancelled, as by `asyncio.timeout`, loses nothing: ask
    for the next event again. `aclose()` ends the iteration. A stream that is garbage collected, or
    whose event loop ends, closes its connection.

    Raises:
        UnauthorizedError: A token is wrong, has expired or permits no events. It ends the stream.
        StatusError: The server opens no WebSocket, and trying again is of no use. It ends the
            stream.
        TransportError: The same without a response, such as for a certificate that is not valid.
        DeadlineExceededError: No connection was made within the deadline. It ends the stream.
        EventInvalidError: A message is outside the contract. None of its events is delivered, so
            treat it like a gap. The stream goes on: ask for the next event.
        ResponseTooLargeError: A message is larger than `max_response_bytes`. The stream goes on,
            with a `Gap`: ask for the next event.
        ConfigurationError: A token cannot be sent as a cookie, the address of events is unknown, or
            it is used in another event loop, or under trio.
    """

    def __aiter__(self) -> Self:
        return self

    @abstractmethod
    def __anext__(self) -> Coroutine[Any, Any, EventT_co]: ...

    @abstractmethod
    async def aclose(self) -> None:
        """Close the connection, and end the iteration. Waits at most a second."""

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.aclose()
