"""The check as a whole: every rule and every documented convention, in files and in nonsense."""

import re
from pathlib import Path
from typing import Any, Final

import pytest
import typer
import yaml
from hypothesis import given
from hypothesis import strategies as st

from mews_contract.json_values import JsonObject, is_array, is_object
from tests.contract_checks.documents import Written, base, edited, pointer
from tests.contract_checks.test_conventions import every_row
from tools.contract.__main__ import main
from tools.contract.bundle import bundle
from tools.contract.checks import RULES, check
from tools.contract.checks.contract import Contract

ROOT: Final = Path(__file__).parents[2]
ROWS: Final = every_row()


def test_every_rule_refuses_a_document() -> None:
    documents = [Contract(edited(row.edits)) for row in ROWS]

    idle = [rule.__name__ for rule in RULES if not any([*rule(each)] for each in documents)]

    assert idle == []


def test_every_documented_convention_is_checked() -> None:
    page = (ROOT / "docs" / "contract.md").read_text()
    table = page.partition("\n## Conventions\n")[2].partition("\n## ")[0]
    documented = re.findall(r"^\| ([^|]+?) \|", table, re.MULTILINE)[1:]

    assert {row.convention for row in ROWS if row.convention} == {*documented}


def test_problems_are_told_all_at_once_with_file_and_line_in_their_order(tmp_path: Path) -> None:
    document = base()
    document["tags"].append({"name": "Beds", "description": "Where guests sleep."})
    document["components"]["schemas"]["Task"]["properties"]["Name"]["description"] = "Name."
    text = yaml.safe_dump(document, sort_keys=False)
    (tmp_path / "openapi.yaml").write_text(text)
    lines = text.splitlines()

    problems = [*map(str, check(bundle(tmp_path)))]

    tag, name = lines.index("- name: Beds") + 1, lines.index("          description: Name.") + 1
    unused = "tags.1: no operation has the tag `Beds`: use it, or leave it out"
    empty = "the description says nothing that the name does not: say what it means"
    assert problems == [f"openapi.yaml:{tag}: {unused}", f"openapi.yaml:{name}: Task.Name: {empty}"]


def test_nothing_is_generated_from_a_contract_that_breaks_a_convention(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    document = edited({pointer("$getAll operationId"): "getTasks"})
    (tmp_path / "openapi.yaml").write_text(yaml.safe_dump(document, sort_keys=False))
    into = tmp_path / "build" / "openapi.json"

    with pytest.raises(typer.Exit) as exit_:
        main(into, tmp_path)

    assert exit_.value.exit_code == 1
    told = capsys.readouterr().err
    assert "tasks/getAll: the operationId is `getTasks`: write `tasksGetAll`" in told
    assert not into.exists()


def _pointers(node: Any, at: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    """Return the pointers of all values, the whole document first."""
    if is_array(node):
        return [at, *(each for i, item in enumerate(node) for each in _pointers(item, (*at, i)))]
    if is_object(node):
        return [at, *(each for key in node for each in _pointers(node[key], (*at, key)))]
    return [at]


_SCALARS: Final = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=9)
_NONSENSE: Final[st.SearchStrategy[Any]] = st.recursive(
    _SCALARS,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["type", "$ref", "allOf", "enum", "properties", "x-mews-job", "a b"]),
            inner,
            max_size=3,
        )
    ),
    max_leaves=6,
)


@st.composite
def _spoiled(draw: st.DrawFn) -> JsonObject:
    document = base()
    for _ in range(draw(st.integers(1, 4))):
        pointer = draw(st.sampled_from(_pointers(document)[1:]))
        node: Any = document
        for step in pointer[:-1]:
            node = node[step]
        node[pointer[-1]] = draw(_NONSENSE)
    return document


@given(_spoiled())
def test_nonsense_anywhere_is_refused_or_taken_and_never_breaks_the_check(
    document: JsonObject,
) -> None:
    problems = check(Written(document))

    assert all(each.found and each.instead for each in problems)
