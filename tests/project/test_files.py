"""No file of the project holds a credential, or something of the machine that it was made on."""

import re
import shutil
import subprocess
from pathlib import Path
from typing import Final

import pytest

from mews_contract import installed
from mews_runtime import __version__

ROOT: Final = Path(__file__).resolve().parents[2]
TOKEN: Final = re.compile(rb"[0-9A-F]{32}-[0-9A-F]{30}", re.IGNORECASE)
OWN_FOLDER: Final = re.compile(rb"(?<![\w.-])/(?:work|home|root|Users)/")
LOCKS: Final = sorted((ROOT / "requirements").glob("*.txt"))
EVERYTHING: Final = ROOT / "requirements" / "dev.txt"
LOCKED: Final = re.compile(r"[\w.-]+(\[[\w,.-]+\])?==\S+( ; [^#]+?)?( --hash=sha256:[0-9a-f]{64})+")
INDEX: Final = re.compile(r"^\s*-|://", re.MULTILINE)


def tracked() -> list[Path]:
    """Every file that git knows, and that is still there."""
    git = shutil.which("git") or "git"
    command = (git, "ls-files", "-z")
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    paths = (ROOT / name for name in listed.stdout.split("\0") if name)
    return [path for path in paths if path.is_file()]


def holding(pattern: re.Pattern[bytes]) -> list[str]:
    """The files in which a pattern is found."""
    found = (path for path in tracked() if pattern.search(path.read_bytes()))
    return [path.relative_to(ROOT).as_posix() for path in found]


def requirements(lock: Path) -> list[str]:
    """The requirements of a lock file, a line each."""
    joined = lock.read_text(encoding="utf-8").replace("\\\n", "")
    lines = (re.sub(r"\s+", " ", line).strip() for line in joined.splitlines())
    return [line for line in lines if line and not line.startswith("#")]


def pins(lock: Path) -> dict[str, set[str]]:
    """The versions of each package that a lock file has."""
    found: dict[str, set[str]] = {}
    for line in requirements(lock):
        name, _, version = line.split()[0].partition("==")
        found.setdefault(name, set()).add(version)
    return found


each_lock = pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)


def test_no_file_holds_what_looks_like_a_token() -> None:
    assert holding(TOKEN) == []


def test_no_file_names_a_folder_of_somebody() -> None:
    assert holding(OWN_FOLDER) == []


@each_lock
def test_every_requirement_is_pinned_with_hashes(lock: Path) -> None:
    assert [line for line in requirements(lock) if not LOCKED.fullmatch(line)] == []


@each_lock
def test_no_lock_names_an_index(lock: Path) -> None:
    text = "\n".join(line.partition(" --hash")[0] for line in requirements(lock))
    assert requirements(lock) != []
    assert INDEX.search(text) is None


@each_lock
def test_no_lock_has_another_version_than_that_of_everything(lock: Path) -> None:
    expected = pins(EVERYTHING)
    assert {
        name: versions
        for name, versions in pins(lock).items()
        if not versions <= expected.get(name, versions)
    } == {}


def test_the_contract_has_the_version_of_the_package() -> None:
    assert installed().document.raw["info"]["version"] == __version__
