"""The action and the hooks that other repositories use do what they say, step by step."""

import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import pytest
import yaml
from packaging.requirements import Requirement

from mews_contract.packaged import FILE
from tests.docs.pages import blocks

ROOT: Final = Path(__file__).resolve().parents[2]
ACTION: Final[dict[str, Any]] = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
HOOKS: Final[list[dict[str, Any]]] = yaml.safe_load(
    (ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")
)
EXPRESSION: Final = re.compile(r"\$\{\{ (?P<name>[\w.-]+) \}\}")
OURS: Final = {"PYTEST", "PYTHON", "COV", "MEWS", "GITHUB", "RUNNER"}
MAIN: Final = "from mews_contract import main; raise SystemExit(main())"
RECORDED: Final = ROOT / "tests" / "fixtures" / "resourceBlocks"


@dataclass(frozen=True)
class Job:
    """A job on a runner, in which the action is a step.

    Attributes:
        folder: The runner's folder for what is temporary, and the repository of the user.
    """

    folder: Path

    def run(self, step: str, **inputs: str) -> "subprocess.CompletedProcess[str]":
        """Run a step of the action as a runner would."""
        found = next(each for each in ACTION["runs"]["steps"] if each.get("name") == step)
        values = {
            **{
                f"inputs.{name}": each.get("default", "") for name, each in ACTION["inputs"].items()
            },
            **{f"inputs.{name}": value for name, value in inputs.items()},
            "steps.python.outputs.python-path": sys.executable,
        }
        environment = {
            name: EXPRESSION.sub(lambda each: values[each["name"]], value)
            for name, value in found["env"].items()
        }
        assert found["shell"] == "bash"
        flags = ("--noprofile", "--norc", "-eo", "pipefail", "-c")
        return subprocess.run(
            (shutil.which("bash") or "bash", *flags, found["run"]),
            cwd=self.folder,
            env={**inherited(), **self.variables(), **environment},
            capture_output=True,
            text=True,
            timeout=300,
            check=False,
        )

    def variables(self) -> dict[str, str]:
        """What a runner sets."""
        return {
            "RUNNER_TEMP": str(self.folder / "temp"),
            "GITHUB_ACTION_PATH": str(ROOT),
            "GITHUB_STEP_SUMMARY": str(self.folder / "summary.md"),
            "GITHUB_OUTPUT": str(self.folder / "output"),
        }

    @property
    def summary(self) -> str:
        """What the run shows on its page."""
        return (self.folder / "summary.md").read_text(encoding="utf-8")


def inherited() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if name.partition("_")[0] not in OURS}


@pytest.fixture
def job(tmp_path: Path) -> Job:
    """A job in which this package is installed."""
    installed = tmp_path / "temp" / "mews-contract"
    installed.mkdir(parents=True)
    for package in [*(ROOT / "src").iterdir(), *(ROOT / "generated").iterdir()]:
        (installed / package.name).symlink_to(package)
    return Job(tmp_path)


def described(folder: Path) -> Path:
    """Write a description of the API that takes fewer ids of blocks at once than ours."""
    theirs = json.loads((ROOT / "generated" / "mews_connector" / FILE).read_bytes())
    ids = theirs["components"]["schemas"]["ResourceBlockDeleteParameters"]["allOf"][1]["properties"]
    ids["ResourceBlockIds"]["maxItems"] = 1
    path = folder / "theirs.json"
    path.write_text(json.dumps(theirs), encoding="utf-8")
    return path


def test_the_action_validates_traffic(job: Job) -> None:
    done = job.run("Run mews-contract", command="verify", target=f"{RECORDED}\n")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Violations: 0" in done.stdout
    assert done.stdout in job.summary


def test_the_action_fails_where_the_command_does(job: Job) -> None:
    strictly = job.run(
        "Run mews-contract", command="verify", target=str(RECORDED), options="--strict"
    )
    assert strictly.returncode == 3, strictly.stdout + strictly.stderr
    hostile = job.run("Run mews-contract", command="verify", target="$(touch here); nothing.har")
    assert (hostile.returncode, "nothing.har" in job.summary) == (2, True)
    assert not (job.folder / "here").exists()


def test_the_action_tells_in_the_summary_what_has_changed(job: Job) -> None:
    done = job.run("Run mews-contract", command="drift", target=str(described(job.folder)))
    assert done.returncode == 3, done.stdout + done.stderr
    assert "resourceBlocks/delete" in job.summary
    reports = Path((job.folder / "output").read_text(encoding="utf-8").strip().partition("=")[2])
    assert {path.name for path in reports.iterdir()} == {"drift.md", "drift.json", "drift.txt"}


# It downloads what the extras bring: some ten seconds.
@pytest.mark.only_in_ci
def test_the_action_installs_itself_from_the_lock(tmp_path: Path) -> None:
    job = Job(tmp_path)
    done = job.run("Install mews-contract")
    assert done.returncode == 0, done.stdout + done.stderr
    done = job.run("Run mews-contract", command="verify", target=str(RECORDED))
    assert done.returncode == 0, done.stdout + done.stderr
    assert (tmp_path / "temp" / "mews-contract" / "mews_contract" / "__init__.py").exists()


def test_hooks_run_our_commands_with_what_they_need() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    for hook in HOOKS:
        program, command = hook["entry"].split()
        assert program in project["scripts"]
        extras = Requirement(f"ours{hook['additional_dependencies'][0].removeprefix('.')}").extras
        assert extras <= project["optional-dependencies"].keys()
        said = subprocess.run(
            (sys.executable, "-c", MAIN, command, "--help"),
            capture_output=True,
            text=True,
            check=True,
        )
        assert command in said.stdout


@pytest.mark.parametrize(
    ("file", "is_traffic"),
    [
        ("checkout.har", True),
        ("tests/cassettes/block.yaml", True),
        ("recordings/getAll.json", True),
        ("settings.json", False),
        ("recordings/README.md", False),
        ("docs/recordings.json", False),
    ],
)
def test_a_hook_takes_captured_traffic_and_nothing_else(file: str, *, is_traffic: bool) -> None:
    (verify,) = [hook for hook in HOOKS if hook["id"] == "mews-contract-verify"]
    assert (re.search(verify["files"], file) is not None) == is_traffic


def test_the_page_about_them_uses_what_there_is() -> None:
    page = blocks(ROOT / "docs" / "how-to" / "github_actions.md")
    workflow, hooks = [yaml.safe_load(block.code) for block in page if block.language == "yaml"]
    steps = [step for job in workflow["jobs"].values() for step in job["steps"]]
    ours = [step["with"] for step in steps if step["uses"].startswith("OWNER/")]
    assert [each["command"] for each in ours] == ["verify", "drift"]
    required = {name for name, each in ACTION["inputs"].items() if each.get("required")}
    assert all(required <= each.keys() <= ACTION["inputs"].keys() for each in ours)
    (repository,) = hooks["repos"]
    assert [each["id"] for each in repository["hooks"]] == [hook["id"] for hook in HOOKS]
