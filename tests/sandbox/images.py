"""Building an image without containers: each step of a Dockerfile is carried out in a folder."""

import json
import os
import re
import shutil
import subprocess
import sys
import sysconfig
import venv
from collections.abc import Iterator
from dataclasses import dataclass, field
from fnmatch import fnmatch
from pathlib import Path
from typing import Final

_STEP: Final = re.compile(r"^(?P<name>[A-Z]+) (?P<rest>.+)$")
_ABSOLUTE: Final = re.compile(r"(?<![\w.:/])/(?=[a-z])")


@dataclass
class Image:
    """A stage of a Dockerfile, as a folder that stands for its root.

    Attributes:
        root: The folder. In it is also the environment that `python` and `pip` belong to.
        user: Who runs what comes next.
        folder: Where it runs.
        entrypoint: What a container runs.
        health: What tells whether it is healthy.
    """

    root: Path
    user: str = "root"
    folder: str = "/"
    entrypoint: list[str] = field(default_factory=list[str])
    health: list[str] = field(default_factory=list[str])

    @property
    def programs(self) -> Path:
        """The folder of its programs."""
        return self.root / "python" / "bin"

    def run(self, command: str) -> None:
        """Carry out a step that a shell runs."""
        here = self.root / self.folder.lstrip("/")
        here.mkdir(parents=True, exist_ok=True)
        done = subprocess.run(
            (shutil.which("sh") or "sh", "-ec", _ABSOLUTE.sub(f"{self.root}/", command)),
            cwd=here,
            env={**_inherited(), "PATH": f"{self.programs}{os.pathsep}{os.defpath}"},
            capture_output=True,
            text=True,
            timeout=300,
            check=False,
        )
        assert done.returncode == 0, f"{command}\n{done.stdout}{done.stderr}"

    def put(self, name: str, script: str) -> None:
        """Give it a program."""
        program = self.programs / name
        program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        program.chmod(0o755)


def images(dockerfile: Path, context: Path, folder: Path) -> dict[str, Image]:
    """Carry out a Dockerfile. Return its stages by their names."""
    stages: dict[str, Image] = {}
    image = Image(folder)
    for step in _steps(dockerfile.read_text(encoding="utf-8")):
        name, rest = step["name"], step["rest"]
        match name, rest.split():
            case "FROM", [base, "AS", stage]:
                image = _begun(folder / stage, stages.get(base))
                stages[stage] = image
            case "WORKDIR", [path]:
                image.folder = path
            case "USER", [user]:
                image.user = user
            case "COPY", [*options, source, target]:
                stage = options[0].removeprefix("--from=") if options else ""
                origin = stages[stage].root if stage else _kept(context, dockerfile, folder)
                _copy(origin / source.lstrip("/"), image, target)
            case "RUN", _:
                image.run(rest)
            case "HEALTHCHECK", _:
                image.health = json.loads(rest.partition(" CMD ")[2])
            case "ENTRYPOINT", _:
                image.entrypoint = json.loads(rest)
            case "EXPOSE", [_port]:
                pass
            case _:
                message = f"{name}: no step that is known here"
                raise AssertionError(message)
    return stages


def _steps(text: str) -> Iterator[re.Match[str]]:
    lines = re.sub(r"^#.*\n", "", text, flags=re.MULTILINE).replace("\\\n", " ").splitlines()
    for line in filter(None, lines):
        step = _STEP.match(line)
        assert step, line
        yield step


def _begun(root: Path, base: Image | None) -> Image:
    """Begin with what another stage holds, or with a Python that has what our own has."""
    if base is not None:
        return Image(base.root, base.user, base.folder, base.entrypoint, base.health)
    venv.create(root / "python", symlinks=True)
    image = Image(root)
    image.put("pip", 'exec python -m pip "$@"')
    # Accounts are made in an image, and not on this machine.
    image.put("useradd", "exit 0")
    # So pip downloads only what is not there.
    others = root / "others"
    others.mkdir()
    ours = [Path(path) for path in sys.path if path.endswith("site-packages")]
    for package in (package for path in ours for package in path.iterdir()):
        is_own = package.suffix == ".pth" or package.name.startswith("mews_connector")
        if not (is_own or (others / package.name).exists()):
            (others / package.name).symlink_to(package)
    packages = sysconfig.get_path("purelib", vars={"base": str(root / "python")})
    (Path(packages) / "others.pth").write_text(str(others), encoding="utf-8")
    return image


def _kept(context: Path, dockerfile: Path, folder: Path) -> Path:
    """Return a copy of those files of a context that its `.dockerignore` keeps."""
    copy = folder / "context"
    if copy.exists():
        return copy
    everything, *kept = dockerfile.with_name(f"{dockerfile.name}.dockerignore").read_text().split()
    assert everything == "*"
    for name in (each.removeprefix("!") for each in kept):
        assert not fnmatch(name, "*[*?]*")
        _put(context / name, copy / name)
    return copy


def _copy(source: Path, image: Image, target: str) -> None:
    _put(source, image.root / (Path(image.folder) / target).relative_to("/"))


def _put(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    if source.is_dir():
        ignored = shutil.ignore_patterns("__pycache__")
        shutil.copytree(source, target, dirs_exist_ok=True, ignore=ignored)
    else:
        shutil.copy2(source, target)


def _inherited() -> dict[str, str]:
    ours = ("COV", "PYTEST", "PYTHON", "MEWS", "PATH")
    return {name: value for name, value in os.environ.items() if not name.startswith(ours)}
