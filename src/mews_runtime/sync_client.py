"""The sync driver: it does what a conversation asks for, and nothing of its own."""

import sys
from collections.abc import Callable, Iterator, Mapping
from http import HTTPStatus
from typing import Any, ParamSpec, Self, TypeVar

import httpx
from msgspec import UNSET

from mews_runtime.api import Deferred
from mews_runtime.attempts import (
    Ask,
    Deadline,
    Exchange,
    Hold,
    Pause,
    Resolve,
    Step,
    Steps,
    converse,
    gather,
)
from mews_runtime.batches import Batch, PlannedBatch, PlannedError
from mews_runtime.body import Answer, Body, loaded
from mews_runtime.client import BaseClient
from mews_runtime.connection import scrub, transport_error
from mews_runtime.core import ApiResponse, Call, Options
from mews_runtime.credentials import TokenProvider
from mews_runtime.cursors import Cursor, Position
from mews_runtime.errors import ConfigurationError, MewsError, OutcomeUnknownError, TransportError
from mews_runtime.operation import Operation, PaginatedOperation
from mews_runtime.paging import Pager, Paging, ProgressHook
from mews_runtime.reconcile import Reconciled, reconciliation
from mews_runtime.retry import Retry
from mews_runtime.salvage import warn_of
from mews_runtime.timeouts import Phases, Timeout

P = ParamSpec("P")
T = TypeVar("T")
PageT = TypeVar("PageT")
ItemT = TypeVar("ItemT")


