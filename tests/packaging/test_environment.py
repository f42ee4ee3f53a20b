"""`make` installs what its locks say, whatever else an index has, with any pip to begin with."""

import hashlib
import shutil
import sys
import venv
import zipfile
from ensurepip import version as brought
from pathlib import Path
from typing import Final

import pytest

from tests.packaging.build import ROOT, run

PINNED: Final = (ROOT / "requirements" / "pip.txt").read_text(encoding="utf-8").split()[0]
# Python 3.11.0 brings the oldest one, which later Pythons cannot run.
OLDEST: Final = f"pip=={ {11: '22.3'}.get(sys.version_info.minor, brought()) }"


def wheel(index: Path, name: str, version: str, *metadata: str) -> str:
    """Make a wheel that holds nothing, and return the line of a lock that asks for it."""
    path = index / f"{name}-{version}-py3-none-any.whl"
    head = ("Metadata-Version: 2.1", f"Name: {name}", f"Version: {version}", *metadata)
    with zipfile.ZipFile(path, "w") as archive:
        folder = f"{name}-{version}.dist-info"
        archive.writestr(f"{folder}/METADATA", "\n".join(head) + "\n")
        archive.writestr(f"{folder}/WHEEL", "Wheel-Version: 1.0\nTag: py3-none-any\n")
        archive.writestr(f"{folder}/RECORD", "")
    return f"{name}=={version} --hash=sha256:{hashlib.sha256(path.read_bytes()).hexdigest()}\n"


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that pip takes packages from."""
    folder = tmp_path_factory.mktemp("index")
    for pip in {OLDEST, PINNED}:
        download = (sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", pip)
        run(*download, "--dest", folder, cwd=folder)
    return folder


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A folder with our Makefile, our pip and no lock."""
    folder = tmp_path / "project"
    (folder / "requirements").mkdir(parents=True)
    for name in ("Makefile", "requirements/pip.txt"):
        shutil.copy(ROOT / name, folder / name)
    return folder


@pytest.mark.only_in_ci
@pytest.mark.parametrize("pip", [OLDEST, PINNED], ids=["oldest", "newest"])
def test_a_lock_is_kept_to_when_newer_versions_have_appeared(
    pip: str, index: Path, project: Path
) -> None:
    wheel(index, "locked", "2.0", "Provides-Extra: more")
    (project / "requirements" / "make.txt").write_text(
        wheel(index, "locked", "1.0", "Provides-Extra: more")
        + wheel(index, "needing", "1.0", "Requires-Dist: locked[more]>=1.0"),
        encoding="utf-8",
    )
    local = {"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": str(index), "PIP_CONFIG_FILE": "/dev/null"}
    venv.create(project / ".venv", symlinks=True)
    python = project / ".venv" / "bin" / "python"
    run(sys.executable, "-m", "pip", "--python", python, "install", pip, cwd=project, **local)

    run("make", ".venv/make.installed", cwd=project, **local)

    frozen = run(python, "-m", "pip", "freeze", "--all", cwd=project, **local).split()
    assert sorted(frozen) == ["locked==1.0", "needing==1.0", PINNED]
