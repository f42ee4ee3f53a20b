"""Calls whose result is no listing, and what becomes of a write of any length."""

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final, cast

from mews_cli.catalogue import in_commands
from mews_cli.connection import address_note
from mews_cli.exits import Exit, code_of
from mews_cli.output import OutputError, ReaderGoneError, complain, say
from mews_cli.shapes import Property
from mews_connector import Client
from mews_connector.errors import MewsError, OutcomeUnknownError, RequestInvalidError
from mews_runtime.schema.operation import Operation
from mews_runtime.writing.batches import Batch
from mews_runtime.writing.reconcile import Reconciled

Take = Callable[[Any], None]
"""Prints a result."""

_ADVICE: Final = re.compile(r"the client's reconcile\(\) reads (\S+) and says what is there")
"""What the client advises where it can read back a write. It is done here."""

_MOST_NAMED: Final = 5
"""How many items are named by their ids."""


class Write:
    """A write, and what is known of it at any moment.

    Args:
        operation: The operation. One that reads has no effect to tell of.
        body: Its arguments.
        target: The list that it writes, or None.
    """

    def __init__(
        self, operation: Operation[Any], body: Mapping[str, object], target: Property | None
    ) -> None:
        self._operation = operation
        self._body = body
        is_cut = target is not None and target.name in operation.max_items
        self._list = target.name if target is not None and is_cut else None
        self._total = len(cast("list[object]", body[self._list])) if self._list else 1
        self._size = operation.max_items[self._list] if self._list else 1
        self._done = 0
        self._on_its_way = 0
        self._conclusion = ""

    def known(self) -> str:
        """Return what has become of it, in words, or nothing if it only reads."""
        if self._operation.effect == "read":
            return ""
        if not self._done and not self._on_its_way:
            return "nothing was sent"
        if self._total <= self._size:
            name = self._operation.name
            if self._done:
                return f"{name} was applied: do not send it again for its output"
            return f"it is unknown whether {name} was applied"
        return self._told("it is unknown whether {} were applied")

    def run(self, mews: Client, take: Take) -> Exit:
        """Send it, in batches where it writes a list, and print what comes back."""
        if self._list is None:
            return self.once(mews, lambda: mews.execute(self._operation, self._body), take)
        try:
            batches = mews.batches(mews.execute, self._operation, self._body)
        except RequestInvalidError:
            raise
        except MewsError as error:
            return failed(mews, error)
        self._on_its_way = min(self._size, self._total)
        for batch in batches:
            if batch.outcome != "done":
                return self._stopped(mews, batch)
            self._take(take, batch.result, len(batch.items))
            self._on_its_way = min(self._size, self._total - self._done)
        return Exit.DONE

    def once(self, mews: Client, send: Callable[[], Any], take: Take) -> Exit:
        """Send it by one call, and print what comes back."""
        self._on_its_way = 1
        try:
            result = send()
        except RequestInvalidError:
            self._on_its_way = 0
            raise
        except MewsError as error:
            return failed(mews, error)
        self._take(take, result, 1)
        return Exit.DONE

    def shown(self, step: Callable[[], None]) -> None:
        """Print something of what came back."""
        try:
            step()
        except ReaderGoneError as error:
            if self._operation.effect == "read":
                raise
            # Who has read enough needs no word of it. What was created is known nowhere else.
            raise OutputError(str(error)) from None

    def _take(self, take: Take, result: Any, count: int) -> None:
        self._done += count
        self._on_its_way = 0
        self.shown(lambda: take(result))

    def _stopped(self, mews: Client, batch: Batch[Any]) -> Exit:
        self._on_its_way = len(batch.items)
        word = "were not applied"
        if batch.outcome == "unknown":
            is_known = batch.error is not None and batch.error.applied
            word = "were applied" if is_known else "may have been applied"
        if self._total > self._on_its_way:
            self._conclusion = self._told(f"{{}} {word}")
        return failed(mews, batch.error) if batch.error else Exit.NETWORK

    def conclude(self) -> None:
        """Say how far it has come, if that is not to its end. Nothing is said behind that."""
        if self._conclusion:
            say(self._conclusion)

    def _told(self, of_those_sent: str) -> str:
        first, last = self._done + 1, self._done + self._on_its_way
        words = [f"{self._done} of {self._total} items are done"]
        if self._on_its_way:
            words.append(of_those_sent.format(f"items {first} to {last}"))
        if last < self._total:
            words.append("no later one was sent")
        return "; ".join(words)


def failed(mews: Client, error: MewsError) -> Exit:
    """Say what went wrong and, of a write whose response was lost, what has become of it."""
    complain(in_commands(_ADVICE.sub(r"`\1` lists what is there", str(error))))
    for note in (*getattr(error, "__notes__", ()), address_note(error, mews)):
        if note:
            say(note)
    if not isinstance(error, OutcomeUnknownError):
        return code_of(error)
    read_back = _ADVICE.search(error.advice)
    if read_back is None:
        return Exit.UNKNOWN_OUTCOME
    try:
        found = mews.reconcile(error)
    except MewsError as failed:
        say(f"it could not be looked up: {failed}")
    except KeyboardInterrupt:
        say("it was not looked up to the end: it may have been applied")
    else:
        _say_findings(found, in_commands(f"`{read_back[1]}`"))
    return Exit.UNKNOWN_OUTCOME


def _say_findings(found: Sequence[Reconciled], listing: str) -> None:
    """Say what was found, and what to do before anything is sent anew."""
    counts = Counter(each.finding for each in found)
    say("looked up now: " + ", ".join(f"{counts[each]} {each}" for each in sorted(counts)))
    if counts["absent"]:
        say("what is absent may still come: look again before you send it anew")
    alike = [item for each in found if each.finding == "ambiguous" for item in each.candidates]
    ids = [*dict.fromkeys(str(getattr(item, "id", "")) for item in alike)]
    if ids:
        more = f" and {len(ids) - _MOST_NAMED} more" if len(ids) > _MOST_NAMED else ""
        named = ", ".join(ids[:_MOST_NAMED]) + more
        reasons = dict.fromkeys(each.reason for each in found if each.reason is not None)
        why = f" ({'; '.join([*reasons][:_MOST_NAMED])})" if reasons else ""
        say(
            f"what is ambiguous may be what you sent, or be another's{why}: compare {named}, as "
            f"{listing} shows it, before you send anything anew"
        )
