"""`make generate` is deterministic, complete, and refuses what it cannot do."""

import json
from pathlib import Path

import pytest

from tests.generation.tree import ROOT, Tree, generated_files
from tools.contract.bundle import bundle


# Elsewhere `make` has just done it, and test_growth compares all that does not list operations.
@pytest.mark.only_in_ci
def test_the_committed_client_is_what_the_contract_generates_and_what_else_was_there_disappears(
    tmp_path: Path,
) -> None:
    tree = Tree(tmp_path)
    tree.package.mkdir(parents=True)
    (tree.package / "stray.py").touch()

    # Not the seed of the hashes in test_growth, which compares with what is committed, too.
    generated = tree.generate(hash_seed="1")

    assert generated.returncode == 0, generated.stderr
    assert tree.files() == generated_files(ROOT / "generated" / "mews_connector")


def test_a_mistake_in_a_resource_fails_the_build_with_file_and_line_and_leaves_the_client(
    tmp_path: Path,
) -> None:
    tree = Tree(tmp_path)
    tree.package.mkdir(parents=True)
    (tree.package / "client.py").touch()
    services = tree.path / "openapi" / "services.yaml"
    lines = services.read_text().replace("schemas/PaxCount'", "schemas/Guests'").splitlines()
    services.write_text("\n".join(lines))

    generated = tree.generate()

    (line,) = (number for number, each in enumerate(lines, 1) if "schemas/Guests'" in each)
    assert generated.returncode != 0
    place, reference = f"openapi/services.yaml:{line}", "#/components/schemas/Guests"
    assert f"{place}: the reference {reference} leads nowhere" in generated.stderr
    assert tree.files() == {"client.py": b""}


def test_the_package_carries_the_contract() -> None:
    files = generated_files(ROOT / "generated" / "mews_connector")

    assert json.loads(files["openapi.json"]) == bundle(ROOT).document
    assert "py.typed" in files
