"""Running an operation: reading it page by page, writing it batch by batch, or with plain JSON."""

import re
import sys
from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager, suppress
from importlib import import_module
from typing import Any, TypeVar, cast
from uuid import UUID

from msgspec import UNSET, defstruct
from msgspec.structs import replace

from mews_cli import connection
from mews_cli.arguments import (
    Format,
    Options,
    arguments,
    askable,
    flag,
    is_listing,
    json_of,
    listed,
    lists,
)
from mews_cli.catalogue import as_command, in_commands, nearest
from mews_cli.connection import DryRun, Tap
from mews_cli.disclosure import by_model, without_tokens
from mews_cli.exits import CliError, Exit
from mews_cli.formats import Printer, Record
from mews_cli.output import OutputError, emit, indented, say, telling
from mews_cli.shapes import Property, properties
from mews_cli.sources import STDIN
from mews_cli.writing import Write
from mews_connector import Client
from mews_contract.json_values import is_object
from mews_runtime.errors import ConfigurationError, RequestInvalidError
from mews_runtime.listing.listing import Progress
from mews_runtime.listing.paging import ProgressHook
from mews_runtime.messages.cursors import Cursor, Position
from mews_runtime.schema.encoding import to_plain
from mews_runtime.schema.model import Model
from mews_runtime.schema.operation import Operation, PaginatedOperation
from mews_runtime.schema.status import is_news, sentence

OperationT = TypeVar("OperationT", bound=Operation[Any])


def call(
    path: str, body: str, *, show_secrets: bool, dry_run: bool, sandbox: bool, env_file: str | None
) -> Exit:
    """Call any operation, also one that the contract does not have, and print the whole answer."""
    contract = Client.contract
    value, _ = json_of(body, "the body", is_secret=False)
    if not is_object(value):
        message = "the body has to be a JSON object"
        raise CliError(message)
    known = contract.operation(path)
    is_typed = not body.startswith("@") and body != STDIN
    if known and is_typed and by_model(value, known.request) != value:
        message = "the body holds a secret, which others could see: give @file, or - to read it"
        raise CliError(message)

    def printed(answer: Any) -> None:
        emit(f"{indented(_shown(known and known.response, show_secrets)(answer))}\n")

    if known is not None:
        _say_status(known, path)
    dry = DryRun(_shown(known and known.request, show_secrets)) if dry_run else None
    write = Write(contract.untyped(path), value, None)
    with (
        telling(write.known) if dry is None else dry.printing(),
        connection.client(is_sandbox=sandbox, env_file=env_file, tap=dry, is_limited=True) as mews,
    ):
        take = printed if dry is None else dry.ignore
        return write.once(mews, lambda: mews.call(path, value), take)


def run(name: str, options: Options, given: Mapping[str, Any]) -> Exit:
    """Run an operation, and print what it answers.

    Args:
        name: Its short name.
        options: How.
        given: The values of the options for the properties of its request.
    """
    operation = cast("Operation[Any]", Client.contract.operation(name))
    shapes = askable(Client.contract, operation)
    target = listed(shapes, operation)
    body = arguments(shapes, given, options.source, target, is_raw=options.raw_cells)
    _say_status(operation, as_command(name))
    for shape in (each for each in shapes if each.is_deprecated and each.name in body):
        say(f"warning: {flag(shape)} is deprecated: {as_command(name)} --help says what to use")
    dry = DryRun(_shown(operation.request, options.show_secrets)) if options.dry_run else None
    tap = Tap() if dry is None and options.has_all else None
    work = (
        _Listing(operation, options, tap, body)
        if is_listing(operation)
        else _Writing(operation, options, tap, Write(_sent(operation, options), body, target))
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


def _say_status(operation: Operation[Any], called: str) -> None:
    """Say what to know of an operation that is used, in place of the client's warnings."""
    if operation.status and is_news(operation.name):
        say(f"warning: {in_commands(sentence(called, operation.status))}")


def _in_options(
    error: RequestInvalidError, operation: Operation[Any], shapes: list[Property]
) -> str:
    """Return what is wrong with a request, by the options that it was made of."""
    options = {f"$.{shape.wire}": flag(shape) for shape in shapes}
    if is_listing(operation):
        page = f"$.{operation.wire(operation.limitation)}"
        options |= {f"{page}.Count": "--page-size", f"{page}.Cursor": "--cursor"}
    begins = [path for path in options if re.match(rf"{re.escape(path)}(?!\w)", error.path)]
    where = options[begins[0]] + error.path.removeprefix(begins[0]) if begins else error.path
    return f"{where}: {error.expected}; got {error.got}. Nothing was sent"


def _shown(model: Any, show_secrets: object) -> Callable[[Any], Any]:
    """Return what takes from a message of a model its tokens, and its secrets unless asked for."""

    def shown(body: Any) -> Any:
        masked = without_tokens(body, Client.contract)
        return masked if show_secrets else by_model(masked, model)

    return shown


def _sent(operation: OperationT, options: Options) -> OperationT:
    """Return an operation to send, which in a dry run takes the empty result whatever it is."""
    if not options.dry_run:
        return operation
    names = (operation.items, operation.cursor) if is_listing(operation) else ()
    fields = [(name, Any, UNSET) for name in names]
    return replace(operation, response=defstruct("Nothing", fields, bases=(Model,), kw_only=True))


def _chosen(operation: Operation[Any], name: str | None) -> Property | None:
    """Return the list of a result that is printed, or None if that is the whole result."""
    found = lists(operation)
    if name is not None and name not in found:
        hint = nearest(name, found)
        message = f"--list: there is no {name}{hint}; there are {', '.join(found)}"
        raise CliError(message)
    if name is not None:
        return found[name]
    return next(iter(found.values())) if is_listing(operation) or len(found) == 1 else None


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
        self._list = cast("Property", _chosen(operation, options.list_))
        self._printer = Printer(cast("type[Model]", self._list.model), options)
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
                _sent(operation, options),
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
        items: list[Record] = to_plain(getattr(page, self._list.name) or [])
        if self._tap is None:
            return items
        every: list[Record] = self._tap.body().get(self._list.wire) or []
        if len(every) == len(items):
            return every
        # A listing in parts has left out what it has delivered before.
        ids = {item.get("Id") for item in items}
        return [record for record in every if str(record.get("Id")).lower() in ids]


class _Writing:
    """What an operation answers at once: the list in it, or else the whole."""

    def __init__(
        self, operation: Operation[Any], options: Options, tap: Tap | None, write: Write
    ) -> None:
        self._tap = tap
        self._write = write
        self._options = options
        self._whole = cast("type[Model]", operation.response)
        self._list = _chosen(operation, options.list_)
        model = self._list.model if self._list else None
        is_empty = options.dry_run or not properties(self._whole)
        self._printer = None if is_empty else Printer(model or self._whole, options)
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
        plain = self._tap.body() if self._tap else to_plain(result)
        if self._list is None and self._options.output is Format.JSON:
            shown = plain if self._options.show_secrets else by_model(plain, self._whole)
            emit(f"{indented(shown)}\n")
            self._printer = None
            return
        self._printer.page(plain.get(self._list.wire) or [] if self._list else [plain])


def _cursor(text: str | None) -> Cursor | Position:
    if text is None:
        return UNSET
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
