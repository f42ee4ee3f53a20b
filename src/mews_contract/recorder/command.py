"""The command `mews-contract record`."""

import json
import sys
from collections.abc import Iterator
from http import HTTPStatus
from pathlib import Path
from typing import Annotated, Final

import msgspec
import typer

from mews_contract.captures import files
from mews_contract.captures.captured import Captured, CaptureError
from mews_contract.contract import installed
from mews_contract.decoding import UndecodableError, from_json
from mews_contract.exchange import Exchange
from mews_contract.json_values import JsonObject, is_object
from mews_contract.operation import Operation, UnknownOperationError, operation_named
from mews_contract.output import Exit, OutputError, fail, warn, write
from mews_contract.reading import UnreadableError, content_of
from mews_contract.recorder.calling import CallError, call
from mews_contract.recorder.scrubbing import UnsafeError
from mews_contract.recorder.story import Scrubbed
from mews_contract.recorder.writing import Outcome, Writer, difference, writes
from mews_contract.signals import code_of
from mews_runtime.errors import ConfigurationError, RequestInvalidError

_LARGEST_BODY: Final = 2**24
_COLOURS = {"+": typer.colors.GREEN, "-": typer.colors.RED, "@": typer.colors.CYAN}


def record(
    operation: Annotated[
        str | None,
        typer.Argument(
            help="The operation to call, such as resourceBlocks/getAll.", metavar="[OPERATION]"
        ),
    ] = None,
    body: Annotated[
        Path | None,
        typer.Argument(
            help="JSON file of the request body, without the credentials; - for standard input. "
            "An empty object if absent.",
            metavar="[BODY]",
        ),
    ] = None,
    *,
    into: Annotated[
        Path, typer.Option(help="Folder of the recordings.", metavar="FOLDER", file_okay=False)
    ],
    capture: Annotated[
        list[Path] | None,
        typer.Option(
            "--from",
            help="HAR, cassette or recording to take exchanges from, instead of a call. May be "
            "given several times.",
            metavar="FILE",
        ),
    ] = None,
    name: Annotated[
        str | None, typer.Option(help="Name of the recording. Default: recorded, or the status.")
    ] = None,
    description: Annotated[
        str | None, typer.Option(help="A sentence that says what it shows.")
    ] = None,
    minimal: Annotated[
        bool, typer.Option("--minimal", help="Send Prefer: return=minimal.")
    ] = False,
    allow_writes: Annotated[
        bool, typer.Option("--allow-writes", help="Call, and record, operations that write, too.")
    ] = False,
    yes: Annotated[
        bool, typer.Option("--yes", help="Replace existing recordings without asking.")
    ] = False,
) -> None:
    """Record an exchange with the platform that MEWS_* names, without tokens, door codes and texts.

    Shows what changes in a file before it is replaced, and asks. Exit codes: 0 recorded, 2 an
    argument, a file or the environment cannot be used, 4 something was not written, 5 the platform
    did not respond.
    """
    desk = _Desk(into, allow_writes=allow_writes, yes=yes)
    if (operation is None) == (capture is None):
        fail("record", "name either an operation to call or a capture (--from)", Exit.UNUSABLE)
    if operation is not None:
        called = _allowed(operation, allow_writes=allow_writes)
        exchange = _called(called, _body(body), is_minimal=minimal)
        if writes(called) and exchange.response.status < HTTPStatus.BAD_REQUEST:
            desk.applied = f"; {called.name} was applied"
        desk.record(exchange, name, description)
        raise typer.Exit(desk.exit)
    seen = False
    for entry in _captured(capture or []):
        if entry.exchange is not None:
            desk.record(entry.exchange, name, description)
        elif entry.flaw is not None:
            desk.refuse(f"{entry.where}: {entry.flaw}")
        seen = seen or entry.skipped is None
    if not seen:
        fail("record", "the capture holds no exchange with the API", Exit.UNUSABLE)
    raise typer.Exit(desk.exit)


