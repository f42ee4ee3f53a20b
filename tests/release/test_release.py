"""A release that breaks callers needs a version and an entry in the changelog that say so."""

import shutil
import subprocess
from pathlib import Path

import msgspec
import pytest
import typer
from typer.testing import CliRunner, Result

from tests.drift.contract import ROOT, Document, contract, schema
from tools.release.changelog import announced, entries
from tools.release.check import BEFORE, CONTRACT, check
from tools.release.versions import ReleaseVersion, parse

GIT = shutil.which("git") or "git"
CHANGELOG = """# Changelog

## [Unreleased]

{unreleased}
## [0.1.0] - 2026-01-05

### Changed

- **Breaking**: `resourceBlocks/getAll` was changed before.
"""


def few() -> Document:
    """Our contract, as far as it is about blocks."""
    document = contract()
    paths = document["paths"].items()
    document["paths"] = {path: each for path, each in paths if "/resourceBlocks/" in path}
    return document


class Repository:
    """A repository that has what a release consists of."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._git("init", "--quiet", "--initial-branch=main")
        self.write(few(), "0.1.0")
        self.commit()

    def write(self, document: Document, version: str, unreleased: str = "") -> None:
        contract = self.path / CONTRACT
        contract.parent.mkdir(parents=True, exist_ok=True)
        contract.write_bytes(msgspec.json.encode(document))
        module = self.path / "src" / "mews_runtime" / "__init__.py"
        module.parent.mkdir(parents=True, exist_ok=True)
        module.write_text(f'"""The runtime."""\n\n__version__ = "{version}"\n', encoding="utf-8")
        text = CHANGELOG.format(unreleased=unreleased)
        (self.path / "CHANGELOG.md").write_text(text, encoding="utf-8")

    def commit(self, *tags: str) -> None:
        self._git("add", "--all")
        self._git("commit", "--quiet", "--allow-empty", "--message", f"Change {tags}")
        for tag in tags:
            self.tag(tag)

    def tag(self, name: str) -> None:
        self._git("tag", name)

    def branch(self, name: str) -> None:
        self._git("switch", "--quiet", "--create", name)

    def switch(self, name: str) -> None:
        self._git("switch", "--quiet", name)

    def _git(self, *arguments: str) -> None:
        who = ("-c", "user.name=Tester", "-c", "user.email=tester@example.com")
        signing = ("-c", "commit.gpgsign=false", "-c", "tag.gpgsign=false")
        subprocess.run((GIT, *who, *signing, *arguments), cwd=self.path, check=True)


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return Repository(tmp_path)


def run(path: Path, *options: str) -> Result:
    app = typer.Typer()
    app.command()(check)
    return CliRunner().invoke(app, [str(path), *options])


def broken() -> Document:
    document = few()
    filters = schema(document, "ResourceBlockFilterParameters")["properties"]
    filters["ResourceBlockIds"]["maxItems"] = 500
    return document


def entry(group: str, text: str) -> str:
    return f"### {group}\n\n- {text}\n"


TOLD = entry("Changed", "`resourceBlocks/getAll` takes at most 500 ids.")


def test_without_a_tag_nothing_was_released_and_the_check_passes(repository: Repository) -> None:
    repository.write(broken(), "0.1.0")

    result = run(repository.path)

    assert result.exit_code == 0
    assert result.output == "Nothing has been released yet: there is no tag such as v1.2.3.\n"


def test_what_breaks_nothing_needs_neither(repository: Repository) -> None:
    repository.tag("v0.1.0")
    grown = few()
    grown["paths"]["/api/connector/v1/departments/getAll"] = {"post": {"responses": {}}}
    repository.write(grown, "0.1.0")

    result = run(repository.path)

    assert result.exit_code == 0
    assert result.output == "The contract against v0.1.0: 0 breaking, 1 compatible\n"


def test_what_breaks_without_version_and_entry_fails_and_says_what_to_write(
    repository: Repository,
) -> None:
    repository.tag("v0.1.0")
    repository.write(broken(), "0.1.1")

    result = run(repository.path)

    assert result.exit_code == 3
    assert "the version has to be at least 0.2.0; src/mews_runtime/__init__.py says 0.1.1" in (
        result.output
    )
    assert "CHANGELOG.md does not tell that resourceBlocks/getAll breaks" in result.output
    assert (
        "  bound-tightened  request.body.ResourceBlockIds  was: maxItems 1000; is: maxItems 500"
        in (result.output)
    )


def test_a_release_whose_contract_was_one_file_of_yaml_is_compared(repository: Repository) -> None:
    (repository.path / CONTRACT).unlink()
    (repository.path / BEFORE).write_bytes(msgspec.yaml.encode(few()))
    repository.commit("v0.1.0")
    (repository.path / BEFORE).unlink()
    repository.write(broken(), "0.2.0", TOLD)

    result = run(repository.path)

    assert result.output == "The contract against v0.1.0: 1 breaking, 0 compatible\n"


def test_what_breaks_with_version_and_entry_passes(repository: Repository) -> None:
    repository.tag("v0.1.0")
    repository.write(broken(), "0.2.0", TOLD)

    result = run(repository.path)

    assert result.exit_code == 0
    assert result.output == "The contract against v0.1.0: 1 breaking, 0 compatible\n"


@pytest.mark.parametrize(
    ("released", "version", "is_enough"),
    [
        ("0.1.0", "0.1.9", False),
        ("0.1.0", "0.2.0", True),
        ("0.1.0", "1.0.0", True),
        ("1.4.2", "1.5.0", False),
        ("1.4.2", "2.0.0", True),
        ("0.9.0", "0.10.0", True),
    ],
)
def test_while_the_major_version_is_0_the_minor_one_stands_for_it(
    repository: Repository, released: str, version: str, *, is_enough: bool
) -> None:
    repository.tag(f"v{released}")
    repository.write(broken(), version, TOLD)

    assert run(repository.path).exit_code == (0 if is_enough else 3)


@pytest.mark.parametrize(
    ("unreleased", "is_enough"),
    [
        (TOLD, True),
        (entry("Removed", "`resourceBlocks/getAll`: more than 500 ids."), True),
        (entry("Breaking", "`resourceBlocks/getAll`: fewer ids."), True),
        (entry("Added", "**Breaking**: fewer ids of\n  `resourceBlocks/getAll`."), True),
        (entry("Added", "`resourceBlocks/getAll`: fewer ids."), False),
        (entry("Changed", "`resourceBlocks/get` and `resourceBlocks/getAllOf`."), False),
        (entry("Changed", "Smaller pages."), False),
        ("", False),
    ],
)
def test_the_entry_has_to_name_the_operation_where_breaks_are_told(
    repository: Repository, unreleased: str, *, is_enough: bool
) -> None:
    repository.tag("v0.1.0")
    repository.write(broken(), "0.2.0", unreleased)

    assert run(repository.path).exit_code == (0 if is_enough else 3)


def test_what_is_not_released_has_a_version_of_its_own(repository: Repository) -> None:
    repository.tag("v0.1.0")
    for version, code in (("0.1.0", 3), ("0.1.1", 0)):
        repository.write(few(), version, entry("Added", "Smaller wheels."))
        result = run(repository.path)
        assert (result.exit_code, "above 0.1.0" in result.output) == (code, code == 3)


def test_a_tag_is_released_with_its_own_version_and_heading(
    repository: Repository, tmp_path: Path
) -> None:
    notes = tmp_path / "dist" / "notes.md"
    repository.tag("v0.1.0")
    options = ("--tag", "v0.1.0", "--notes", str(notes))
    repository.write(few(), "0.2.0", entry("Added", "Smaller wheels."))
    result = run(repository.path, *options)
    assert (result.exit_code, notes.exists()) == (3, False), result.output
    assert "The tag v0.1.0 has to be v0.2.0" in result.output
    assert "needs a heading such as ## [0.2.0] - " in result.output
    assert "has entries under Unreleased: move them" in result.output
    repository.write(few(), "0.1.0")
    result = run(repository.path, *options)
    assert (result.exit_code, result.output) == (
        0,
        "Nothing has been released yet: there is no tag such as v1.2.3.\n",
    )
    told = "### Changed\n\n- **Breaking**: `resourceBlocks/getAll` was changed before.\n"
    assert notes.read_text(encoding="utf-8") == told


def test_what_holds_for_all_operations_is_told_once(repository: Repository) -> None:
    repository.tag("v0.1.0")
    moved = few()
    moved["servers"].pop()
    repository.write(moved, "0.2.0", entry("Removed", "For every operation: the demo server."))

    assert run(repository.path).exit_code == 0


def test_the_last_release_is_the_highest_version_among_the_ancestors(
    repository: Repository,
) -> None:
    repository.tag("v0.9.0")
    repository.tag("v-next")
    repository.branch("other")
    repository.commit("v3.0.0")
    repository.switch("main")
    repository.commit("v0.10.0")

    assert "against v0.10.0:" in run(repository.path).output


def test_a_shallow_clone_without_tags_cannot_tell(repository: Repository, tmp_path: Path) -> None:
    repository.commit("v0.1.0")
    repository.commit()
    copied = tmp_path / "copied"
    command = (GIT, "clone", "--quiet", "--depth=1", "--no-tags", repository.path.as_uri(), copied)
    subprocess.run(command, check=True)

    result = run(copied)

    assert result.exit_code == 2
    assert "fetch-depth: 0" in result.output


def test_what_is_no_repository_cannot_be_checked(tmp_path: Path) -> None:
    result = run(tmp_path)

    assert result.exit_code == 2
    assert "release check: git tag fails" in result.output


@pytest.mark.parametrize(
    ("name", "problem"),
    [
        (CONTRACT, f"{CONTRACT}: has to be an object in YAML or JSON; got null"),
        ("src/mews_runtime/__init__.py", "has to hold a line such as __version__"),
    ],
)
def test_a_repository_whose_files_are_broken_cannot_be_checked(
    repository: Repository, name: str, problem: str
) -> None:
    repository.tag("v0.1.0")
    (repository.path / name).write_text("", encoding="utf-8")

    result = run(repository.path)

    assert result.exit_code == 2
    assert problem in result.output


@pytest.mark.parametrize("name", [CONTRACT, "CHANGELOG.md", "src/mews_runtime/__init__.py"])
def test_a_repository_without_what_a_release_needs_cannot_be_checked(
    repository: Repository, name: str
) -> None:
    repository.tag("v0.1.0")
    (repository.path / name).unlink()

    result = run(repository.path)

    assert result.exit_code == 2
    assert f"{name} cannot be read: No such file or directory" in result.output


def test_the_changelog_of_this_repository_is_read() -> None:
    found = list(entries((ROOT / "CHANGELOG.md").read_text(encoding="utf-8")))

    assert found
    assert found[0].text.startswith("- `openapi.yaml`: the contract")
    assert {each.group for each in found} >= {"Added"}


def test_entries_of_versions_that_were_released_before_do_not_count() -> None:
    text = CHANGELOG.format(unreleased="")

    assert announced(text, "resourceBlocks/getAll", since=ReleaseVersion(0, 0, 9))
    assert not announced(text, "resourceBlocks/getAll", since=ReleaseVersion(0, 1, 0))


def test_versions_are_ordered_by_their_numbers() -> None:
    assert parse("v0.10.0") == ReleaseVersion(0, 10, 0)
    assert ReleaseVersion(0, 10, 0) > ReleaseVersion(0, 9, 9)
    assert parse("v1.2") is None
    assert parse("1.2.3rc1") is None
