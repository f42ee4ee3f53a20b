"""Running an operation: reading it page by page, or writing it batch by batch."""

import re
import sys
from collections.abc import Generator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any, cast
from uuid import UUID

import msgspec

from mews_cli import connection
from mews_cli.arguments import arguments, askable, is_listing, listed, option
from mews_cli.columns import columns, flattened
from mews_cli.disclosure import by_model, without_tokens
from mews_cli.exits import CliError, Exit
from mews_cli.failures import telling
from mews_cli.formats import Format, Record, Writer, indented, writer
from mews_cli.output import OutputError, emit
from mews_cli.shapes import Property, has_secrets, properties
from mews_cli.transports import DryRun, Tap
from mews_cli.writing import Write
from mews_connector import Client
from mews_runtime.errors import ConfigurationError, RequestInvalidError
from mews_runtime.listing.listing import Progress
from mews_runtime.listing.paging import ProgressHook
from mews_runtime.messages.cursors import Cursor, Position
from mews_runtime.schema.model import Model, wire_name
from mews_runtime.schema.operation import Operation, PaginatedOperation


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What every operation's command takes beside the properties of its request."""

    output: Format = Format.TABLE
    columns: str | None = None
    header: bool = True
    raw_cells: bool = False
    show_secrets: bool = False
    source: str | None = None
    cursor: str | None = None
    page_size: int | None = None
    dry_run: bool = False
    sandbox: bool = False
    env_file: Path | None = None
    limit: bool = True


def run(name: str, options: Options, given: Mapping[str, Any]) -> Exit:
    """Run an operation, and print what it answers.

    Args:
        name: Its short name.
        options: How.
        given: The values of the options for the properties of its request.
    """
    operation = Client.contract.operation(name)
    if operation is None:
        message = f"there is no operation {name}"
        raise CliError(message)
    shapes = askable(Client.contract, operation)
    target = listed(shapes, operation)
    body = arguments(shapes, given, options.source, target, is_raw=options.raw_cells)
    needs_all = options.output in {Format.JSON, Format.JSONL}
    dry = DryRun(_request_of(operation, options)) if options.dry_run else None
    tap = Tap() if dry is None and needs_all else None
    work = (
        _Listing(operation, options, tap, body)
        if is_listing(operation)
        else _Writing(operation, options, tap, Write(operation, body, target))
    )
    try:
        with (
            telling(work.known) if dry is None else dry.printing(),
            connection.client(
                is_sandbox=options.sandbox,
                env_file=options.env_file,
                tap=dry or tap,
                is_limited=options.limit,
            ) as mews,
        ):
            return work.run(mews)
    except RequestInvalidError as error:
        raise CliError(_in_options(error, operation, shapes)) from None


def _in_options(
    error: RequestInvalidError, operation: Operation[Any], shapes: list[Property]
) -> str:
    """Return what is wrong with a request, by the options that it was made of."""
    options = {f"$.{shape.wire}": option(shape) for shape in shapes}
    if is_listing(operation):
        page = f"$.{operation.wire(operation.limitation)}"
        options |= {f"{page}.Count": "--page-size", f"{page}.Cursor": "--cursor"}
    begins = [path for path in options if re.match(rf"{re.escape(path)}(?!\w)", error.path)]
    where = options[begins[0]] + error.path.removeprefix(begins[0]) if begins else error.path
    return f"{where}: {error.expected}; got {error.got}. Nothing was sent"


def _request_of(operation: Operation[Any], options: Options) -> Any:
    """Return what shows a request: its tokens never, its door codes on request."""

    def shown(body: Any) -> Any:
        masked = without_tokens(body, Client.contract)
        if options.show_secrets:
            return masked
        return by_model(masked, operation.request)

    return shown


