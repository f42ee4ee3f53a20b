"""Calls that do not answer in pages, and what becomes of a write of any length."""

from collections import Counter
from collections.abc import Callable, Mapping
from typing import Any, cast

from mews_cli.exits import Exit, code_of
from mews_cli.failures import InterruptedByUserError, complain, say
from mews_cli.shapes import Property
from mews_connector import Client
from mews_connector.errors import MewsError, OutcomeUnknownError
from mews_runtime.api import Api
from mews_runtime.batches import Batch
from mews_runtime.operation import Operation
from mews_runtime.sync_client import BaseSyncClient


class _Calls(Api[BaseSyncClient]):
    """Any operation, as a method whose call can be cut into batches."""

    def send(self, operation: Operation[Any], body: Mapping[str, object]) -> Any:
        """Call an operation."""
        return self._client.execute(operation, body, timeout=None, retry=None)


def write(
    mews: Client,
    operation: Operation[Any],
    body: Mapping[str, object],
    target: Property | None,
    take: Callable[[Any], None],
) -> Exit:
    """Call an operation, in batches where it writes a list.

    Args:
        mews: The client.
        operation: The operation.
        body: Its arguments.
        target: The list that it writes, or None.
        take: What prints a result.
    """
    calls = _Calls(mews)
    if target is None or target.name not in operation.max_items:
        try:
            take(calls.send(operation, body))
        except OutcomeUnknownError as error:
            return failed(mews, error)
        return Exit.DONE
    done = 0
    total = len(cast("list[object]", body[target.name]))
    try:
        for batch in mews.batches(calls.send, operation, body):
            if batch.outcome == "done":
                take(batch.result)
                done += len(batch.items)
                continue
            return _stopped(mews, batch, done, total)
    except KeyboardInterrupt:
        where = f" after {done} of {total} items; whether the next ones were applied is unknown"
        raise InterruptedByUserError(where) from None
    return Exit.DONE


def _stopped(mews: Client, batch: Batch[Any], done: int, total: int) -> Exit:
    first, last = done + 1, done + len(batch.items)
    word = "may have been applied" if batch.outcome == "unknown" else "were not applied"
    if total > len(batch.items):
        which = f"items {first} to {last} {word}"
        say(f"{done} of {total} items are done; {which}; no later one was sent")
    return failed(mews, batch.error) if batch.error else Exit.NETWORK


def failed(mews: Client, error: MewsError) -> Exit:
    """Say what went wrong and, of a write whose answer was lost, what has become of it."""
    complain(str(error))
    if isinstance(error, OutcomeUnknownError):
        try:
            found = Counter(each.finding for each in mews.reconcile(error))
        except MewsError as failed:
            say(f"it could not be looked up: {failed}")
        else:
            counts = ", ".join(f"{number} {finding}" for finding, number in sorted(found.items()))
            say(
                f"looked up now: {counts}. What is absent may still come: look again before you "
                "send it anew"
            )
        return Exit.UNKNOWN_OUTCOME
    return code_of(error)
