"""Commands of Docker on pages: not run, but compared with the Dockerfile and with our options."""

import re
import shlex
from collections.abc import Iterator
from contextlib import redirect_stderr
from io import StringIO
from typing import Final

from mews_sandbox.serving.options import options_parser
from tests.docs.pages import ROOT

IMAGE: Final = "mews-sandbox"
_WITHOUT_VALUE: Final = frozenset({"--rm", "--detach"})
_WITH_VALUE: Final = frozenset({"--name", "--publish", "--volume", "--file", "--target", "--tag"})
_COMMANDS: Final = frozenset({"mews", "mews-contract", "mews-sandbox"})


def objections(arguments: list[str]) -> Iterator[str]:
    """Yield what is wrong with a command, whose first word `docker` is left out."""
    command, *rest = arguments
    options, words = _parted(rest)
    yield from (f"docker {command} {name}: not known here" for name in options if not _known(name))
    match command, words:
        case "build", ["."]:
            yield from _objections_to_build(options)
        case "run", [image, *given] if image == IMAGE:
            yield from _objections_to_options(given)
        case "compose", ["up"]:
            return
        case "exec", [_container, program, *_] if program in _COMMANDS:
            return
        case _:
            yield f"docker {shlex.join(arguments)}: neither run here nor checked"


def _parted(words: list[str]) -> tuple[dict[str, str], list[str]]:
    """Part the options of Docker, which come first, from what follows them."""
    options: dict[str, str] = {}
    left = list(words)
    while left and left[0].startswith("--"):
        name = left.pop(0)
        options[name] = "" if name in _WITHOUT_VALUE else left.pop(0)
    return options, left


def _known(name: str) -> bool:
    return name in _WITHOUT_VALUE | _WITH_VALUE


def _objections_to_build(options: dict[str, str]) -> Iterator[str]:
    dockerfile = ROOT / options.get("--file", "Dockerfile")
    if not dockerfile.is_file():
        yield f"docker build: there is no {dockerfile.relative_to(ROOT)}"
        return
    targets = re.findall(r"^FROM \S+ AS (\S+)$", dockerfile.read_text("utf-8"), re.MULTILINE)
    if options.get("--target") not in targets:
        yield f"docker build: there is no target {options.get('--target')}"
    if options.get("--tag") != IMAGE:
        yield f"docker build: pages call the image {IMAGE}"


def _objections_to_options(given: list[str]) -> Iterator[str]:
    said = StringIO()
    try:
        with redirect_stderr(said):
            options_parser().parse_args(given)
    except SystemExit:
        yield said.getvalue().strip()
