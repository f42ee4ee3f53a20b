"""A run goes on where the last one was stopped, and tries again only what a change touches."""

from pathlib import Path
from typing import Any, Final

import pytest

from tests.mutants.mutant import Mutant
from tests.mutants.state import Digests, State

SEEN_BY: Final = "tests/contract/test_examples.py::test_it"
DOCUMENT: Final[dict[str, Any]] = {
    "paths": {
        "/api/rooms/getAll": {"post": {"$ref": "#/components/schemas/Room"}},
        "/api/beds/add": {"post": {"$ref": "#/components/schemas/Bed"}},
    },
    "components": {"schemas": {"Room": {"type": "object"}, "Bed": {"type": "object"}}},
}
IMPORTS: Final = {
    "tests/contract/test_examples.py": "from tests.contract.calls import call\n",
    "tests/contract/calls.py": "from tests.contract import sides\n",
}
ROOM: Final = Mutant("type dropped", ("components", "schemas", "Room"), {})
BED: Final = Mutant("type dropped", ("components", "schemas", "Bed"), {})


@pytest.fixture
def project(tmp_path: Path) -> Path:
    files = [
        "src/runtime.py",
        "templates/model.jinja",
        "tests/contract/test_examples.py",
        "tests/contract/test_evidence.py",
        "tests/contract/calls.py",
        "tests/contract/sides.py",
        "tests/contract/others.py",
        "tests/conftest.py",
        "tests/contract/evidence/pages.toml",
        "tests/fixtures/rooms/getAll/200.json",
    ]
    for name in files:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(f"# {name}\n")
    for name, imported in IMPORTS.items():
        (tmp_path / name).write_text(imported)
    return tmp_path


def state(project: Path, document: Any = DOCUMENT) -> State:
    return State(project / "state.jsonl", Digests(project, document))


def after(project: Path, name: str) -> State:
    """What is known after a file has changed."""
    (project / name).write_text("# changed\n")
    return state(project)


def test_what_a_run_found_out_is_known_to_the_next(project: Path) -> None:
    kept = state(project).add(ROOM, SEEN_BY, "", 1.5)

    assert state(project).known(ROOM) == kept
    assert state(project).known(BED) is None


def test_a_line_that_was_cut_off_is_tried_again(project: Path) -> None:
    first = state(project)
    first.add(ROOM, SEEN_BY, "", 1.5)
    first.add(BED, SEEN_BY, "", 1.5)
    path = project / "state.jsonl"
    path.write_bytes(path.read_bytes()[:-20])

    assert state(project).known(ROOM) is not None
    assert state(project).known(BED) is None


def test_nothing_is_known_after_forgetting(project: Path) -> None:
    known = state(project)
    known.add(ROOM, SEEN_BY, "", 1.5)
    known.forget()

    assert known.known(ROOM) is None
    assert state(project).known(ROOM) is None


@pytest.mark.parametrize(
    "name",
    [
        "src/runtime.py",
        "templates/model.jinja",
        "tests/conftest.py",
        "tests/contract/calls.py",
        "tests/contract/sides.py",
        "tests/contract/test_examples.py",
        "tests/fixtures/rooms/getAll/200.json",
    ],
)
def test_what_a_change_touches_is_tried_again(project: Path, name: str) -> None:
    state(project).add(ROOM, SEEN_BY, "", 1.5)

    assert after(project, name).known(ROOM) is None


@pytest.mark.parametrize(
    "name",
    [
        "tests/contract/others.py",
        "tests/contract/test_evidence.py",
        "tests/contract/evidence/pages.toml",
    ],
)
def test_a_mutant_that_was_noticed_is_not_tried_again_for_other_tests(
    project: Path, name: str
) -> None:
    state(project).add(ROOM, SEEN_BY, "", 1.5)

    assert after(project, name).known(ROOM) is not None


@pytest.mark.parametrize(
    "name", ["tests/contract/test_evidence.py", "tests/contract/evidence/pages.toml"]
)
def test_a_survivor_is_tried_again_for_any_test(project: Path, name: str) -> None:
    state(project).add(ROOM, "", "", 1.5)

    assert after(project, name).known(ROOM) is None


def test_a_change_of_one_operation_leaves_the_others_known(project: Path) -> None:
    first = state(project)
    first.add(ROOM, SEEN_BY, "", 1.5)
    first.add(BED, SEEN_BY, "", 1.5)
    schemas = {**DOCUMENT["components"]["schemas"], "Bed": {"type": "object", "title": "Bed"}}

    now = state(project, {**DOCUMENT, "components": {"schemas": schemas}})

    assert now.known(ROOM) is not None
    assert now.known(BED) is None
