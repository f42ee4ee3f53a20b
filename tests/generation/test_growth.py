"""A seventh operation takes an entry in the contract and a fixture, and nothing else."""

import json

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
    seventh.add_to(tree.path)
    contract = Contract(Document(seventh.bundled()))
    folder = tree.path / "tests" / "fixtures" / OPERATION
    folder.mkdir(parents=True)
    (folder / "documented.json").write_text(json.dumps(exchange(contract.by_name[OPERATION])))

    generated = tree.generate()
    assert generated.returncode == 0, generated.stdout + generated.stderr
    return tree


def exchange(operation: Operation) -> dict[str, object]:
    return {
        "source": "synthetic",
        "description": "A made-up operation.",
        "request": {
            "path": operation.path,
            "body": operation.example("request"),
        },
        "response": {
            "status": 200,
            "headers": {"Content-Type": "application/json; charset=utf-8", "Request-Id": "1"},
            "body": operation.example("response"),
        },
    }


def test_the_seventh_operation_is_called_sync_and_async(grown: Tree) -> None:
    ran = grown.run(
        *("python", "-m", "pytest", "-q", "-p", "no:cacheprovider"),
        *("tests/contract/test_replay.py", "-k", OPERATION),
    )

    assert ran.returncode == 0, ran.stdout + ran.stderr
    # What leaves, what arrives and the contract itself, the first two sync and async.
    assert "5 passed" in ran.stdout


def test_the_seventh_operation_is_held_to_its_bounds(grown: Tree) -> None:
    ran = grown.run(
        *("python", "-m", "pytest", "-q", "-p", "no:cacheprovider"),
        *("tests/contract/test_bounds.py", "tests/contract/test_violations.py"),
        *("tests/contract/test_properties.py", "-k", f"{OPERATION} or untried"),
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
