"""How a command may end early, and that its last line says what is known then."""

import errno
import io
import json
import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from decimal import Decimal
from pathlib import Path
from typing import Any, Literal

import pytest

from mews_cli.arguments import Format
from mews_cli.exits import Exit
from mews_connector import models
from mews_contract.signals import TerminatedError
from mews_sandbox import Sandbox
from mews_sandbox.faults import Reset, Status, WrongType
from mews_sandbox.ids import known_ids
from tests.cli.running import Mews, room

MEWS = str(Path(sys.executable).parent / "mews")
LIST = "resource-blocks get-all --sandbox --page-size 1"
BATCH = 1000
TOTAL = 2 * BATCH + 1
NEVER_ENDS = 30

FULL = OSError(errno.ENOSPC, "No space left on device")
GONE = BrokenPipeError(errno.EPIPE, "Broken pipe")
BUSY = BlockingIOError(errno.EAGAIN, "Resource temporarily unavailable")


class Breaking(io.StringIO):
    """An output that breaks when so much was written to it."""

    def __init__(self, writes: int, end: BaseException) -> None:
        super().__init__()
        self._left = writes
        self._end = end

    def write(self, text: str) -> int:
        if text and not self._left:
            raise self._end
        self._left -= bool(text)
        return super().write(text)


@pytest.fixture
def breaking(monkeypatch: pytest.MonkeyPatch) -> Callable[[int, BaseException], Breaking]:
    """Let standard output break."""

    def make(writes: int, end: BaseException) -> Breaking:
        out = Breaking(writes, end)
        monkeypatch.setattr(sys, "stdout", out)
        return out

    return make


def _rows(sandbox: Sandbox, count: int = TOTAL) -> str:
    rows = [f"{room(sandbox)},Part {at},OutOfOrder,2026-05-02,2026-05-03" for at in range(count)]
    header = "resource_id,name,type,start_utc,end_utc"
    Path("blocks.csv").write_text("\n".join([header, *rows]), encoding="utf-8")
    return "resource-blocks add --sandbox --from blocks.csv"


def _applied(sandbox: Sandbox) -> int:
    return sum(block.name.startswith("Part ") for block in sandbox.entities(models.ResourceBlock))


def _last(err: str) -> str:
    return err.rstrip("\n").split("\n")[-1]


@pytest.mark.one_in(3)
@pytest.mark.parametrize(
    ("form", "end", "batches"),
    [
        *((form, FULL, 2) for form in Format),
        (Format.CSV, FULL, 1),
        (Format.JSON, GONE, 1),
        (Format.CSV, BUSY, 1),
        (Format.TABLE, KeyboardInterrupt(), 1),
        (Format.TABLE, TerminatedError(), 1),
    ],
)
def test_a_write_whose_output_fails_stops_and_tells_how_much_is_done(
    mews: Mews,
    sandbox: Sandbox,
    breaking: Callable[[int, BaseException], Breaking],
    *,
    form: Format,
    end: BaseException,
    batches: int,
) -> None:
    line = f"{_rows(sandbox)} -o {form.value}"
    breaking(batches - 1, end)

    ended = mews(line)

    told: dict[type[BaseException], tuple[Exit, str]] = {
        KeyboardInterrupt: (Exit.INTERRUPTED, "interrupted; "),
        TerminatedError: (Exit.TERMINATED, "terminated; "),
    }
    code, word = told.get(type(end), (Exit.OUTPUT_FAILED, ""))
    assert ended.code == code
    assert _applied(sandbox) == batches * BATCH
    assert _last(ended.err) == (
        f"{word}{batches * BATCH} of {TOTAL} items are done; no later one was sent"
    )


