"""Whether a repository may be released: what breaks callers is announced, and in the version.

Run as `python -m tools.release`. Compares the contract in the package with that of the last
release, which is the highest tag `v1.2.3` among the ancestors of the commit that is checked out.
"""

import re
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Final

import typer

from mews_contract.drift.comparison import compare
from mews_contract.drift.differences.rules import EVERY_OPERATION, WHOLE, Difference, severity_of
from mews_contract.drift.reading import source
from mews_contract.drift.reading.document import DriftError
from mews_contract.drift.reading.operation import Description
from mews_contract.output import Exit
from mews_contract.packaged import FILE
from tools.release import changelog
from tools.release.versions import ReleaseVersion, parse

CONTRACT: Final = f"generated/mews_connector/{FILE}"
BEFORE: Final = "openapi.yaml"
"""All of the contract in releases whose package does not have it as JSON."""
CHANGELOG: Final = "CHANGELOG.md"
VERSION: Final = "src/mews_runtime/__init__.py"
ALL_OPERATIONS: Final = "every operation"
"""How an entry of the changelog names all operations at once."""

_VERSION: Final = re.compile(r'^__version__ = "([^"]*)"$', re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Candidate:
    """What is about to be released.

    Attributes:
        contract: Its contract.
        version: Its version.
        changelog: The text of its changelog.
    """

    contract: Description
    version: ReleaseVersion
    changelog: str


def check(
    repository: Annotated[
        Path, typer.Argument(help="Folder of the repository.", metavar="FOLDER")
    ] = Path(),
    tag: Annotated[
        str,
        typer.Option("--tag", help="Tag that is to be released, such as v1.2.3.", metavar="TAG"),
    ] = "",
    notes: Annotated[
        Path | None, typer.Option("--notes", help="File to write what is new to.", metavar="FILE")
    ] = None,
) -> None:
    """Compare the contract with the last release, and the changelog with what is released.

    Exit codes: 0 nothing breaks that is not announced, 2 it cannot be told, 3 something does.
    """
    try:
        released = last_release(repository, besides=parse(tag))
        candidate = read_candidate(repository)
        problems = list(unready(tag, candidate)) if tag else []
        if released is None:
            typer.echo("Nothing has been released yet: there is no tag such as v1.2.3.")
        else:
            problems += _since(repository, released, candidate)
    except DriftError as error:
        typer.echo(f"release check: {error}", err=True)
        raise typer.Exit(Exit.UNUSABLE) from None
    for problem in problems:
        typer.echo(problem, err=True)
    if problems:
        raise typer.Exit(Exit.FINDINGS)
    if notes:
        notes.parent.mkdir(parents=True, exist_ok=True)
        notes.write_text(changelog.section(candidate.changelog, candidate.version) or "", "utf-8")


def last_release(
    repository: Path, *, besides: ReleaseVersion | None = None
) -> ReleaseVersion | None:
    """Return the version of the last release, or None if there was none.

    Args:
        repository: Folder of the repository.
        besides: The version that is being released, whose tag is there already.

    Raises:
        DriftError: It cannot be told.
    """
    tags = _git(repository, "tag", "--merged", "HEAD", "--list", "v*").split()
    versions = [version for tag in tags if (version := parse(tag))]
    if not versions and _git(repository, "rev-parse", "--is-shallow-repository").strip() == "true":
        message = "the clone is shallow, so that tags may be missing: fetch all (fetch-depth: 0)"
        raise DriftError(message)
    return max((each for each in versions if each != besides), default=None)


def read_candidate(repository: Path) -> Candidate:
    """Return what is about to be released.

    Raises:
        DriftError: A file of it is missing or broken.
    """
    contract = source.load(str(repository / CONTRACT))
    found = _VERSION.search(_text(repository / VERSION))
    version = parse(found[1]) if found else None
    if version is None:
        message = f'{VERSION} has to hold a line such as __version__ = "1.2.3"'
        raise DriftError(message)
    return Candidate(contract, version, _text(repository / CHANGELOG))


def unready(tag: str, candidate: Candidate) -> Iterator[str]:
    """Yield what keeps a tag from being released, and what to do."""
    version = candidate.version
    if tag != f"v{version}":
        yield f"The tag {tag} has to be v{version}, the version in {VERSION}."
    if changelog.section(candidate.changelog, version) is None:
        yield f"{CHANGELOG} needs a heading such as ## [{version}] - 2027-01-31."
    if any(entry.version is None for entry in changelog.entries(candidate.changelog)):
        yield f"{CHANGELOG} has entries under Unreleased: move them below that heading."


def _since(repository: Path, released: ReleaseVersion, candidate: Candidate) -> list[str]:
    """Return what keeps a candidate from being released after a version."""
    differences = changes(_released_contract(repository, released), candidate.contract)
    breaking = [each for each in differences if each.severity == "breaking"]
    typer.echo(
        f"The contract against v{released}: {len(breaking)} breaking, "
        f"{len(differences) - len(breaking)} compatible"
    )
    return [*_old(released, candidate), *objections(breaking, released, candidate)]


def _old(released: ReleaseVersion, candidate: Candidate) -> Iterator[str]:
    is_new = any(entry.version is None for entry in changelog.entries(candidate.changelog))
    if is_new and candidate.version <= released:
        yield (
            f"{CHANGELOG} has entries under Unreleased, so the version has to be above {released}; "
            f"{VERSION} says {candidate.version}."
        )


def changes(released: Description, contract: Description) -> Sequence[Difference]:
    """Return what a release changes for callers of the last one, new operations among it.

    Raises:
        DriftError: The two cannot be compared.
    """
    found = compare(released, contract)
    kind = "operation-added"
    return [
        *found.differences,
        *(
            Difference(severity_of(kind, "operation"), kind, name, WHOLE, "", "new", name)
            for name in found.only_theirs
        ),
    ]


def objections(
    breaking: Sequence[Difference], released: ReleaseVersion, candidate: Candidate
) -> Iterator[str]:
    """Yield what keeps breaking differences from being released, and what to do."""
    if breaking and candidate.version < released.next_breaking:
        yield (
            f"The contract breaks callers of {released}, so the version has to be at least "
            f"{released.next_breaking}; {VERSION} says {candidate.version}."
        )
    for operation in dict.fromkeys(each.operation for each in breaking):
        name = ALL_OPERATIONS if operation == EVERY_OPERATION else operation
        if changelog.announced(candidate.changelog, name, released):
            continue
        yield (
            f"{CHANGELOG} does not tell that {name} breaks. Write an entry that names it under "
            "a version above the last one, in Changed or Removed, or with **Breaking**:"
        )
        for each in breaking:
            if each.operation == operation:
                yield f"  {each.kind}  {each.path}  was: {each.ours}; is: {each.theirs}"


def _released_contract(repository: Path, tag: ReleaseVersion) -> Description:
    names = _git(repository, "ls-tree", "--name-only", f"v{tag}", CONTRACT).split()
    name = f"v{tag}:{names[0] if names else BEFORE}"
    return source.described(name, _git(repository, "show", name).encode())


def _git(repository: Path, *arguments: str) -> str:
    git = shutil.which("git")
    if git is None:
        message = "git is not installed"
        raise DriftError(message)
    command = (git, "-C", str(repository), *arguments)
    done = subprocess.run(command, capture_output=True, check=False)
    if done.returncode:
        message = f"git {arguments[0]} fails: {done.stderr.decode(errors='replace').strip()}"
        raise DriftError(message)
    return done.stdout.decode("utf-8", errors="replace")


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except OSError as error:
        message = f"{path} cannot be read: {error.strerror}"
        raise DriftError(message) from None