class _Listing:
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
        self._printer = _Printer(operation.item, options)
        self._at = _cursor(options.cursor)
        self._count = 0

    def known(self) -> str:
        """Return where to go on, in words."""
        if not self._at:
            return f"{self._count} items were printed"
        return f"go on with --cursor {self._at}, behind the first {self._count} items printed"

    def run(self, mews: Client) -> Exit:
        """Read it to its end, and print each page as it comes."""
        options, operation = self._options, self._operation
        size = options.page_size
        with _progress(operation.name) as progress:
            pager = mews.paginate(
                operation,
                self._body,
                page_size=operation.max_page_size if size is None else size,
                cursor=self._at,
                prefetch=self._tap is None,
                progress=progress,
            )
            for page in pager.pages():
                if options.dry_run:
                    continue
                records = self._records(page)
                self._printer.page(records)
                self._count += len(records)
                self._at = pager.cursor
        if not options.dry_run:
            self._printer.end()
        return Exit.DONE

    def _records(self, page: Any) -> list[Record]:
        items = getattr(page, self._operation.items)
        if self._tap is None:
            built: list[Record] = msgspec.to_builtins(items)
            return built
        wire = wire_name(page, self._operation.items)
        every: list[Record] = self._tap.body().get(wire) or []
        return every if len(every) == len(items) else _kept(every, msgspec.to_builtins(items))


def _kept(every: list[Record], items: list[Record]) -> list[Record]:
    """Return those records that a listing in parts has not delivered before."""
    ids = {item.get("Id") for item in items}
    return [record for record in every if str(record.get("Id")).lower() in ids]


class _Printer:
    """Prints records of a model, without what may not be shown."""

    def __init__(self, model: type[Model], options: Options) -> None:
        self._model = model
        self._is_masked = not options.show_secrets and has_secrets(model)
        is_json = options.output in {Format.JSON, Format.JSONL}
        self._is_flat = options.output is Format.TABLE
        self._chosen = columns(model, options.columns, is_flat=self._is_flat)
        self._is_cut = options.columns is not None and is_json
        self._writer: Writer = writer(
            options.output,
            self._chosen,
            is_chosen=options.columns is not None,
            has_header=options.header,
            is_raw=options.raw_cells,
        )

    def page(self, records: list[Record]) -> None:
        """Print some more."""
        if self._is_masked:
            records = by_model(records, self._model)
        if self._is_cut:
            records = [{each.name: each.of(record) for each in self._chosen} for record in records]
        if self._is_flat:
            records = flattened(self._chosen, records)
        self._writer.page(records)

    def end(self) -> None:
        """Print what stands behind the last one."""
        self._writer.end()


class _Writing:
    """What an operation answers at once: the list in it, or else the whole."""

    def __init__(
        self, operation: Operation[Any], options: Options, tap: Tap | None, write: Write
    ) -> None:
        self._tap = tap
        self._write = write
        self._options = options
        self._whole = cast("type[Model]", operation.response)
        self._list = _only_list(self._whole)
        model = self._list.model if self._list else None
        is_empty = options.dry_run or not properties(self._whole)
        self._printer = None if is_empty else _Printer(model or self._whole, options)
        self._has_begun = False
        self.known = write.known

    def run(self, mews: Client) -> Exit:
        """Call it, and print what is answered."""
        code = self._write.run(mews, self._take)
        if self._printer is not None and code is Exit.DONE:
            self._write.shown(self._printer.end)
        elif self._printer is not None and self._has_begun:
            # What went wrong before says more than an output that cannot be ended.
            with suppress(OutputError):
                self._printer.end()
        self._write.conclude()
        return code

    def _take(self, result: Any) -> None:
        """Print a result."""
        self._has_begun = True
        if self._printer is None:
            return
        plain = self._tap.body() if self._tap else msgspec.to_builtins(result)
        if self._list is None and self._options.output is Format.JSON:
            shown = plain if self._options.show_secrets else by_model(plain, self._whole)
            emit(f"{indented(shown)}\n")
            self._printer = None
            return
        self._printer.page(plain.get(self._list.wire) or [] if self._list else [plain])


def _only_list(model: type[Model]) -> Property | None:
    """Return the list of objects in a result, if there is one."""
    lists = [each for each in properties(model) if each.is_list and each.model is not None]
    return lists[0] if len(lists) == 1 else None


def _cursor(text: str | None) -> Cursor | Position:
    if text is None:
        return msgspec.UNSET
    try:
        return UUID(text)
    except ValueError:
        pass
    try:
        return Position.parse(text)
    except ConfigurationError:
        message = f"--cursor takes what a command has printed to go on with; got {text!r}"
        raise CliError(message) from None


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
