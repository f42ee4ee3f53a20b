"""What a test is made of: the modules of the tests that its file imports, and theirs."""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import Final

_PACKAGE: Final = "tests"
_CONFTEST: Final = "conftest.py"


def closure(root: Path, name: str) -> list[str]:
    """Return a file of the tests with all that it is made of, sorted.

    Args:
        root: The project.
        name: The file below it.
    """
    found: set[str] = set()
    waiting = [name]
    while waiting:
        file = waiting.pop()
        if file not in found and (root / file).is_file():
            found.add(file)
            waiting += _imported(root, file)
            waiting += [f"{folder}/{_CONFTEST}" for folder in _folders(file)]
    return sorted(found)


def _folders(file: str) -> Iterator[str]:
    yield from (str(each) for each in Path(file).parents if each.parts[:1] == (_PACKAGE,))


def _imported(root: Path, file: str) -> Iterator[str]:
    for node in ast.walk(ast.parse((root / file).read_bytes())):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith(_PACKAGE):
            module = str(node.module).replace(".", "/")
            yield f"{module}.py"
            yield from (f"{module}/{each.name}.py" for each in node.names)
        elif isinstance(node, ast.Import):
            yield from (f"{each.name.replace('.', '/')}.py" for each in node.names)
