"""The sync driver: it does what a conversation asks for, and nothing of its own."""

import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from functools import partial
from http import HTTPStatus
from typing import TYPE_CHECKING, Any, ParamSpec, Self, TypeAlias, TypeVar

from msgspec import UNSET

from mews_runtime.boundary import boundary, cut
from mews_runtime.client import BaseClient, delivered
from mews_runtime.errors import BadRequestError, MewsError, OutcomeUnknownError, TransportError
from mews_runtime.http.body import Body, LoadedResponse, cut_short, loaded
from mews_runtime.http.departure import Departure
from mews_runtime.http.exchange import SyncHttp, SyncResponse
from mews_runtime.listing.fetching import Fetched, Fetching, Happenings
from mews_runtime.listing.paging import Pager, Paging, ProgressHook
from mews_runtime.messages.credentials import TokenProvider, check_plain
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
from mews_runtime.timeouts import Timeout
from mews_runtime.writing.batches import Batch, PlannedBatch
from mews_runtime.writing.reconcile import Reconciled, reconciliation

if TYPE_CHECKING:
    from mews_runtime.http.given import GivenClient

Given: TypeAlias = "GivenClient"
P = ParamSpec("P")
T = TypeVar("T")
PageT = TypeVar("PageT")
ItemT = TypeVar("ItemT")


class BaseSyncClient(BaseClient[Given, SyncHttp, str | TokenProvider]):
    """Base of the generated `Client`."""

    _given_name = "Client"
    _given_http = "given.GivenHttp"
    _listener = "websocket_sync"
    _own_http = "pool.Pool"

    def _check_token(self, access_token: str | TokenProvider) -> None:
        check_plain(access_token)

    @boundary
    def call(
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
        return delivered(self._run(converse(self._core, call)), call.operation).result

    @boundary
    def execute(
        self,
        operation: Operation[T],
        arguments: Mapping[str, object],
        *,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> T:
        """Call an operation with the attributes of its request model."""
        calls = self._core.prepare(operation, arguments, Options(timeout=timeout, retry=retry))
        return delivered(self._run(gather(self._core, calls)), operation).result

    @boundary
    def wait(
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
        return delivered(self._run(waiting.steps()), waiting.asked).result

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
    ) -> Pager[PageT, ItemT]:
        """Call a paginated operation. The request is checked now, and sent when iterated."""
        paging = Paging(
            cursor=resumed(cursor), prefetch=prefetch, concurrency=concurrency, progress=progress
        )
        options = Options(timeout=timeout, retry=retry)
        calls = self._listed(operation, arguments, page_size, paging, options)
        return Pager(operation, calls, paging, self._fetch)

    @boundary
    def with_response(
        self, method: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs
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
        return delivered(self._run(gather(self._core, calls)), calls[0].operation)

    @boundary
    def batches(
        self, method: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs
    ) -> Iterator[Batch[T]]:
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

    def _batches(self, plan: list[PlannedBatch]) -> Iterator[Batch[Any]]:
        failed = False
        for batch in plan:
            if failed:
                yield batch.not_tried()
                continue
            outcome = self._run(converse(self._core, batch.call))
            concluded = batch.concluded(outcome)
            failed = concluded.outcome != "done"
            yield concluded

    @boundary
    def reconcile(self, unknown: OutcomeUnknownError) -> list[Reconciled]:
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
        for item in listing:
            reconciled.take(item)
        return reconciled.result()

    @boundary
    def fetch(
        self, events: Happenings, *, timeout: Timeout | None = None, retry: Retry | None = None
    ) -> Iterator[Fetched]:
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

    def _fetched(
        self, fetching: Fetching, timeout: Timeout | None, retry: Retry | None
    ) -> Iterator[Fetched]:
        for step in fetching.steps():
            if isinstance(step, Fetched):
                yield step
                continue
            operation, size = step.operation, step.operation.max_page_size
            listing = self.paginate(
                operation, step.arguments, page_size=size, timeout=timeout, retry=retry
            )
            try:
                with closing(iter(listing)) as items:
                    for item in items:
                        if step.take(item):
                            break
            except BadRequestError as error:
                step.refuse(error)

    def _fetch(
        self, call: Call[PageT], is_unwanted: Callable[[], bool] | None = None
    ) -> ApiResponse[PageT] | MewsError:
        """Send the call of a page, in a thread perhaps until nobody wants it any more."""
        return self._run(converse(self._core, call), is_unwanted)

    @boundary
    def _run(
        self, steps: Steps[T], is_unwanted: Callable[[], bool] | None = None
    ) -> ApiResponse[T] | MewsError:
        """Do what a conversation asks for, until it ends."""
        advance: Callable[[], Step] = partial(steps.send, None)
        try:
            while True:
                step = advance()
                if is_unwanted is not None and is_unwanted():
                    return MewsError("nobody waits for this page any more")
                try:
                    advance = partial(steps.send, self._perform(step))
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

    def _perform(self, step: Step) -> object:
        match step:
            case Send():
                return self._exchange(step)
            case ProvideToken():
                return self._core.credentials.resolve()
            case AwaitTurn():
                return step.turn.wait()
            case Sleep():
                self._core.clock.sleep(step.seconds)
            case TellDeparture():
                step.turn.tell(step.deadline.left())
            case PauseLimiter():
                step.limiter.pause(step.key, step.seconds)
        return None

    def _exchange(self, step: Send) -> LoadedResponse | TransportError:
        """Send a request and take in the response."""
        call, credentials, departure = step.call, step.credentials, step.departure
        handled = sys.exception()
        http = self._connection.http(call.operation.name)
        request = self._core.sending(call, credentials)
        try:
            return self._taken(http.send(request, departure), departure)
        except BaseException as error:
            if isinstance(error, Exception) and not says_itself(error, departure):
                return self._core.failed(call, credentials, error, departure, handled)
            failure = scrub(error, self._core.hidden(call, credentials), handled)
            if failure is error:
                raise
        raise failure

    def _taken(self, response: SyncResponse, departure: Departure) -> LoadedResponse:
        """Take in the body of a response, and no more of it than is wanted."""
        status, headers, limit = response.status, response.headers, self._core.max_response_bytes
        try:
            departure.leave()
            if response.content is not None:
                return loaded(status, headers, response.content, limit)
            body = Body(status, headers, limit)
            while body.is_wanted and (piece := response.read()) is not None:
                body.take(piece)
                departure.deadline.check()
            return body.answer()
        except Exception:
            # An error is known by its status. A result is not known without its body.
            if status < HTTPStatus.BAD_REQUEST:
                raise
            return cut_short(status, headers)
        finally:
            response.close()

    def close(self) -> None:
        """Close the client, its streams of events, and its connections if they are its own.

        Does nothing to a client that shares the connections of another.
        """
        if self._shares_connection:
            return
        http = self._connection.close()
        for stream in [*self._connection.streams]:
            stream.close()
        if http:
            http.close()

    def __enter__(self) -> Self:
        self._connection.check()
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
