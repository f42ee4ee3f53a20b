"""The pytest plugin, as a user's own pytest has it, and the example to copy."""

import os
import shutil
import subprocess
import sys
from datetime import timedelta
from pathlib import Path
from typing import Final

import pytest

from mews_connector import AsyncClient, Client
from mews_connector.errors import ServerError
from mews_sandbox import Sandbox
from mews_sandbox.faults import Status
from tests.contract.contract import ROOT
from tests.sandbox.hotels import NOON
from tests.support.sides import ONCE

pytestmark = pytest.mark.anyio

EXAMPLE: Final = ROOT / "examples" / "test_my_hotel.py"

WITHOUT_THE_EXTRA: Final = """
import sys
from importlib.abc import MetaPathFinder

class Absent(MetaPathFinder):
    names = {"jsonschema_rs", "starlette", "uvicorn", "yaml", "httptools", "swagger_ui"}

    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in self.names:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)

sys.meta_path.insert(0, Absent())
import pytest
sys.exit(pytest.main(sys.argv[1:]))
"""

OPTIONS: Final = (
    *("-q", "-W", "error", "-p", "no:cacheprovider"),
    # Plugins of ours, not of the user's. The first one needs some of what is to be absent.
    *("-p", "no:schemathesis", "-p", "no:hypothesispytest", "-p", "no:asyncio"),
)

ITS_OWN: Final = """
import pytest

@pytest.mark.parametrize("number", range(20))
def test_each_test_has_a_sandbox_of_its_own(mews_sandbox, mews_client, number):
    before = mews_sandbox.snapshot()
    assert mews_sandbox.requests == []
    blocks = [block.id for block in mews_client.resource_blocks.get_all()]
    mews_client.resource_blocks.delete(resource_block_ids=blocks)
    assert list(mews_client.resource_blocks.get_all()) == []
"""


def run(folder: Path, *command: str, is_measured: bool = False) -> subprocess.CompletedProcess[str]:
    """Run Python in a folder, without what our own pytest has set."""
    ours = ("PYTEST",) if is_measured else ("PYTEST", "COV")
    environment = {name: value for name, value in os.environ.items() if not name.startswith(ours)}
    return subprocess.run(
        (sys.executable, *command),
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def run_pytest(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run pytest in a folder."""
    return run(folder, "-m", "pytest", *OPTIONS, *arguments)


# The fixtures


async def test_each_test_has_a_new_sandbox_and_two_clients_of_it(
    mews_sandbox: Sandbox, mews_client: Client, mews_async_client: AsyncClient
) -> None:
    assert mews_sandbox.hotel == Sandbox().hotel
    assert mews_sandbox.clock.is_real
    assert (mews_sandbox.requests, mews_sandbox.faults) == ([], [])
    names = [block.name for block in mews_client.resource_blocks.get_all()]
    assert names == ["New carpet", "Staff training", "Repainting"]
    blocks = [block.id async for block in mews_async_client.resource_blocks.get_all()]
    await mews_async_client.resource_blocks.delete(resource_block_ids=blocks)
    assert list(mews_client.resource_blocks.get_all()) == []
    listing, delete = "resourceBlocks/getAll", "resourceBlocks/delete"
    asked = [seen.operation for seen in mews_sandbox.requests]
    assert asked == [*[listing] * 4, delete, listing]


async def test_clients_wait_on_the_clock_of_their_sandbox(
    mews_sandbox: Sandbox, mews_client: Client, mews_async_client: AsyncClient
) -> None:
    mews_sandbox.clock.set(NOON)
    mews_sandbox.add_fault(Status(status=429, retry_after=12, nth=1))
    mews_sandbox.add_fault(Status(status=503, retry_after=30, nth=4))
    blocks = list(mews_client.resource_blocks.get_all())
    assert [block async for block in mews_async_client.resource_blocks.get_all()] == blocks
    assert [seen.status for seen in mews_sandbox.requests] == [429, 200, 200, 503, 200, 200]
    assert mews_sandbox.clock.now() == NOON + timedelta(seconds=42)


async def test_clients_may_have_another_policy(mews_sandbox: Sandbox) -> None:
    mews_sandbox.add_fault(Status(status=503))
    client, async_client = mews_sandbox.client(retry=ONCE), mews_sandbox.async_client(retry=ONCE)
    with client, pytest.raises(ServerError):
        next(client.resource_blocks.get_all().pages())
    async with async_client:
        with pytest.raises(ServerError):
            await anext(async_client.resource_blocks.get_all().pages())
    assert len(mews_sandbox.requests) == 2


# In a user's own pytest


def test_the_example_runs_in_an_empty_folder(tmp_path: Path) -> None:
    shutil.copy(EXAMPLE, tmp_path)
    done = run_pytest(tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "3 passed" in done.stdout


@pytest.mark.only_in_ci
def test_each_worker_of_xdist_has_its_own_sandboxes(tmp_path: Path) -> None:
    (tmp_path / "test_own.py").write_text(ITS_OWN, encoding="utf-8")
    done = run_pytest(tmp_path, "-n", "2")
    assert "20 passed" in done.stdout, done.stdout + done.stderr


@pytest.fixture(scope="module")
def bare(tmp_path_factory: pytest.TempPathFactory) -> subprocess.CompletedProcess[str]:
    """What pytest does without the extra, with a test that needs it and one that does not."""
    folder = tmp_path_factory.mktemp("bare")
    text = (
        "def test_mine(): pass\n"
        "def test_other(mews_client): pass\n"
        "def test_import(): from mews_sandbox import Sandbox\n"
    )
    (folder / "test_both.py").write_text(text, encoding="utf-8")
    return run(folder, "-c", WITHOUT_THE_EXTRA, *OPTIONS, is_measured=True)


def test_without_the_extra_other_tests_run(bare: subprocess.CompletedProcess[str]) -> None:
    assert "1 failed, 1 passed, 1 error" in bare.stdout, bare.stdout + bare.stderr


def test_without_the_extra_a_test_that_needs_it_is_told_what_to_install(
    bare: subprocess.CompletedProcess[str],
) -> None:
    said = "mews_sandbox needs an extra: pip install 'mews-connector[sandbox]' (No module named '"
    # Once for the fixture, once for the import.
    assert bare.stdout.count(said) >= 2
    assert "Traceback" not in bare.stdout


@pytest.mark.mews_sandbox(seed=7, lenient={"first-time-unit"})
def test_a_marker_has_the_arguments_of_the_sandbox(mews_sandbox: Sandbox) -> None:
    assert mews_sandbox.lenient == {"first-time-unit"}
    mews_sandbox.client().call("resourceBlocks/getAll", {"Limitation": {"Count": 1}})
    same = Sandbox(seed=7)
    same.client().call("resourceBlocks/getAll", {"Limitation": {"Count": 1}})
    assert mews_sandbox.requests[0].request_id == same.requests[0].request_id
