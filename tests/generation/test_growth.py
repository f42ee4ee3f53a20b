"""What adding an operation of Mews takes: its description, and its line in `openapi.yaml`."""

import shutil
from pathlib import Path
from typing import Final

import pytest

from tests.generation import umbrellas
from tests.generation.tree import ROOT, Tree, generated_files

CALLS: Final = """
import asyncio
from mews_connector import Client
from mews_sandbox import Sandbox

sandbox = Sandbox()
with sandbox.client() as mews:
    print([each.name for each in mews.umbrellas.get_all(umbrella_ids=[])])
    page = mews.call("umbrellas/getAll", {"Limitation": {"Count": 1}})
    print(page["Umbrellas"][0]["Name"])

async def listed():
    async with sandbox.async_client() as mews:
        return [each.created_utc.year async for each in mews.umbrellas.get_all()]

print(asyncio.run(listed()))
print(Client.contract.described("umbrellas/getAll").arguments["umbrella_ids"])
"""


@pytest.fixture(scope="module")
def grown(tmp_path_factory: pytest.TempPathFactory) -> Tree:
    tree = Tree(tmp_path_factory.mktemp("grown"))
    before = _written(tree.path)

    umbrellas.add_to(tree.path)

    after = _written(tree.path)
    changed = {name for name, content in after.items() if before.get(name) != content}
    assert changed == {"openapi.yaml", "openapi/umbrellas.yaml"}
    generated = tree.generate()
    assert generated.returncode == 0, generated.stdout + generated.stderr
    return tree


def _written(project: Path) -> dict[str, bytes]:
    """Return what people write, by the names of the files."""
    folders = (project / name for name in ("openapi", "templates", "src", "tests", "tools"))
    found = {
        f"{each.name}/{name}": it for each in folders for name, it in generated_files(each).items()
    }
    return found | {each.name: each.read_bytes() for each in project.iterdir() if each.is_file()}


@pytest.mark.only_in_ci
def test_it_is_called_sync_and_async_against_the_sandbox_and_has_its_words(grown: Tree) -> None:
    ran = grown.run("python", "-c", CALLS)

    ids = "Only these umbrellas. Any number of them."
    assert ran.stdout.splitlines() == ["['Black']", "Black", "[2023]", ids], ran.stderr


@pytest.mark.parametrize(
    "command",
    [("ruff", "check", "generated"), ("ruff", "format", "--check", "generated")],
    ids=" ".join,
)
def test_what_is_generated_for_it_is_clean(grown: Tree, command: tuple[str, ...]) -> None:
    ran = grown.run(*command)

    assert ran.returncode == 0, ran.stdout + ran.stderr


@pytest.mark.only_in_ci
def test_what_is_generated_for_it_is_well_typed(grown: Tree) -> None:
    # What mypy remembers of files, it takes for their copies as well.
    if (remembered := ROOT / ".mypy_cache").exists():
        shutil.copytree(remembered, grown.path / remembered.name)

    ran = grown.run("mypy", "generated")

    assert ran.returncode == 0, ran.stdout + ran.stderr


def test_the_other_operations_stay_as_they_are(grown: Tree) -> None:
    # What is committed is what the contract generates: see test_generate.
    before, after = generated_files(ROOT / "generated" / "mews_connector"), grown.files()

    changed = {name for name, content in before.items() if after[name] != content}

    # One line each: the clients' attribute, the lazy names, the words, the copy of the contract.
    lists = {f"{package}/__init__.py" for package in ("api", "models", "texts")}
    assert changed == {*lists, "client.py", "openapi.json"}
