"""What GitHub reads is valid, and gives nobody more than they need."""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pytest
import yaml

ROOT: Final = Path(__file__).resolve().parents[2]
GITHUB: Final = ROOT / ".github"
WORKFLOWS: Final = sorted((GITHUB / "workflows").iterdir())
USED: Final = re.compile(r"uses:\s*(.+)")
PINNED: Final = re.compile(r"[\w.-]+/[\w.-]+@[0-9a-f]{40}  # v\d+\.\d+\.\d+")
OURS: Final = re.compile(r"\./[\w./-]*")
FORMS: Final = sorted(
    {*(GITHUB / "ISSUE_TEMPLATE").iterdir()} - {GITHUB / "ISSUE_TEMPLATE/config.yml"}
)
SCHEMAS: Final[dict[str, list[Path]]] = {
    "vendor.github-workflows": WORKFLOWS,
    "custom.github-workflows-require-timeout": WORKFLOWS,
    "vendor.github-actions": [ROOT / "action.yml"],
    "vendor.github-issue-forms": FORMS,
    "vendor.github-issue-config": [GITHUB / "ISSUE_TEMPLATE" / "config.yml"],
    "vendor.dependabot": [GITHUB / "dependabot.yml"],
    "vendor.compose-spec": [ROOT / "examples" / "containers" / "compose.yaml"],
}

each_workflow = pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)


def loaded(path: Path) -> dict[Any, Any]:
    found: dict[Any, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    # YAML 1.1 reads the key `on` as true.
    return found | {"on": found.get(True)}


def steps(path: Path) -> Iterator[dict[str, Any]]:
    for job in loaded(path)["jobs"].values():
        yield from job.get("steps", [])


@pytest.mark.parametrize("path", [*WORKFLOWS, ROOT / "action.yml"], ids=lambda path: path.name)
def test_every_action_of_others_is_pinned_by_its_commit(path: Path) -> None:
    """A tag can be moved to somebody else's code, a commit cannot."""
    used = USED.findall(path.read_text(encoding="utf-8"))
    assert used
    assert [each for each in used if not (PINNED.fullmatch(each) or OURS.fullmatch(each))] == []


def test_the_same_action_has_the_same_version_everywhere() -> None:
    files = [*WORKFLOWS, ROOT / "action.yml"]
    used = {each for path in files for each in USED.findall(path.read_text(encoding="utf-8"))}
    names = [each.partition("@")[0] for each in used]
    assert sorted(set(names)) == sorted(names)


@each_workflow
def test_a_workflow_may_read_at_most_and_a_job_says_what_else_it_may(path: Path) -> None:
    workflow = loaded(path)
    assert workflow["permissions"] in ({}, {"contents": "read"})
    further = {
        name: set(job["permissions"]) - {"contents"}
        for name, job in workflow["jobs"].items()
        if "permissions" in job
    }
    if path.name == "release.yml":
        assert workflow["permissions"] == {}
        assert further.keys() == workflow["jobs"].keys()
        assert {name for name, may in further.items() if "id-token" in may} == {"attest", "publish"}
    else:
        assert further == {}


@each_workflow
def test_no_workflow_runs_the_code_of_strangers_with_rights_or_leaves_credentials(
    path: Path,
) -> None:
    assert not {"pull_request_target", "workflow_run"} & set(loaded(path)["on"])
    checkouts = [each for each in steps(path) if "actions/checkout@" in each.get("uses", "")]
    assert [each for each in checkouts if each["with"]["persist-credentials"] is not False] == []


def test_only_what_a_person_approves_is_published() -> None:
    jobs = loaded(GITHUB / "workflows" / "release.yml")["jobs"]
    assert jobs["publish"]["environment"] == "pypi"
    assert jobs["announce"]["needs"] == "publish"
    order = [name for name, job in jobs.items() if "needs" not in job]
    while order[-1] != "announce":
        (follower,) = [name for name, job in jobs.items() if job.get("needs") == order[-1]]
        order.append(follower)
    assert order == ["ci", "build", "attest", "publish", "announce"]


@pytest.mark.only_in_ci
def test_nothing_can_be_misused_as_far_as_zizmor_sees() -> None:
    command = (Path(sys.executable).with_name("zizmor"), "--offline", "--no-progress", ".")
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.only_in_ci
@pytest.mark.parametrize("schema", SCHEMAS)
def test_a_file_for_github_or_docker_has_the_form_that_they_read(schema: str) -> None:
    program = Path(sys.executable).with_name("check-jsonschema")
    command = (str(program), "--builtin-schema", schema, *map(str, SCHEMAS[schema]))
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