@pytest.mark.parametrize(
    ("line", "writes", "end", "code", "last"),
    [
        ("{rows}", 0, FULL, Exit.OUTPUT_FAILED, "resourceBlocks/add was applied: do not"),
        ("{delete}", 0, FULL, Exit.OUTPUT_FAILED, "resourceBlocks/delete was applied: do not"),
        ("{rows} --dry-run", 0, FULL, Exit.OUTPUT_FAILED, "error: the output cannot be written:"),
        (f"{LIST} -o json", 0, FULL, Exit.OUTPUT_FAILED, "0 items were printed"),
        (f"{LIST} -o csv", 1, GONE, Exit.PIPE_CLOSED, ""),
        ("{read}", 0, GONE, Exit.PIPE_CLOSED, ""),
    ],
    ids=["write", "untyped write", "dry run", "listing", "listing that is read", "read"],
)
def test_a_command_whose_output_breaks_says_what_is_known_last(
    mews: Mews,
    sandbox: Sandbox,
    breaking: Callable[[int, BaseException], Breaking],
    *,
    line: str,
    writes: int,
    end: BaseException,
    code: Exit,
    last: str,
) -> None:
    ids = known_ids(sandbox)
    body = json.dumps({"ResourceBlockIds": [str(ids["ResourceBlockId"][0])]})
    words = {
        "{rows}": _rows(sandbox, 2),
        "{delete}": f"call resourceBlocks/delete '{body}' --sandbox",
        "{read}": "configuration get --sandbox",
    }
    for name, word in words.items():
        line = line.replace(name, word)
    breaking(writes, end)

    ended = mews(line)

    assert ended.code == code
    assert _last(ended.err).startswith(last)
    assert bool(ended.err) == bool(last)
    assert bool(sandbox.requests) == ("--dry-run" not in line)


@pytest.mark.parametrize(
    ("fault", "code", "known"),
    [
        (Status(status=403, nth=2, message="No."), Exit.REFUSED, "were not applied"),
        (
            Reset(operation="resourceBlocks/add", nth=2, change="before"),
            Exit.UNKNOWN_OUTCOME,
            "may have been applied",
        ),
        (WrongType(operation="resourceBlocks/add", nth=2), Exit.CONTRACT_BROKEN, "were applied"),
    ],
    ids=["refused", "response lost", "outside the contract"],
)
def test_what_became_of_a_batch_is_told_last(
    mews: Mews, sandbox: Sandbox, fault: Status | Reset | WrongType, code: Exit, known: str
) -> None:
    sandbox.add_fault(fault)

    ended = mews(_rows(sandbox))

    assert ended.code == code
    assert ("looked up now: 1000 found" in ended.err) == isinstance(fault, Reset)
    assert _last(ended.err) == (
        f"1000 of {TOTAL} items are done; items 1001 to 2000 {known}; no later one was sent"
    )


def test_a_bug_behind_a_write_does_not_hide_that_it_was_applied(
    mews: Mews, sandbox: Sandbox, breaking: Callable[[int, BaseException], Breaking]
) -> None:
    line = _rows(sandbox, 2)
    breaking(0, ValueError("a bug"))

    with pytest.raises(ValueError, match="a bug") as caught:
        mews(line)

    assert _applied(sandbox) == 2
    (note,) = caught.value.__notes__
    assert note.startswith("resourceBlocks/add was applied")


@pytest.mark.parametrize("is_applied", [True, False])
def test_a_write_that_is_ended_on_its_way_is_unknown(
    mews: Mews, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch, *, is_applied: bool
) -> None:
    line = _rows(sandbox)
    handle, calls = sandbox.handle, iter(range(TOTAL))

    def ended_in_the_second(*args: Any, **kwargs: Any) -> Any:
        is_last = next(calls) == 1
        answer = handle(*args, **kwargs) if is_applied or not is_last else None
        if is_last:
            raise TerminatedError
        return answer

    monkeypatch.setattr(sandbox, "handle", ended_in_the_second)

    ended = mews(line)

    assert ended.code == Exit.TERMINATED
    assert _applied(sandbox) == (2 if is_applied else 1) * BATCH
    assert ended.err == (
        f"terminated; 1000 of {TOTAL} items are done; it is unknown whether items 1001 to 2000 "
        "were applied; no later one was sent\n"
    )


