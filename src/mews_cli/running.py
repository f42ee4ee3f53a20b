"""Running an operation: reading it page by page, writing it batch by batch, or with plain JSON."""

import re
from collections.abc import Callable, Mapping
from contextlib import nullcontext, suppress
from datetime import tzinfo
from math import inf
from typing import Any, cast

from mews_cli import connection, zones
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
from mews_cli.catalogue import as_command, in_commands
from mews_cli.connection import DryRun, Tap
from mews_cli.disclosure import by_model, without_tokens
from mews_cli.exits import CliError, Exit
from mews_cli.formats import Printer, chosen_list
from mews_cli.listing import ListingCommand, to_send
from mews_cli.output import OutputError, emit, indented, say, telling
from mews_cli.shapes import Property, properties
from mews_cli.sources import STDIN
from mews_cli.telling import TellingClock, telling_requests
from mews_cli.values import dates_of
from mews_cli.writing import Write
from mews_connector import Client
from mews_contract.json_values import is_object
from mews_runtime.errors import RequestInvalidError
from mews_runtime.schema.encoding import to_plain
from mews_runtime.schema.model import Model
from mews_runtime.schema.operation import Operation
from mews_runtime.schema.status import is_news, sentence


def call(
    path: str,
    body: str,
    *,
    show_secrets: bool,
    dry_run: bool,
    sandbox: bool,
    env_file: str | None,
    timeout: float | None,
    verbose: bool,
) -> Exit:
    """Call any operation, also one that the contract does not have. Print the whole response."""
    _check_above_0("--timeout", timeout)
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

    def printed(result: Any) -> None:
        emit(f"{indented(_shown(known and known.response, show_secrets)(result))}\n")

    if known is not None:
        _say_status(known, path)
    dry = DryRun(_shown(known and known.request, show_secrets)) if dry_run else None
    write, clock = Write(contract.untyped(path), value, None), TellingClock()
    with (
        telling(write.known) if dry is None else dry.printing(),
        telling_requests(clock, is_verbose=verbose),
        connection.client(
            is_sandbox=sandbox,
            env_file=env_file,
            tap=dry,
            is_limited=True,
            timeout=timeout,
            clock=clock,
        ) as mews,
    ):
        take = printed if dry is None else dry.ignore
        return write.once(mews, lambda: mews.call(path, value), take)


def run(name: str, options: Options, given: Mapping[str, Any]) -> Exit:
    """Run an operation, and print its result.

    Args:
        name: Its short name.
        options: How.
        given: The values of the options for the properties of its request.
    """
    operation = cast("Operation[Any]", Client.contract.operation(name))
    _check(options)
    shapes = askable(Client.contract, operation)
    dry = DryRun(_shown(operation.request, options.show_secrets)) if options.dry_run else None
    tap = Tap() if dry is None and options.has_all else None
    clock = TellingClock()
    try:
        with (
            dry.printing() if dry else nullcontext(),
            telling_requests(clock, is_verbose=options.verbose),
            connection.client(
                is_sandbox=options.sandbox,
                env_file=options.env_file,
                tap=dry or tap,
                is_limited=options.limit,
                timeout=options.timeout,
                clock=clock,
            ) as mews,
        ):
            with connection.naming_address(mews):
                zone = zones.asked_for(options, mews)
            with dates_of(zone):
                body = arguments(operation, shapes, given, options)
            _say_status(operation, as_command(name))
            for shape in (each for each in shapes if each.is_deprecated and each.name in body):
                how = f"{as_command(name)} --help says what to use"
                say(f"warning: {flag(shape)} is deprecated: {how}")
            work = _work(operation, shapes, body, options, tap)
            with telling(work.known), connection.naming_address(mews):
                return work.run(mews, None if dry else zone)
    except RequestInvalidError as error:
        raise CliError(_in_options(error, operation, shapes)) from None


def _work(
    operation: Operation[Any],
    shapes: list[Property],
    body: Mapping[str, object],
    options: Options,
    tap: Tap | None,
) -> "ListingCommand | _Writing":
    if is_listing(operation):
        return ListingCommand(operation, options, tap, body)
    write = Write(to_send(operation, options), body, listed(shapes, operation))
    return _Writing(operation, options, tap, write)


def _check_above_0(name: str, number: float | None) -> None:
    """Refuse an option whose number makes no sense."""
    if number is not None and not 0 < number < inf:
        message = f"{name} takes a number above 0; got {number:g}"
        raise CliError(message)


def _check(options: Options) -> None:
    """Refuse options that no operation could make anything of."""
    _check_above_0("--rows", options.rows)
    _check_above_0("--timeout", options.timeout)
    if options.local and options.time_zone is not None:
        message = "give either --local or --time-zone"
        raise CliError(message)
    if options.local and options.dry_run:
        message = (
            "--local asks Mews for the time zone of the property, and --dry-run sends nothing: "
            "name the zone by --time-zone"
        )
        raise CliError(message)


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


class _Writing:
    """A result that comes at once: the list in it, or else the whole."""

    def __init__(
        self, operation: Operation[Any], options: Options, tap: Tap | None, write: Write
    ) -> None:
        self._tap = tap
        self._write = write
        self._options = options
        self._whole = cast("type[Model]", operation.response)
        self._list = chosen_list(operation, options)
        # A result of nothing but lists is cut down to one of them by nobody's wish.
        is_cut = self._list is not None and options.list_ is None
        self._others = [each for each, shape in lists(operation).items() if shape != self._list]
        self._others = self._others if is_cut else []
        model = self._list.model if self._list else None
        is_empty = options.dry_run or not properties(self._whole)
        self._printer = (
            None if is_empty else Printer(model or self._whole, options, is_single=model is None)
        )
        self._has_begun = False
        self.known = write.known

    def run(self, mews: Client, zone: tzinfo | None) -> Exit:
        """Call it, and print its result."""
        if self._printer is not None and zone is not None:
            self._printer.tell_in(zone)
        code = self._write.run(mews, self._take)
        if self._printer is not None and code is Exit.DONE:
            self._write.shown(self._printer.end)
            if self._printer.is_cut:
                say(f"--rows {self._options.rows}: there may be more")
            if self._others:
                say(f"not shown: {', '.join(self._others)} (--list prints one of them)")
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
