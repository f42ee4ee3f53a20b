"""The command `mews-contract record`."""

import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from http import HTTPStatus
from pathlib import Path
from typing import Annotated, Any, Final

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
from mews_contract.recorder.naming import Names
from mews_contract.recorder.replacing import Outcome, difference, replace
from mews_contract.recorder.scrubbing import UnsafeError
from mews_contract.recorder.story import Scrubbed, Story
from mews_contract.signals import code_of
from mews_contract.testing.recordings import RecordingError
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
            help="HAR, cassette or recording to take exchanges from, in place of a call. May be "
            "repeated.",
            metavar="FILE",
        ),
    ] = None,
    name: Annotated[
        str | None, typer.Option(help="Name of the recording. Default: recorded, or the status.")
    ] = None,
    description: Annotated[
        str | None, typer.Option(help="A sentence that says what happens in it.")
    ] = None,
    minimal: Annotated[
        bool, typer.Option("--minimal", help="Send Prefer: return=minimal.")
    ] = False,
    allow_writes: Annotated[
        bool, typer.Option("--allow-writes", help="Call, and record, operations that write, too.")
    ] = False,
    yes: Annotated[
        bool, typer.Option("--yes", help="Replace what is there without being asked.")
    ] = False,
) -> None:
    """Record an exchange with the platform of MEWS_*, without tokens, door codes and texts.

    Shows what changes in the file that is replaced, and asks. Exit codes: 0 recorded, 2 an
    argument, a file or the environment cannot be used, 4 something was not written, 5 the platform
    gave no answer.
    """
    desk = _Desk(into, name, description, allow_writes=allow_writes, yes=yes)
    if (operation is None) == (capture is None):
        fail("record", "name either an operation to call or a capture (--from)", Exit.UNUSABLE)
    if operation is not None:
        called = desk.allowed(operation)
        exchange = _called(called, _body(body), is_minimal=minimal)
        if _writes(called) and exchange.response.status < HTTPStatus.BAD_REQUEST:
            desk.applied = f"; {called.name} was applied"
        desk.record(exchange)
    else:
        for entry in _captured(capture or []):
            desk.take(entry)
        if not desk.seen:
            fail("record", "the capture holds no exchange with the API", Exit.UNUSABLE)
    raise typer.Exit(desk.exit)


@dataclass(slots=True)
class _Desk:
    """Takes exchanges, and talks about them."""

    into: Path
    name: str | None
    description: str | None
    allow_writes: bool = field(kw_only=True)
    yes: bool = field(kw_only=True)
    applied: str = ""
    exit: Exit = Exit.CLEAN
    seen: int = 0
    _story: Story = field(default_factory=Story)
    _names: Names = field(default_factory=Names)
    _is_read: bool = True

    def allowed(self, operation: str) -> Operation:
        """Return an operation. End the command if there is none, or it may not be called."""
        try:
            known = operation_named(installed().by_name, operation)
        except UnknownOperationError as error:
            fail("record", str(error), Exit.UNUSABLE)
        if _writes(known) and not self.allow_writes:
            fail("record", f"{known.name} writes: pass --allow-writes to call it", Exit.REFUSED)
        return known

    def take(self, entry: Captured) -> None:
        """Record the exchange of an entry, if it is one."""
        if entry.exchange is not None:
            self.record(entry.exchange)
        elif entry.flaw is not None:
            self.seen += 1
            self._refuse(f"{entry.where}: {entry.flaw}")

    def record(self, exchange: Exchange) -> None:
        """Record an exchange, or say why not."""
        self.seen += 1
        try:
            operation = self._story.operation(exchange)
            if _writes(operation) and not self.allow_writes:
                self._refuse(f"{operation.name} writes: pass --allow-writes to record it")
                return
            name = self._names.next(operation.name, exchange.response.status, self.name)
            scrubbed = self._story.scrub(exchange, name, self.description)
            self._tell(scrubbed)
            path, outcome = replace(
                scrubbed.recording,
                self.into,
                lambda path, there: self._may_replace(scrubbed, path, there),
            )
        except (UnsafeError, RecordingError) as error:
            self._refuse(str(error))
        except OSError as error:
            self._refuse(f"the recording cannot be written: {error.strerror}")
        else:
            self._say(f"{outcome.value}: {path}")
            if outcome is Outcome.KEPT:
                self.exit = Exit.REFUSED

    def _tell(self, scrubbed: Scrubbed) -> None:
        for finding in scrubbed.findings:
            self._say(f"{finding.kind}: {finding}")
        for path, times in scrubbed.dropped.items():
            self._say(f"left out: {times} at {path}, which the contract does not know")

    def _may_replace(self, scrubbed: Scrubbed, path: Path, there: str) -> bool:
        for line in difference(path, there, scrubbed.recording, scrubbed.secrets):
            self._say(line, _COLOURS.get(line[:1]))
        if self.yes:
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

    def _refuse(self, reason: str) -> None:
        warn(f"refused: {reason}")
        self.exit = Exit.REFUSED


def is_terminal() -> bool:
    """Return whether there is somebody to ask."""
    return sys.stdin is not None and sys.stdin.isatty()


def _writes(operation: Operation) -> bool:
    return bool(operation.extension("x-mews-effect") != "read")


def _called(operation: Operation, body: JsonObject, *, is_minimal: bool) -> Exchange:
    try:
        exchange = call(operation.name, body, is_minimal=is_minimal)
    except (ConfigurationError, RequestInvalidError) as error:
        fail("record", str(error), Exit.UNUSABLE)
    except CallError as error:
        fail("record", str(error), Exit.REFUSED if error.is_answered else Exit.UNREACHABLE)
    except KeyboardInterrupt as end:
        if not _writes(operation):
            raise
        fail("record", f"whether {operation.name} was applied is unknown", code_of(end))
    if _writes(operation):
        # Said before a recording may be refused: what was called was called.
        warn(f"called: {operation.name}, answered {exchange.response.status}")
    return exchange


def _body(path: Path | None) -> JsonObject:
    if path is None:
        return {}
    try:
        content = _standard_input() if str(path) == "-" else content_of(path, _LARGEST_BODY)
    except UnreadableError as error:
        fail("record", str(error), Exit.UNUSABLE)
    try:
        body: Any = msgspec.json.decode(content)
    except UnicodeDecodeError:
        fail("record", f"{path} is not UTF-8", Exit.UNUSABLE)
    except (msgspec.DecodeError, RecursionError) as error:
        fail("record", f"{path} {_problem(content) or f'is no JSON: {error}'}", Exit.UNUSABLE)
    if not is_object(body):
        fail("record", f"{path} has to hold a JSON object", Exit.UNUSABLE)
    return body


def _problem(content: bytes) -> str | None:
    """Return what is wrong with what is no JSON, in better words than those of the decoder."""
    try:
        from_json(content.decode())
    except UndecodableError as error:
        return str(error)
    except json.JSONDecodeError as error:
        return f"is no JSON: {error.msg} in line {error.lineno}, column {error.colno}"
    except UnicodeDecodeError:
        return "is not UTF-8"
    return None


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
        fail("record", str(error), Exit.UNUSABLE)
