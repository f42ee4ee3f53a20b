"""The commands of a page as one session in a shell, in a folder that holds the page's files.

In a `console` block, lines that begin with `$ ` are commands and `> ` goes on with one; whatever
else stands there is what they print. A `bash` block holds commands only, and a `text` block behind
it what they print. `...` in an output stands for anything, as in doctest.
"""

import os
import shlex
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from doctest import ELLIPSIS, OutputChecker
from pathlib import Path
from typing import Final

from tests.docs.commands import is_checked_apart
from tests.docs.pages import Block

_END_OF_STEP: Final = "\x1e"
_LONGEST: Final = 180.0
_SITE: Final = Path(__file__).with_name("session")
_NOWHERE: Final = "http://127.0.0.1:9"
_AND_ITS_STATUS: Final = "echo $?"


@dataclass(frozen=True, slots=True)
class Step:
    """A command of a page.

    Attributes:
        line: Where in the page it stands.
        command: What the shell is to run.
        output: What the page says that it prints, or None if it says nothing about that.
    """

    line: int
    command: str
    output: str | None


@dataclass(frozen=True, slots=True)
class Run:
    """What came of a step.

    Attributes:
        step: The step.
        output: What it printed.
        status: Its exit status.
    """

    step: Step
    output: str
    status: int


def follow(found: list[Block], folder: Path) -> list[Run]:
    """Do what a page says, from top to bottom, in an empty folder."""
    parts = list(_parts(found, folder))
    script = folder.with_suffix(".sh")
    script.write_text("".join(text for text, _ in parts), encoding="utf-8")
    steps = [step for _, step in parts if step is not None]
    said = _said(script, folder).split(_END_OF_STEP)
    outputs, statuses = said[:-1:2], said[1::2]
    assert len(outputs) == len(steps), f"{steps[len(outputs)].command}: ended the session"
    return [
        Run(step, output, int(status))
        for step, output, status in zip(steps, outputs, statuses, strict=True)
    ]


def flaws(runs: list[Run]) -> Iterator[str]:
    """Yield what is not as the page says. A command that fails has to say so with `echo $?`."""
    checker = OutputChecker()
    for at, run in enumerate(runs):
        want = run.step.output
        if want is not None and not checker.check_output(want, run.output, ELLIPSIS):
            yield f"line {run.step.line}: {run.step.command}\n{run.output}\nis not\n{want}"
        says_so = at + 1 < len(runs) and runs[at + 1].step.command == _AND_ITS_STATUS
        if run.status and not says_so:
            yield f"line {run.step.line}: {run.step.command}\nfails: {run.status}\n{run.output}"


def commands(block: Block) -> Iterator[Step]:
    """Yield the commands of a block that are run here."""
    was_cloned = False
    for step in _console(block) if block.language == "console" else _bash(block):
        # Into what was cloned goes only who has cloned it.
        if not is_checked_apart(step.command) and not (was_cloned and step.command[:3] == "cd "):
            yield step
        was_cloned = step.command.startswith("git clone ")


def _console(block: Block) -> Iterator[Step]:
    lines = block.code.splitlines()
    starts = [at for at, line in enumerate(lines) if line.startswith("$ ")]
    assert starts[:1] == [0], f"line {block.line}: a console block begins with a command"
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        own = [lines[start]]
        while start + len(own) < end and lines[start + len(own)].startswith("> "):
            own.append(lines[start + len(own)])
        command = "\n".join(line[2:] for line in own)
        output = "".join(f"{line}\n" for line in lines[start + len(own) : end])
        yield Step(block.line + start, command, output)


def _bash(block: Block) -> Iterator[Step]:
    """Yield each line of a block: what it prints together is compared behind the last one."""
    lines = block.code.replace("\\\n", " ").splitlines()
    commands = [line for line in lines if line.strip() and not line.lstrip().startswith("#")]
    for command in commands[:-1]:
        yield Step(block.line, command, None)
    yield Step(block.line, commands[-1], block.output)


def _parts(found: list[Block], folder: Path) -> Iterator[tuple[str, Step | None]]:
    """Yield the text of the script for each file and each command of a page."""
    kept = folder.with_suffix(".files")
    kept.mkdir()
    for block in found:
        if block.file:
            (kept / str(block.line)).write_text(block.code, encoding="utf-8")
            target = shlex.quote(block.file)
            source = shlex.quote(str(kept / str(block.line)))
            yield f'mkdir -p "$(dirname {target})" && cp {source} {target}\n', None
        elif block.runs and block.language != "python":
            yield from ((_text(step), step) for step in commands(block))


def _text(step: Step) -> str:
    command, status = step.command, 'status=$?; printf "\\x1e%d\\x1e" $status; (exit $status)\n'
    if not command.rstrip().endswith("&"):
        return f"{command}\n{status}"
    # A server runs on behind the page. It is ready when it has said something.
    started = command.rstrip().removesuffix("&")
    ready = (
        "while kill -0 $! 2>/dev/null && [ ! -s .said ]; do sleep 0.02; done; cat .said; rm .said"
    )
    return f"{{ {started}; }} >.said 2>&1 &\n{ready}\n{status}"


def _said(script: Path, folder: Path) -> str:
    """Run a script, with all that it has started ended behind it, and return what it has said."""
    log = folder.with_suffix(".log")
    with log.open("wb") as output:
        session = subprocess.Popen(
            (shutil.which("bash") or "bash", str(script)),
            cwd=folder,
            env=_environment(folder),
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        try:
            session.wait(_LONGEST)
        finally:
            with suppress(ProcessLookupError):
                os.killpg(session.pid, signal.SIGKILL)
            session.wait()
    return log.read_text(encoding="utf-8")


def _environment(folder: Path) -> dict[str, str]:
    """What a user's shell has, in a terminal of fixed width and without a network."""
    return {
        "PATH": os.pathsep.join([str(Path(sys.executable).parent), os.defpath]),
        "HOME": str(folder),
        "LANG": "C.UTF-8",
        "TZ": "UTC",
        "COLUMNS": "100",
        "NO_COLOR": "1",
        "TERM": "dumb",
        "PYTHONPATH": str(_SITE),
        "HTTP_PROXY": _NOWHERE,
        "HTTPS_PROXY": _NOWHERE,
        "NO_PROXY": "127.0.0.1,localhost",
        "PIP_NO_INDEX": "1",
        # A plugin of ours, not of the user's, which warns where it is not set up.
        "PYTEST_ADDOPTS": "-p no:asyncio",
    }
