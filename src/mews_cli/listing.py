"""Reading a listing page by page, and printing each page as it comes."""

import sys
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from datetime import tzinfo
from importlib import import_module
from types import new_class
from typing import Any, TypeVar, cast
from uuid import UUID

from msgspec import UNSET
from msgspec.structs import replace

from mews_cli.arguments import Options, is_listing
from mews_cli.connection import Tap
from mews_cli.exits import CliError, Exit
from mews_cli.formats import Printer, Record, chosen_list
from mews_cli.output import say
from mews_cli.shapes import Property
from mews_connector import Client
from mews_runtime.listing.listing import Progress
from mews_runtime.listing.paging import ProgressHook
from mews_runtime.messages.cursors import Cursor, Position, resumed
from mews_runtime.schema.encoding import to_plain
from mews_runtime.schema.model import Model
from mews_runtime.schema.operation import Operation, PaginatedOperation

OperationT = TypeVar("OperationT", bound=Operation[Any])


def to_send(operation: OperationT, options: Options) -> OperationT:
    """Return an operation to send, which in a dry run takes the empty result whatever it is."""
    if not options.dry_run:
        return operation
    names = (operation.items, operation.cursor) if is_listing(operation) else ()
    held = {"__annotations__": dict.fromkeys(names, Any), **dict.fromkeys(names, UNSET)}
    nothing = new_class("Nothing", (Model,), {"kw_only": True}, lambda body: body.update(held))
    return replace(operation, response=nothing)


class ListingCommand:
    """A paginated operation."""

    def __init__(
        self,
        operation: PaginatedOperation[Any, Any],
        options: Options,
        tap: Tap | None,
        body: Mapping[str, object],
    ) -> None:
        self._operation = operation
        self._options = options
        self._tap = tap
        self._body = body
        self._list = cast("Property", chosen_list(operation, options))
        self._printer = Printer(cast("type[Model]", self._list.model), options)
        self._at = _cursor(options.cursor)
        self._count = 0
        self._is_ended = False
        size = operation.max_page_size if options.page_size is None else options.page_size
        self._size = size if options.rows is None else min(size, options.rows)

    def known(self) -> str:
        """Return where to go on, in words."""
        if not self._at:
            return f"{self._count} items were printed"
        return f"go on with --cursor {self._at}, behind the first {self._count} items printed"

    def run(self, mews: Client, zone: tzinfo | None) -> Exit:
        """Read it to its end, and print each page as it comes."""
        options, operation = self._options, self._operation
        if zone is not None:
            self._printer.tell_in(zone)
        with _progress(operation.name) as progress:
            pager = mews.paginate(
                to_send(operation, options),
                self._body,
                page_size=self._size,
                cursor=self._at,
                prefetch=self._tap is None and options.rows is None,
                progress=progress,
            )
            for page in pager.pages():
                if options.dry_run:
                    continue
                records = self._records(page)
                self._printer.page(records)
                self._count += len(records)
                self._at = pager.cursor
                self._is_ended = options.rows is not None and self._count >= options.rows
                if self._is_ended:
                    break
        if not options.dry_run:
            self._printer.end()
        if self._is_ended:
            say(f"--rows {options.rows}: there may be more")
        return Exit.DONE

    def _records(self, page: Any) -> list[Record]:
        items: list[Record] = to_plain(getattr(page, self._list.name) or [])
        if self._tap is None:
            return items
        every: list[Record] = self._tap.body().get(self._list.wire) or []
        if len(every) == len(items):
            return every
        # A listing in parts has left out what it has delivered before.
        ids = {item.get("Id") for item in items}
        return [record for record in every if str(record.get("Id")).lower() in ids]


def _cursor(text: str | None) -> Cursor | Position:
    if text is None:
        return UNSET
    cursor: object = resumed(text)
    if isinstance(cursor, UUID | Position):
        return cursor
    message = f"--cursor takes what a command has printed to go on with; got {text!r}"
    raise CliError(message)


@contextmanager
def _progress(name: str) -> Generator[ProgressHook]:
    """Draw how far it has come, where nothing else is drawn and somebody looks."""
    if not sys.stderr.isatty() or sys.stdout.isatty():
        yield _ignore
        return
    with import_module("mews_runtime.listing.progress_bar").progress_bar(name) as progress:
        yield progress


def _ignore(_: Progress) -> None:
    """Draw nothing."""