class BaseSyncClient(BaseClient[httpx.Client, str | TokenProvider]):
    """Base of the generated `Client`."""

    _http_type = httpx.Client

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
            path: Resource and action, such as `resources/getAll`.
            body: The request body under its wire names, without the credentials. Ids and aware
                datetimes may be given as such.
            timeout: Seconds, instead of the client's.
            retry: What is repeated and for how long, instead of the client's. What the contract
                does not have counts as a write.

        Returns:
            The response body as it is. A 204 is an empty object.

        Raises:
            RequestInvalidError: The body is not JSON, or holds credentials or a naive datetime.
            MewsError: As for every other operation.
        """
        call = self._core.prepare_untyped(path, body, Options(timeout=timeout, retry=retry))
        # Tracebacks may show the locals of this frame from here on.
        del body
        if isinstance(call, MewsError):
            raise call
        return self._settled(self._run(converse(self._core, call))).result

    def execute(
        self,
        operation: Operation[T],
        arguments: Mapping[str, object],
        *,
        timeout: Timeout | None,
        retry: Retry | None,
    ) -> T:
        """Call an operation with the attributes of its request model."""
        options = Options(timeout=timeout, retry=retry)
        if self._only_plans:
            raise PlannedError(operation, arguments, options)
        calls = self._core.prepare(operation, arguments, options)
        # Tracebacks may show the locals of this frame from here on.
        del arguments
        if isinstance(calls, MewsError):
            raise calls
        response = self._settled(self._run(gather(self._core, calls)))
        if response.violations:
            warn_of(operation.name, response.violations)
        return response.result

    def paginate(
        self,
        operation: PaginatedOperation[PageT, ItemT],
        arguments: Mapping[str, object],
        *,
        page_size: int,
        cursor: Cursor | Position = UNSET,
        prefetch: bool = False,
        concurrency: int = 1,
        progress: ProgressHook | None = None,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> Pager[PageT, ItemT]:
        """Call a paginated operation. The request is checked now, and sent when iterated."""
        paging = Paging(
            cursor=cursor, prefetch=prefetch, concurrency=concurrency, progress=progress
        )
        options = Options(timeout=timeout, retry=retry)
        calls = self._listed(operation, arguments, page_size, paging, options)
        return Pager(operation, calls, paging, self._fetch)

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
            ConfigurationError: It is no method of this client that sends a request.
            MewsError: As for the method.
        """
        tapped = self._tapped(method, only_plans=False)
        if isinstance(tapped, ConfigurationError):
            raise tapped
        call, responses = Deferred(tapped[0], args, kwargs), tapped[1]
        # Tracebacks may show the locals of this frame from here on.
        del args, kwargs
        call()
        if not responses:
            message = "the method sends nothing by itself; iterate responses() of its pager"
            raise ConfigurationError(message)
        return responses[-1]

    def batches(
        self, method: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs
    ) -> Iterator[Batch[T]]:
        """Write more than one request may hold, batch by batch.

        All batches are checked before the first is sent. After one that was not done, no further
        one is sent.

        Args:
            method: A writing method of this client, such as `mews.resource_blocks.add`.
            args: Its arguments.
            kwargs: Its arguments by keyword, with a list of any length.

        Yields:
            Each batch and what has become of it, when it is known.

        Raises:
            ConfigurationError: The method is no write of this client with a list to cut.
            RequestInvalidError: An item is outside the contract. Nothing was sent.
        """
        tapped = self._tapped(method, only_plans=True)
        if isinstance(tapped, ConfigurationError):
            raise tapped
        call = Deferred(tapped[0], args, kwargs)
        # Tracebacks may show the locals of this frame from here on.
        del args, kwargs
        batches = self._planned(call)
        return self._batches(batches)

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

    def reconcile(self, unknown: OutcomeUnknownError) -> list[Reconciled]:
        """Find out what has become of a write whose answer was lost. Only reads, and never writes.

        What is absent may still be applied: the lost request may be on its way. So wait, and ask
        again, before you send it anew.

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
        if isinstance(reconciled, ConfigurationError):
            raise reconciled
        operation = reconciled.operation
        size = operation.max_page_size
        listing = self.paginate(operation, reconciled.arguments, page_size=size)
        for item in listing:
            reconciled.take(item)
        return reconciled.result()

    def _fetch(
        self, call: Call[PageT], is_unwanted: Callable[[], bool] | None = None
    ) -> ApiResponse[PageT] | MewsError:
        """Send the call of a page, in a thread perhaps until nobody wants it any more."""
        return self._run(converse(self._core, call), is_unwanted)

    def _run(
        self, steps: Steps[T], is_unwanted: Callable[[], bool] | None = None
    ) -> ApiResponse[T] | MewsError:
        """Do what a conversation asks for, until it ends."""
        answer: object = None
        try:
            while True:
                try:
                    step = steps.send(answer)
                except StopIteration as end:
                    outcome: ApiResponse[T] | MewsError = end.value
                    return outcome
                if is_unwanted is not None and is_unwanted():
                    return MewsError("nobody waits for this page any more")
                answer = self._perform(step)
        finally:
            steps.close()

    def _perform(self, step: Step) -> object:
        match step:
            case Exchange():
                return self._exchange(step)
            case Resolve():
                return self._core.credentials.resolve()
            case Ask():
                return step.turn.wait()
            case Pause():
                self._core.clock.sleep(step.seconds)
            case Hold():
                step.limiter.pause(step.key, step.seconds)
        return None

    def _exchange(self, step: Exchange) -> Answer | TransportError:
        """Send a request and take in the answer."""
        call, credentials, left = step.call, step.credentials, step.deadline.left
        http = self._connection.http(call.operation.name)
        handled = sys.exception()
        try:
            sending = self._core.sending(call, credentials, left())
            request = self._connection.request(http, *sending)
            if call.patience.may_exceed(left()):
                request.extensions["trace"] = Phases(request, left)
            response = http.send(request, auth=None, follow_redirects=False, stream=True)
            return self._taken(response, step.deadline)
        except httpx.HTTPError as cause:
            hidden = self._core.hidden(call, credentials)
            return transport_error(call.operation.name, cause, hidden, handled)
        except BaseException as error:
            scrub(error, self._core.hidden(call, credentials), handled)
            raise

    def _taken(self, response: httpx.Response, deadline: Deadline) -> Answer:
        """Take in the body of an answer, and no more of it than is wanted."""
        limit = self._core.max_response_bytes
        if response.is_stream_consumed:
            return loaded(response, limit)
        body = Body(response, limit)
        try:
            if body.is_wanted:
                for piece in response.iter_raw():
                    if not body.take(piece):
                        break
                    deadline.check()
            return body.answer()
        except httpx.HTTPError:
            # An error is known by its status. A result is not known without its body.
            if response.status_code < HTTPStatus.BAD_REQUEST:
                raise
            return body.cut_short()
        finally:
            response.close()

    def close(self) -> None:
        """Close the client, and its connections unless they are the caller's.

        Does nothing to a client that shares the connections of another.
        """
        if not self._shares_connection and (http := self._connection.close()):
            http.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
