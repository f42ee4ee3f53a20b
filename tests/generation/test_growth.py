"""A seventh operation takes an entry in the contract, and nothing else."""

from pathlib import Path
from typing import Any

import pytest

from mews_contract.contract import Contract
from mews_contract.document import Document
from mews_contract.operation import Operation
from tests.generation import seventh
from tests.generation.tree import ROOT, Tree, generated_files

OPERATION = seventh.OPERATION


@pytest.fixture(scope="module")
def grown(tmp_path_factory: pytest.TempPathFactory) -> Tree:
    tree = Tree(tmp_path_factory.mktemp("grown"))
    contract = yaml.safe_load(tree.contract.read_text())
    seventh = yaml.safe_load(SEVENTH.read_text())
    merge(contract, seventh)
    tree.contract.write_text(yaml.safe_dump(contract, sort_keys=False, allow_unicode=True))

    generated = tree.generate()
    assert generated.returncode == 0, generated.stdout + generated.stderr
    return tree


def merge(into: dict[str, Any], more: dict[str, Any]) -> None:
    for key, value in more.items():
        if is_object(value) and key in into:
            merge(into[key], value)
        else:
            into[key] = value


def test_the_tests_of_the_contract_hold_the_seventh_operation_to_it(grown: Tree) -> None:
    ran = grown.run(
        *("python", "-m", "pytest", "-q", "-p", "no:cacheprovider"),
        *("tests/contract/test_replay.py", "tests/contract/test_bounds.py"),
        *("tests/contract/test_violations.py", "tests/contract/test_properties.py"),
    )

    assert ran.returncode == 0, ran.stdout + ran.stderr


@pytest.mark.parametrize(
    "command",
    [
        ("ruff", "check", "generated"),
        ("ruff", "format", "--check", "generated"),
        pytest.param(("mypy", "generated"), marks=pytest.mark.only_in_ci),
    ],
    ids=" ".join,
)
def test_what_is_generated_for_it_is_clean(grown: Tree, command: tuple[str, ...]) -> None:
    ran = grown.run(*command)

    assert ran.returncode == 0, ran.stdout + ran.stderr


def test_the_other_operations_stay_as_they_are(grown: Tree) -> None:
    # What is committed is what the contract generates: see test_generate.
    before, after = generated_files(ROOT / "generated" / "mews_connector"), grown.files()

    changed = {name for name, content in before.items() if after[name] != content}

    # One line each: the clients' attribute, the lazy names, and the copy of the contract.
    assert changed == {"api/__init__.py", "client.py", "models/__init__.py", "openapi.json"}
