"""Running an operation: reading it page by page, or writing it batch by batch."""

import sys
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any, cast
from uuid import UUID

import msgspec

from mews_cli import connection
from mews_cli.arguments import arguments, askable, is_listing, listed
from mews_cli.columns import columns
from mews_cli.disclosure import by_model, without_tokens
from mews_cli.exits import CliError, Exit
from mews_cli.failures import InterruptedByUserError, say
from mews_cli.formats import Format, Record, Writer, indented, writer
from mews_cli.shapes import Property, has_secrets, properties
from mews_cli.transports import DryRun, Tap
from mews_cli.writing import write
from mews_connector import Client
from mews_runtime.cursors import Cursor, Position
from mews_runtime.errors import ConfigurationError
from mews_runtime.listing import Progress
from mews_runtime.model import Model, wire_name
from mews_runtime.operation import Operation, PaginatedOperation
from mews_runtime.paging import ProgressHook


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
    body = arguments(shapes, given, options.source, target)
    needs_all = options.output in {Format.JSON, Format.JSONL}
    tap = (
        DryRun(_request_of(operation, options)) if options.dry_run else Tap() if needs_all else None
    )
    with connection.client(
        is_sandbox=options.sandbox, env_file=options.env_file, tap=tap, is_limited=options.limit
    ) as mews:
        if is_listing(operation):
            return _Listing(mews, operation, options, tap).run(body)
        result = _Result(operation, options, tap)
        code = write(mews, operation, body, target, result.take)
        if code is Exit.DONE or result.has_begun:
            result.end()
        return code


def _request_of(operation: Operation[Any], options: Options) -> Any:
    """Return what shows a request: its tokens never, its door codes on request."""

    def shown(body: Any) -> Any:
        masked = without_tokens(body, Client.contract)
        if options.show_secrets:
            return masked
        return by_model(masked, operation.request, Client.contract.secret_properties)

    return shown


class _Listing:
    """A paginated operation."""

    def __init__(
        self,
        mews: Client,
        operation: PaginatedOperation[Any, Any],
        options: Options,
        tap: Tap | DryRun | None,
    ) -> None:
        self._mews = mews
        self._operation = operation
        self._options = options
        self._tap = tap
        self._printer = _Printer(operation.item, options)
        self._at: Cursor | Position = msgspec.UNSET

    def run(self, body: Mapping[str, object]) -> Exit:
        """Read it to its end, and print each page as it comes."""
        options, operation = self._options, self._operation
        self._at = _cursor(options.cursor)
        size, has_begun = options.page_size, False
        with _progress(operation.name) as progress:
            pager = self._mews.paginate(
                operation,
                body,
                page_size=operation.max_page_size if size is None else size,
                cursor=self._at,
                prefetch=self._tap is None,
                progress=progress,
            )
            try:
                for page in pager.pages():
                    if not options.dry_run:
                        self._printer.page(self._records(page))
                    self._at, has_begun = pager.cursor, True
            except KeyboardInterrupt:
                raise InterruptedByUserError(self._where()) from None
            except BrokenPipeError:
                raise
            except Exception:
                sys.stdout.flush()
                if self._at and has_begun:
                    say(f"what was printed ends there: go on with --cursor {self._at}")
                raise
        if not options.dry_run:
            self._printer.end()
        return Exit.DONE

    def _where(self) -> str:
        sys.stdout.flush()
        return f"; go on with --cursor {self._at}" if self._at else " before the first page"

    def _records(self, page: Any) -> list[Record]:
        items = getattr(page, self._operation.items)
        if not isinstance(self._tap, Tap):
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
        self._names = Client.contract.secret_properties
        self._is_masked = not options.show_secrets and (
            has_secrets(model) or options.output in {Format.JSON, Format.JSONL}
        )
        self._chosen = columns(model, options.columns)
        is_cut = options.columns is not None and options.output in {Format.JSON, Format.JSONL}
        self._is_cut = is_cut
        self._writer: Writer = writer(
            options.output, self._chosen, has_header=options.header, is_raw=options.raw_cells
        )

    def page(self, records: list[Record]) -> None:
        """Print some more."""
        if self._is_masked:
            records = by_model(records, self._model, self._names)
        if self._is_cut:
            records = [{each.name: each.of(record) for each in self._chosen} for record in records]
        self._writer.page(records)

    def end(self) -> None:
        """Print what stands behind the last one."""
        self._writer.end()


class _Result:
    """What an operation answers at once: the list in it, or else the whole."""

    def __init__(
        self, operation: Operation[Any], options: Options, tap: Tap | DryRun | None
    ) -> None:
        self._tap = tap
        self._is_silent = options.dry_run
        self._whole = cast("type[Model]", operation.response)
        self._list = _only_list(self._whole)
        model = self._list.model if self._list else None
        is_empty = not properties(self._whole)
        self._printer = None if is_empty else _Printer(model or self._whole, options)
        self._options = options
        self.has_begun = False

    def take(self, result: Any) -> None:
        """Print a result."""
        self.has_begun = True
        if self._is_silent or self._printer is None:
            return
        plain = self._tap.body() if isinstance(self._tap, Tap) else msgspec.to_builtins(result)
        if self._list is None and self._options.output is Format.JSON:
            names = Client.contract.secret_properties
            shown = plain if self._options.show_secrets else by_model(plain, self._whole, names)
            sys.stdout.write(f"{indented(shown)}\n")
            self._printer = None
            return
        self._printer.page(plain.get(self._list.wire) or [] if self._list else [plain])

    def end(self) -> None:
        """Print what stands behind the last one."""
        if self._printer is not None and not self._is_silent:
            self._printer.end()


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
    with import_module("mews_runtime.progress_bar").progress_bar(name) as progress:
        yield progress


def _ignore(_: Progress) -> None:
    """Draw nothing."""
