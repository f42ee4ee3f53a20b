"""The async driver: it does what a conversation asks for, and nothing of its own."""

import sys
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine, Mapping
from contextlib import aclosing
from functools import partial
from http import HTTPStatus
from typing import TYPE_CHECKING, Any, ParamSpec, Self, TypeAlias, TypeVar

from msgspec import UNSET

from mews_runtime.boundary import async_boundary, boundary, cut
from mews_runtime.client import BaseClient, delivered
from mews_runtime.errors import BadRequestError, MewsError, OutcomeUnknownError, TransportError
from mews_runtime.http.body import Body, LoadedResponse, cut_short, loaded
from mews_runtime.http.departure import Departure, over
from mews_runtime.http.exchange import AsyncHttp, AsyncResponse, HttpRequest
from mews_runtime.listing.fetching import Fetched, Fetching, Happenings
from mews_runtime.listing.paging import AsyncPager, Paging, ProgressHook
from mews_runtime.messages.credentials import AsyncTokenProvider, TokenProvider
from mews_runtime.messages.cursors import Cursor, Position, resumed
from mews_runtime.schema.operation import Operation, PaginatedOperation
from mews_runtime.scrubbing import scrub
from mews_runtime.sending.api import Options
from mews_runtime.sending.attempts import (
    AwaitTurn,
    PauseLimiter,
    ProvideToken,
    Send,
    Sleep,
    Step,
    Steps,
    TellDeparture,
    converse,
    gather,
)
from mews_runtime.sending.core import ApiResponse, Call, says_itself
from mews_runtime.sending.jobs import Waiting
from mews_runtime.sending.retry import Retry
from mews_runtime.timeouts import Timeout, check_loop, in_time
from mews_runtime.writing.batches import Batch, PlannedBatch
from mews_runtime.writing.reconcile import Reconciled, reconciliation

if TYPE_CHECKING:
    from mews_runtime.http.given import GivenAsyncClient

Given: TypeAlias = "GivenAsyncClient"
P = ParamSpec("P")
T = TypeVar("T")
PageT = TypeVar("PageT")
ItemT = TypeVar("ItemT")