@pytest.mark.one_in(3)
@pytest.mark.parametrize("form", [Format.CSV, Format.JSONL])
@pytest.mark.parametrize("end", [FULL, BUSY, KeyboardInterrupt(), TerminatedError()])
def test_a_listing_that_ends_early_goes_on_behind_its_cursor_without_a_gap(
    mews: Mews,
    sandbox: Sandbox,
    breaking: Callable[[int, BaseException], Breaking],
    monkeypatch: pytest.MonkeyPatch,
    *,
    form: Format,
    end: BaseException,
) -> None:
    line = f"{LIST} -o {form.value} --columns id"
    whole = mews(line).out
    out = breaking(2, end)

    ended = mews(line)
    monkeypatch.undo()
    found = re.search(r"go on with --cursor (\S+), behind the first 2 items printed", ended.err)

    assert found
    assert ended.code in {Exit.OUTPUT_FAILED, Exit.INTERRUPTED, Exit.TERMINATED}
    monkeypatch.setattr("mews_sandbox.Sandbox", lambda: sandbox)
    rest = mews(f"{line} --no-header --cursor {found[1]}").out
    assert out.getvalue() + rest == whole


def test_a_listing_that_fails_at_its_very_end_has_printed_every_item(
    mews: Mews, breaking: Callable[[int, BaseException], Breaking]
) -> None:
    pages = len(mews(f"{LIST} -o jsonl").out.rstrip("\n").split("\n"))
    out = breaking(pages, FULL)

    ended = mews(f"{LIST} -o json")

    assert len(json.loads(f"{out.getvalue()}]")) == pages
    assert ended.code == Exit.OUTPUT_FAILED
    assert _last(ended.err).endswith(f", behind the first {pages} items printed")


