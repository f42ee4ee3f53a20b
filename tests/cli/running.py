"""Running `mews` in this process, as a user would type it."""

import shlex
from dataclasses import dataclass
from typing import Any

import pytest

from mews_cli.application import run
from mews_sandbox import Sandbox


@dataclass(frozen=True, slots=True)
class Ended:
    """What came of a command."""

    code: int
    out: str
    err: str


def bodies(sandbox: Sandbox) -> list[dict[str, Any]]:
    """Return the bodies of the requests that a sandbox has received."""
    return [request.body for request in sandbox.requests if request.body is not None]


def room(sandbox: Sandbox) -> str:
    """Return the id of a room of the sandbox's hotel."""
    return str(sandbox.hotel.find_resource("205").id)


class Mews:
    """Runs commands."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys

    def __call__(self, line: str) -> Ended:
        """Run one to its end."""
        code = run(shlex.split(line))
        said = self._capsys.readouterr()
        return Ended(code, said.out, said.err)
