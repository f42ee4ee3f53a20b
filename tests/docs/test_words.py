"""What people read has the words of HTTP and of the API, and none that has to be translated."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

from tests.docs.pages import PAGES, ROOT, each_page, name_of, prose

INSTEAD: Final = {
    r"answer(s|ed|ing)?": "response, responds with",
    r"repeat(s|ed|ing|edly)?": "retry, again, several times",
    r"(is|are|was|were) over(?! (a|all|its|the|\d))": "has ended, has passed, has expired",
    r"h(e|o)lds? (\S+ ){0,6}(to|against) (\S+ )?contract|held to": "validated, checked against",
    r"(do|does|did|doing) no harm": "is safe to retry",
    r"puzzles?|weapons?": "a plain word",
}
"""Words that have a better one in this field, and the better one."""

CODE: Final = re.compile(r"`[^`]*`|\]\([^)]*\)|https?://\S+|\{\{.*?\}\}|\{%.*?%\}")
MODULES: Final = sorted(
    path for root in ("generated", "src", "examples") for path in (ROOT / root).rglob("*.py")
)
PACKAGES: Final = sorted({path.relative_to(ROOT).parts[:2] for path in MODULES})
TEMPLATES: Final = sorted((ROOT / "tools" / "docs").rglob("*.jinja"))


def objections(text: str) -> list[str]:
    """Return the words of a text that have a better one, each with that."""
    words = " ".join(CODE.sub("", text).split())
    return [
        f"{match[0]!r}: {better}"
        for pattern, better in INSTEAD.items()
        for match in re.finditer(rf"\b({pattern})\b", words, re.IGNORECASE)
    ]


def texts(tree: ast.AST, name: str = "") -> Iterator[tuple[int, str]]:
    """Yield the sentences in a module: docstrings of public names, messages and help, by line."""
    for node in ast.iter_child_nodes(tree):
        match node:
            case ast.ClassDef(name=name) | ast.FunctionDef(name=name):
                yield from texts(node, name)
            case ast.AsyncFunctionDef(name=name):
                yield from texts(node, name)
            case ast.Expr(ast.Constant(str(text))):
                if not name.startswith("_") or name.endswith("__"):
                    yield node.lineno, text
            case ast.Assign(targets=[ast.Name(name)]) | ast.AnnAssign(target=ast.Name(name)):
                yield from texts(node, name)
            case ast.Constant(str(text)) if " " in text:
                yield node.lineno, text
            case _:
                yield from texts(node, name)


@each_page(PAGES)
def test_a_page_says_it_with_the_words_of_the_field(page: Path) -> None:
    assert objections(prose(page)) == []


@pytest.mark.parametrize("template", TEMPLATES, ids=name_of)
def test_the_reference_says_it_with_the_words_of_the_field(template: Path) -> None:
    assert objections(template.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("package", PACKAGES, ids="/".join)
def test_docstrings_messages_and_help_say_it_with_the_words_of_the_field(
    package: tuple[str, ...],
) -> None:
    modules = [path for path in MODULES if path.relative_to(ROOT).parts[:2] == package]

    assert [
        f"{name_of(module)}:{line}: {objection}"
        for module in modules
        for line, text in texts(ast.parse(module.read_text(encoding="utf-8")))
        for objection in objections(text)
    ] == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Mews answers with 403.", 1),
        ("No write is repeated, and the stay is\n    over.", 2),
        ("It holds every message against our contract.", 1),
        ("`answer` is a name, and a list is over its bound.", 0),
        ("The header is `Sandbox-Answered-By`: [why](answers.md).", 0),
    ],
)
def test_only_prose_is_objected_to(text: str, found: int) -> None:
    assert len(objections(text)) == found