def test_nothing_is_sent_where_standard_output_is_closed(
    mews: Mews, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    line = _rows(sandbox)
    monkeypatch.setattr(sys, "stdout", None)

    ended = mews(line)

    assert ended.code == Exit.USAGE
    assert ended.err.startswith("error: standard output is closed")
    assert not sandbox.requests


def test_the_exit_code_is_the_same_where_standard_error_cannot_be_written(
    mews: Mews, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    sandbox.add_fault(Status(status=403))
    monkeypatch.setattr(sys, "stderr", Breaking(0, FULL))

    assert mews(_rows(sandbox, 1)).code == Exit.REFUSED


def _run(line: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        ("/bin/sh", "-c", line),
        env={**os.environ, **environment},
        capture_output=True,
        timeout=NEVER_ENDS,
        check=False,
    )


@pytest.mark.parametrize("command", ["--help", "--version", "doctor --sandbox", f"{LIST} -o csv"])
def test_a_full_disk_is_one_line_and_a_code_of_its_own(command: str) -> None:
    ended = _run(f"{MEWS} {command} > /dev/full")

    assert ended.returncode == Exit.OUTPUT_FAILED
    assert ended.stderr.startswith(b"error: the output cannot be written: No space left on device")
    assert b"Traceback" not in ended.stderr


@pytest.mark.usefixtures("mews")
def test_names_leave_as_utf_8_whatever_the_locale_says(sandbox: Sandbox) -> None:
    line = _rows(sandbox, 1)
    text = Path("blocks.csv").read_text(encoding="utf-8").replace("Part 0", "Žluť")
    Path("blocks.csv").write_text(text, encoding="utf-8")

    ended = _run(f"{MEWS} {line} -o csv --columns name", PYTHONIOENCODING="cp1252")

    assert (ended.returncode, ended.stdout.decode()) == (0, "Name\nŽluť\n")


def _credentials(server: socket.socket) -> dict[str, str]:
    return {
        "MEWS_CLIENT_TOKEN": "placeholder-client-token",
        "MEWS_ACCESS_TOKEN": "placeholder-access-token",
        "MEWS_CLIENT": "Test 1.0.0",
        "MEWS_PLATFORM": "",
        "MEWS_BASE_URL": f"http://127.0.0.1:{server.getsockname()[1]}",
    }


@pytest.mark.usefixtures("mews")
def test_a_signal_in_a_write_is_answered_by_what_is_known(sandbox: Sandbox) -> None:
    line = _rows(sandbox, 1).replace("--sandbox", "").split()
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(NEVER_ENDS)
        with subprocess.Popen(
            (MEWS, *line),
            env={**os.environ, **_credentials(server)},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        ) as child:
            connection, _ = server.accept()
            with connection:
                connection.recv(1)
                child.send_signal(signal.SIGTERM)
                _, err = child.communicate(timeout=NEVER_ENDS)

    assert child.returncode == Exit.TERMINATED
    assert err == b"terminated; it is unknown whether resourceBlocks/add was applied\n"


def _answering(answer: bytes, line: str) -> tuple[int, bytes]:
    """Run a command against a server that answers so. Return its code and what it says."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(NEVER_ENDS)
        with subprocess.Popen(
            (MEWS, *line.split()),
            env={**os.environ, **_credentials(server)},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
        ) as child:
            connection, _ = server.accept()
            with connection, suppress(OSError):
                connection.recv(65_536)
                connection.sendall(answer)
                while True:
                    connection.sendall(b" " * 65_536)
            _, err = child.communicate(timeout=NEVER_ENDS)
    return child.returncode, err


@pytest.mark.parametrize("form", [Format.CSV, Format.JSON])
def test_an_answer_that_never_ends_is_not_read_to_its_end(form: Format) -> None:
    head = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n"

    code, err = _answering(head, f"resource-blocks get-all -o {form.value}")

    assert code == Exit.CONTRACT_BROKEN
    assert b"the response is too large" in err


def _payment(sandbox: Sandbox) -> str:
    account = known_ids(sandbox)["CustomerId"][0]
    amount = {"Currency": "GBP", "GrossValue": 10}
    return f"payments add-external --sandbox --account-id {account} --amount '{json.dumps(amount)}'"


def _payment_like_another(sandbox: Sandbox) -> str:
    with sandbox.client() as client:
        client.payments.add_external(
            account_id=known_ids(sandbox)["CustomerId"][0],
            amount=models.AmountParameters(currency="GBP", gross_value=Decimal(10)),
        )
    return _payment(sandbox)


def _order(sandbox: Sandbox) -> str:
    ids = known_ids(sandbox)
    product = {"ProductId": str(ids["ProductId"][0]), "Count": 1}
    return (
        f"orders add --sandbox --account-id {ids['CustomerId'][0]} "
        f"--service-id {ids['ServiceId'][0]} --product-orders '[{json.dumps(product)}]'"
    )


@pytest.mark.parametrize(
    ("line", "change", "said", "unsaid"),
    [
        (
            _payment_like_another,
            "before",
            [
                "looked up now: 1 ambiguous",
                "be another's (2 in the listing match, and the request had 1): compare ",
                "{payment}",
                "as `mews payments get-all` shows it",
            ],
            "absent",
        ),
        (_payment, "never", ["looked up now: 1 absent", "may still come: look again"], "compare"),
        (_rows, "before", [f"looked up now: {BATCH} found"], "absent"),
        (_order, "before", ["It was not retried: look in Mews before you send it"], "looked up"),
    ],
    ids=["ambiguous", "absent", "found", "cannot be read back"],
)
def test_of_a_lost_write_is_said_what_was_found_and_what_to_do_by_commands(
    mews: Mews,
    sandbox: Sandbox,
    *,
    line: Callable[[Sandbox], str],
    change: Literal["before", "never"],
    said: list[str],
    unsaid: str,
) -> None:
    command = line(sandbox)
    sandbox.add_fault(Reset(nth=1, change=change))

    ended = mews(command)

    *_, payment = sandbox.entities(models.Payment)
    assert ended.code == Exit.UNKNOWN_OUTCOME
    assert [each for each in said if each.format(payment=payment.id) not in ended.err] == []
    assert "reconcile" not in ended.err
    assert unsaid not in ended.err