class BaseAsyncClient(BaseClient[Given, AsyncHttp, str | TokenProvider | AsyncTokenProvider]):
    """Base of the generated `AsyncClient`."""

    _given_name = "AsyncClient"
    _given_http = "given.GivenAsyncHttp"
    _listener = "websocket_async"
    _own_http = "sessions.Sessions"

    @async_boundary
    async def call(
        self,
        path: str,
        body: Mapping[str, object],
        *,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> dict[str, Any]:
        """Call any operation, also one that the contract does not have, with plain JSON.

        Args:
            path: Resource, action and version if any, such as `resources/getAll`.
            body: The request body as JSON has it, without the credentials. It may hold UUIDs and
                aware datetimes.
            timeout: Seconds, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's. What the contract
                does not have counts as a write.

        Returns:
            The response body as it is. A 204 is an empty object.

        Raises:
            RequestInvalidError: The body is not JSON, or holds credentials or a naive datetime.
            MewsError: As for every other operation.
        """
        call = self._core.prepare_untyped(path, body, Options(timeout=timeout, retry=retry))
        return delivered(await self._run(converse(self._core, call)), call.operation).result

    @async_boundary
    async def execute(
        self,
        operation: Operation[T],
        arguments: Mapping[str, object],
        *,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> T:
        """Call an operation with the attributes of its request model."""
        calls = self._core.prepare(operation, arguments, Options(timeout=timeout, retry=retry))
        return delivered(await self._run(gather(self._core, calls)), operation).result

    @async_boundary
    async def wait(
        self,
        operation: Operation[Any],
        begun: object,
        *,
        deadline: float | None,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> Any:
        """Wait for what an operation has begun, by its result or the id in that."""
        options = Options(timeout=timeout, retry=retry)
        waiting = Waiting(self._core, operation, begun, deadline, options)
        return delivered(await self._run(waiting.steps()), waiting.asked).result

    @boundary
    def paginate(
        self,
        operation: PaginatedOperation[PageT, ItemT],
        arguments: Mapping[str, object],
        *,
        page_size: int,
        cursor: Cursor | Position | str = UNSET,
        prefetch: bool = False,
        concurrency: int = 1,
        progress: ProgressHook | None = None,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> AsyncPager[PageT, ItemT]:
        """Call a paginated operation. The request is checked now, and sent when iterated."""
        paging = Paging(
            cursor=resumed(cursor), prefetch=prefetch, concurrency=concurrency, progress=progress
        )
        options = Options(timeout=timeout, retry=retry)
        calls = self._listed(operation, arguments, page_size, paging, options)
        return AsyncPager(operation, calls, paging, self._fetch)

    @async_boundary
    async def with_response(
        self, method: Callable[P, Coroutine[Any, Any, T]], /, *args: P.args, **kwargs: P.kwargs
    ) -> ApiResponse[T]:
        """Call a method, and return what came with its result, too.

        Args:
            method: A method of this client, such as `mews.resource_blocks.add`. For the pages of a
                listing, see `responses()` of its pager.
            args: Its arguments.
            kwargs: Its arguments by keyword.

        Returns:
            The result, and status, headers, request id and elapsed time beside it.

        Raises:
            ConfigurationError: It is not a method of this client that sends a request.
            MewsError: As for the method.
        """
        calls = self._calls(method, args, kwargs)
        return delivered(await self._run(gather(self._core, calls)), calls[0].operation)

    @boundary
    def batches(
        self, method: Callable[P, Coroutine[Any, Any, T]], /, *args: P.args, **kwargs: P.kwargs
    ) -> AsyncIterator[Batch[T]]:
        """Write more than one request may hold, batch by batch.

        All batches are checked before the first is sent. After one that failed, or whose outcome
        is unknown, no further one is sent.

        Args:
            method: A writing method of this client, such as `mews.resource_blocks.add`.
            args: Its arguments.
            kwargs: Its arguments by keyword, with a list of any length.

        Yields:
            Each batch and its outcome, as soon as that is known.

        Raises:
            ConfigurationError: The method is not a write of this client with a list to divide.
            RequestInvalidError: An item is outside the contract. Nothing was sent.
        """
        return self._batches(self._plan(method, args, kwargs))

    async def _batches(self, plan: list[PlannedBatch]) -> AsyncIterator[Batch[Any]]:
        failed = False
        for batch in plan:
            if failed:
                yield batch.not_tried()
                continue
            outcome = await self._run(converse(self._core, batch.call))
            concluded = batch.concluded(outcome)
            failed = concluded.outcome != "done"
            yield concluded

    @async_boundary
    async def reconcile(self, unknown: OutcomeUnknownError) -> list[Reconciled]:
        """Find out what has become of a write whose response was lost. Reads, and never writes.

        What is absent may still be applied, since the lost request may be on its way. So wait, and
        call it again, before you send the write again.

        Args:
            unknown: The error. It must be the one that was raised: a pickled one no longer knows
                what was sent.

        Returns:
            For each item that was sent, in order, whether it was found.

        Raises:
            ConfigurationError: The contract has no way to read it back, or the error does not know
                what was sent.
            MewsError: As for the listing that it reads.
        """
        reconciled = reconciliation(self.contract, unknown)
        operation = reconciled.operation
        size = operation.max_page_size
        listing = self.paginate(operation, reconciled.arguments, page_size=size)
        async for item in listing:
            reconciled.take(item)
        return reconciled.result()

    @boundary
    def fetch(
        self, events: Happenings, *, timeout: Timeout | None = None, retry: Retry | None = None
    ) -> AsyncIterator[Fetched]:
        """Read what events are about, each entity once, in as few calls as possible.

        Entities come in the order of the first event about each. All events are taken before the
        first request, so pass what you have collected, and not a stream. A deleted entity is
        returned as such if Mews still lists it.

        Args:
            events: Events of webhooks or of the WebSocket, also mixed, or whole messages. All of
                them belong to properties that the client's access token covers.
            timeout: Seconds for each call, in place of the client's timeout.
            retry: What to retry and for how long, in place of the client's.

        Yields:
            Each entity with all events about it. The entity is None if Mews returns none, or if no
            operation reads it by its id.

        Raises:
            ConfigurationError: Something is not an event, or is a message as plain JSON.
            BadRequestError: More than 5 ids of a request are unknown: the events may be of another
                property.
            MewsError: As for the listings that it reads.
        """
        return self._fetched(Fetching(self.contract, events), timeout, retry)

    async def _fetched(
        self, fetching: Fetching, timeout: Timeout | None, retry: Retry | None
    ) -> AsyncIterator[Fetched]:
        for step in fetching.steps():
            if isinstance(step, Fetched):
                yield step
                continue
            operation, size = step.operation, step.operation.max_page_size
            listing = self.paginate(
                operation, step.arguments, page_size=size, timeout=timeout, retry=retry
            )
            try:
                async with aclosing(aiter(listing)) as items:
                    async for item in items:
                        if step.take(item):
                            break
            except BadRequestError as error:
                step.refuse(error)

    def _fetch(self, call: Call[PageT]) -> Coroutine[Any, Any, ApiResponse[PageT] | MewsError]:
        """Send the call of a page."""
        return self._run(converse(self._core, call))

    @async_boundary
    async def _run(self, steps: Steps[T]) -> ApiResponse[T] | MewsError:
        """Do what a conversation asks for, until it ends."""
        check_loop()
        advance: Callable[[], Step] = partial(steps.send, None)
        try:
            while True:
                step = advance()
                try:
                    advance = partial(steps.send, await self._perform(step))
                except BaseException as error:
                    if isinstance(error, MewsError):
                        raise
                    advance = partial(steps.throw, error)
        except StopIteration as end:
            outcome: ApiResponse[T] | MewsError = end.value
            return outcome
        except MewsError as error:
            return cut(error)
        finally:
            steps.close()

    def _perform(self, step: Step) -> Awaitable[object]:
        match step:
            case Send():
                return self._exchange(step)
            case ProvideToken():
                return in_time(step.deadline.left(), self._core.credentials.resolve_async)
            case AwaitTurn():
                return in_time(step.deadline.left(), step.turn.wait_async)
            case Sleep():
                return self._core.clock.sleep_async(step.seconds)
            case TellDeparture():
                return step.turn.tell_async(step.deadline.left())
            case PauseLimiter():
                pause = partial(step.limiter.pause_async, step.key, step.seconds)
                return in_time(max(step.deadline.left(), 0.0), pause)

    async def _exchange(self, step: Send) -> LoadedResponse | TransportError:
        """Send a request and take in the response."""
        call, credentials, departure = step.call, step.credentials, step.departure
        handled = sys.exception()
        http = self._connection.http(call.operation.name)
        request = self._core.sending(call, credentials)
        try:
            if http.keeps_deadlines:
                return await self._sent(http, request, departure)
            sent = partial(self._sent, http, request, departure)
            return await in_time(departure.deadline.left(), sent) or over()
        except BaseException as error:
            if isinstance(error, Exception) and not says_itself(error, departure):
                return self._core.failed(call, credentials, error, departure, handled)
            failure = scrub(error, self._core.hidden(call, credentials), handled)
            if failure is error:
                raise
        raise failure

    async def _sent(
        self, http: AsyncHttp, request: HttpRequest, departure: Departure
    ) -> LoadedResponse:
        return await self._taken(await http.send(request, departure), departure)

    async def _taken(self, response: AsyncResponse, departure: Departure) -> LoadedResponse:
        """Take in the body of a response, and no more of it than is wanted."""
        status, headers, limit = response.status, response.headers, self._core.max_response_bytes
        try:
            departure.leave()
            if response.content is not None:
                return loaded(status, headers, response.content, limit)
            body = Body(status, headers, limit)
            while body.is_wanted and (piece := await response.read()) is not None:
                body.take(piece)
            return body.answer()
        except Exception:
            # An error is known by its status. A result is not known without its body.
            if status < HTTPStatus.BAD_REQUEST:
                raise
            return cut_short(status, headers)
        finally:
            await response.close()

    async def aclose(self) -> None:
        """Close the client, its streams of events, and its connections if they are its own.

        Does nothing to a client that shares the connections of another.
        """
        if self._shares_connection:
            return
        http = self._connection.close()
        for stream in [*self._connection.streams]:
            await stream.aclose()
        if http:
            await http.close()

    async def __aenter__(self) -> Self:
        self._connection.check()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.aclose()
