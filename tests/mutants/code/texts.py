"""What tests are made of: digests of their modules, and of all that those import from tests."""

import ast
from collections.abc import Iterable, Iterator
from functools import cache
from hashlib import sha256
from pathlib import Path

from tests.mutants.code.workspace import ROOT


def digest(parts: Iterable[str]) -> str:
    """Return a short digest of texts in their order."""
    return sha256("\0".join(parts).encode()).hexdigest()[:16]


def digest_of_tree(*folders: str) -> str:
    """Return a digest of every Python and data file below folders of the project."""
    files = sorted(
        path
        for folder in folders
        for path in (ROOT / folder).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    )
    return digest(
        f"{path.relative_to(ROOT)} {sha256(path.read_bytes()).hexdigest()}" for path in files
    )


@cache
def digest_of_test(nodeid: str) -> str:
    """Return a digest of the module of a test, with the modules of tests that it rests on."""
    return _digest_of_module(nodeid.partition("::")[0])


@cache
def _digest_of_module(path: str) -> str:
    pending = [ROOT / path]
    texts: dict[str, str] = {}
    while pending:
        module = pending.pop()
        name = str(module.relative_to(ROOT))
        if name in texts or not module.is_file():
            continue
        texts[name] = module.read_text()
        pending += _imported(texts[name])
        pending += [folder / "conftest.py" for folder in module.parents if ROOT in folder.parents]
    return digest(f"{name}\0{texts[name]}" for name in sorted(texts))


def _imported(text: str) -> Iterator[Path]:
    for node in ast.walk(ast.parse(text)):
        if not isinstance(node, ast.ImportFrom) or not (node.module or "").startswith("tests"):
            continue
        folder = ROOT.joinpath(*(node.module or "").split("."))
        yield folder.with_suffix(".py")
        yield from (folder / f"{alias.name}.py" for alias in node.names)