class _Desk:
    """Takes exchanges, and talks about them."""

    def __init__(self, into: Path, *, allow_writes: bool, yes: bool) -> None:
        self.applied = ""
        self.exit = Exit.CLEAN
        self._writer = Writer(into, self._may_replace, "--allow-writes", allow_writes)
        self._yes = yes
        self._is_read = True

    def record(self, exchange: Exchange, name: str | None, description: str | None) -> None:
        """Record an exchange, or say why not."""
        try:
            path, outcome = self._writer.record(exchange, name, description, self._tell)
        except UnsafeError as error:
            self.refuse(str(error))
            return
        self._say(f"{outcome.value}: {path}")
        if outcome is Outcome.KEPT:
            self.exit = Exit.REFUSED

    def refuse(self, reason: str) -> None:
        """Say why something is not recorded."""
        warn(f"refused: {reason}")
        self.exit = Exit.REFUSED

    def _tell(self, scrubbed: Scrubbed) -> None:
        for finding in scrubbed.findings:
            self._say(f"{finding.kind}: {finding}")
        for path, times in scrubbed.dropped.items():
            self._say(f"left out: {times} at {path}, which the contract does not know")

    def _may_replace(self, scrubbed: Scrubbed, path: Path, there: str) -> bool:
        for line in difference(path, there, scrubbed.recording, scrubbed.secrets):
            self._say(line, _COLOURS.get(line[:1]))
        if self._yes:
            return True
        if not is_terminal():
            warn("there is no terminal to ask on: pass --yes to replace it")
            return False
        self._say(f"Replace {path}? [y/N]")
        if not self._is_read:
            warn("nobody was shown what changes: pass --yes to replace it")
            return False
        return sys.stdin.readline().strip().lower() in {"y", "yes"}

    def _say(self, text: str, colour: str | None = None) -> None:
        """Print something. If that fails the recording is still written: its call was made."""
        try:
            self._is_read &= write(text, colour)
        except OutputError as error:
            warn(f"mews-contract record: {error}{self.applied}")
            self._is_read, self.exit = False, Exit.REFUSED


def _allowed(name: str, *, allow_writes: bool) -> Operation:
    """Return an operation. End the command if there is none, or it may not be called."""
    try:
        operation = operation_named(installed().by_name, name)
    except UnknownOperationError as error:
        fail("record", error, Exit.UNUSABLE)
    if writes(operation) and not allow_writes:
        fail("record", f"{operation.name} writes: pass --allow-writes to call it", Exit.REFUSED)
    return operation


def is_terminal() -> bool:
    """Return whether there is somebody to ask."""
    return sys.stdin is not None and sys.stdin.isatty()


def _called(operation: Operation, body: JsonObject, *, is_minimal: bool) -> Exchange:
    try:
        exchange = call(operation.name, body, is_minimal=is_minimal)
    except (ConfigurationError, RequestInvalidError) as error:
        fail("record", error, Exit.UNUSABLE)
    except CallError as error:
        fail("record", error, Exit.REFUSED if error.is_answered else Exit.UNREACHABLE)
    except KeyboardInterrupt as end:
        if not writes(operation):
            raise
        fail("record", f"whether {operation.name} was applied is unknown", code_of(end))
    if writes(operation):
        # Said before a recording may be refused: what was called was called.
        warn(f"called: {operation.name}, status {exchange.response.status}")
    return exchange


def _body(path: Path | None) -> JsonObject:
    if path is None:
        return {}
    try:
        content = _standard_input() if str(path) == "-" else content_of(path, _LARGEST_BODY)
    except UnreadableError as error:
        fail("record", error, Exit.UNUSABLE)
    body: JsonObject = {}
    try:
        # Also what only Python takes for JSON is refused.
        from_json(content.decode())
        body = msgspec.json.decode(content)
    except UndecodableError as error:
        problem = str(error)
    except json.JSONDecodeError as error:
        problem = f"is no JSON: {error.msg} in line {error.lineno}, column {error.colno}"
    except msgspec.DecodeError as error:
        problem = f"is no JSON: {error}"
    except UnicodeDecodeError:
        problem = "is not UTF-8"
    else:
        problem = "" if is_object(body) else "has to hold a JSON object"
    if problem:
        fail("record", f"{path} {problem}", Exit.UNUSABLE)
    return body


def _standard_input() -> bytes:
    if sys.stdin is None:
        fail("record", "standard input is closed: name a file of the body", Exit.UNUSABLE)
    content = sys.stdin.buffer.read(_LARGEST_BODY + 1)
    if len(content) > _LARGEST_BODY:
        fail("record", f"standard input is larger than {_LARGEST_BODY} bytes", Exit.UNUSABLE)
    return content


def _captured(paths: list[Path]) -> Iterator[Captured]:
    try:
        yield from files.read(paths)
    except CaptureError as error:
        fail("record", error, Exit.UNUSABLE)
