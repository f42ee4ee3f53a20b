"""A contract is refused with a place, or becomes a client that works and loses nothing."""

import os
import sys
import tempfile
from collections.abc import Generator, Iterable
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from mews_contract.json_values import JsonObject
from mews_runtime.schema.encoding import encode
from tests.contract_checks.documents import Written, base, edited, edits, joined, problems, read
from tests.contract_checks.drawing import fragments
from tests.effort import examples
from tests.generation import tree
from tests.support.some import some
from tools.contract.checks import check
from tools.contract.generate import generate

ROOT: Final = Path(__file__).parents[2]
EXERCISE: Final = ROOT / "tests" / "support" / "exercise.py"
QUIETLY: Final = ("-W", "ignore::DeprecationWarning")
CARRIED: Final = {what: edits(written) for what, written in read("carried.yaml").items()}
"""What looks odd in a contract and is carried."""
_BIN: Final = Path(sys.executable).parent
_MANY: Final = 12
"""Operations of a document: to generate a client takes as long for one."""


def carried(drawn: Iterable[JsonObject]) -> JsonObject:
    """Return a contract of all that the check takes. What it refuses has a place."""
    document = base()
    for each in drawn:
        schemas = document["components"]["schemas"].keys()
        is_new = schemas.isdisjoint(each["components"]["schemas"])
        if is_new and document["paths"].keys().isdisjoint(each["paths"]):
            whole = joined(document, each)
            refused = check(Written(whole))
            assert all(problem.place.file for problem in refused)
            document = document if refused else whole
    return document


@contextmanager
def generated(document: JsonObject) -> Generator[Path]:
    """Give the folder that the client of a contract stands in."""
    with tempfile.TemporaryDirectory() as name, pytest.MonkeyPatch.context() as patch:
        patch.setenv("PATH", f"{_BIN}{os.pathsep}{os.environ['PATH']}")
        folder = Path(name)
        assert generate(document, folder / "mews_connector") == []
        (folder / "openapi.json").write_bytes(encode(document))
        yield folder


def run(folder: Path, *command: str | Path) -> str:
    """Return what a command says where a client has been generated."""
    packages = (folder, ROOT / "src", ROOT)
    found = os.pathsep.join(map(str, packages))
    ran = tree.run(folder, *command, packages=packages, MYPYPATH=found)
    return ran.stdout + ran.stderr


def tried(document: JsonObject) -> str:
    """Return what the exercise says where nothing is lost."""
    schemas = document["components"]["schemas"].values()
    models = [
        each
        for each in schemas
        if each.get("type") == "object" and "additionalProperties" not in each
    ]
    return f"{len(document['paths'])} operations, {len(models)} models\n"


def test_what_looks_odd_is_carried() -> None:
    refused = {what: found for what, odd in some(CARRIED.items()) if (found := problems(odd))}

    assert refused == {}


def test_what_looks_odd_is_carried_all_at_once_without_loss() -> None:
    document = edited({at: value for odd in CARRIED.values() for at, value in odd.items()})

    with generated(document) as folder:
        assert run(folder, sys.executable, *QUIETLY, EXERCISE) == tried(document)


@pytest.mark.only_in_ci
@settings(examples(16), phases=[Phase.explicit, Phase.reuse, Phase.generate])
@given(st.data())
def test_a_contract_is_refused_or_becomes_a_client_that_loses_nothing(data: st.DataObject) -> None:
    document = carried(data.draw(fragments()) for _ in range(_MANY))

    with generated(document) as folder:
        assert run(folder, sys.executable, *QUIETLY, EXERCISE) == tried(document)


@pytest.mark.only_in_ci
@settings(max_examples=1, phases=[Phase.generate])
@given(st.data())
def test_what_is_generated_from_any_contract_has_strict_types(data: st.DataObject) -> None:
    document = carried(data.draw(fragments()) for _ in range(5 * _MANY))

    with generated(document) as folder:
        said = run(
            *(folder, _BIN / "mypy", "--config-file", ROOT / "pyproject.toml"),
            *("--cache-dir", ROOT / "build" / "mypy", "mews_connector"),
        )

    assert said.startswith("Success: no issues found"), said
