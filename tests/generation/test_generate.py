"""`make generate` is deterministic, complete, and refuses what it cannot do."""

from pathlib import Path

import pytest

from tests.generation.tree import ROOT, Tree, generated_files


@pytest.mark.parametrize("hash_seed", ["1", pytest.param("4242", marks=pytest.mark.only_in_ci)])
def test_the_committed_client_is_what_the_contract_generates(
    tmp_path: Path, hash_seed: str
) -> None:
    tree = Tree(tmp_path)

    generated = tree.generate(hash_seed)

    assert generated.returncode == 0, generated.stderr
    assert tree.files() == generated_files(ROOT / "generated" / "mews_connector")


def test_what_was_edited_by_hand_or_is_no_longer_generated_disappears(tmp_path: Path) -> None:
    tree = Tree(tmp_path)
    tree.package.mkdir(parents=True)
    stray = tree.package / "stray.py"
    stray.touch()

    tree.generate()

    assert not stray.exists()


@pytest.mark.parametrize(
    ("right", "wrong"),
    [("schemas/PaxCount'", "schemas/Missing'"), ("openapi: 3", "a: b: c\nopenapi: 3")],
    ids=["schema", "YAML"],
)
def test_a_contract_that_cannot_be_parsed_fails_the_build_and_leaves_the_client(
    tmp_path: Path, right: str, wrong: str
) -> None:
    tree = Tree(tmp_path)
    tree.package.mkdir(parents=True)
    (tree.package / "client.py").touch()
    text = tree.contract.read_text()
    tree.contract.write_text(text.replace(right, wrong))

    assert tree.generate().returncode != 0
    assert tree.files() == {"client.py": b""}


def test_the_package_carries_the_contract() -> None:
    files = generated_files(ROOT / "generated" / "mews_connector")

    assert files["openapi.yaml"] == (ROOT / "openapi.yaml").read_bytes()
    assert "py.typed" in files
