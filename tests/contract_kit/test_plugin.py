"""The pytest plugin, as a user's own pytest has it, and the example to copy."""

import shutil
import subprocess
from pathlib import Path
from typing import Final

import pytest

from mews_contract.testing.recordings import RecordedRequest, RecordedResponse, Recording, write
from tests.contract.contract import ROOT
from tests.contract_kit.calls import EMPTY, GET_ALL, HOST, VALID
from tests.sandbox.test_plugin import OPTIONS, run, run_pytest

EXAMPLE: Final = ROOT / "examples" / "test_my_integration.py"

WITHOUT_THE_EXTRA: Final = """
import sys
from importlib.abc import MetaPathFinder

class Absent(MetaPathFinder):
    names = {"jsonschema_rs", "yaml", "hypothesis", "respx", "typer", "rich"}

    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in self.names:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)

sys.meta_path.insert(0, Absent())
import pytest
sys.exit(pytest.main(sys.argv[1:]))
"""

LOADED: Final = """
import sys

def test_nothing_is_loaded_that_is_not_used():
    names = {name.partition(".")[0] for name in sys.modules}
    assert not names & {"hypothesis", "jsonschema_rs", "yaml", "mews_connector"}
    assert not names & {"aiohttp", "httpx2"}
"""

TESTS: Final = f"""
import httpx2
import pytest

from mews_connector import Client

URL = "{HOST}{GET_ALL.path}"
BODY = {VALID!r}

def test_called_as_recorded(mews_recorded):
    mews_recorded.folder("recordings")
    assert httpx2.post(URL, json=BODY).json() == {EMPTY!r}

@pytest.mark.anyio
async def test_called_as_recorded_async(mews_recorded):
    mews_recorded.folder("recordings")
    async with httpx2.AsyncClient() as client:
        assert (await client.post(URL, json=BODY)).json() == {EMPTY!r}

def test_a_router_of_mine_answers_the_client(respx_mock):
    respx_mock.post(URL).respond(json={EMPTY!r})
    with Client(client_token="a", access_token="b", client="c 1", platform="demo") as mews:
        assert list(mews.resource_blocks.get_all()) == []

def test_not_called(mews_recorded):
    mews_recorded.folder("recordings")

def test_called_otherwise(mews_recorded):
    mews_recorded.folder("recordings")
    httpx2.post(URL, json={{**BODY, "Limitation": {{"Count": 11}}}})

def test_called_otherwise_and_swallowed(mews_recorded):
    try:
        httpx2.post(URL, json=BODY)
    except Exception:
        pass

def test_fails_by_itself(mews_recorded):
    mews_recorded.folder("recordings")
    assert 1 == 2

@pytest.fixture
def through_another_fixture(mews_recorded):
    mews_recorded.folder("recordings")

def test_not_called_through_another_fixture(through_another_fixture):
    pass
"""


@pytest.fixture(scope="module")
def ran(tmp_path_factory: pytest.TempPathFactory) -> subprocess.CompletedProcess[str]:
    """What pytest does with tests that keep to their recordings, and some that do not."""
    folder = tmp_path_factory.mktemp("recorded")
    recording = Recording(
        id="resourceBlocks/getAll/recorded",
        source="recorded",
        description="Ten blocks are asked for.",
        request=RecordedRequest(GET_ALL.path, VALID),
        response=RecordedResponse(200, {"Content-Type": "application/json"}, EMPTY),
    )
    write(recording, folder / "recordings")
    (folder / "test_recorded.py").write_text(TESTS, encoding="utf-8")
    return run_pytest(folder, "-rA")


def outcome(ran: subprocess.CompletedProcess[str], test: str) -> str:
    """How a test ended, in pytest's summary."""
    lines = [
        line.partition(" ")
        for line in ran.stdout.splitlines()
        if line.startswith(("PASSED", "FAILED", "ERROR"))
    ]
    names = {rest.partition(" ")[0].rpartition("::")[2]: word for word, _, rest in lines}
    return names[test]


@pytest.mark.parametrize(
    "test",
    [
        "test_called_as_recorded",
        "test_called_as_recorded_async[asyncio]",
        "test_a_router_of_mine_answers_the_client",
    ],
)
def test_a_test_that_calls_what_is_recorded_passes(
    ran: subprocess.CompletedProcess[str], test: str
) -> None:
    assert outcome(ran, test) == "PASSED", ran.stdout


@pytest.mark.parametrize(
    "test",
    [
        "test_not_called",
        "test_called_otherwise",
        "test_called_otherwise_and_swallowed",
        "test_fails_by_itself",
        "test_not_called_through_another_fixture",
    ],
)
def test_a_test_that_does_not_fails(ran: subprocess.CompletedProcess[str], test: str) -> None:
    assert outcome(ran, test) == "FAILED", ran.stdout


def test_the_messages_say_what_was_not_called_and_what_was_called_instead(
    ran: subprocess.CompletedProcess[str],
) -> None:
    assert "recorded, but never called: resourceBlocks/getAll/recorded." in ran.stdout
    assert "$.Limitation.Count: 11 was sent, 10 is recorded" in ran.stdout
    assert "assert 1 == 2" in ran.stdout


def test_the_plugin_loads_nothing_before_it_is_used(tmp_path: Path) -> None:
    (tmp_path / "test_loaded.py").write_text(LOADED, encoding="utf-8")
    done = run_pytest(tmp_path)
    assert "1 passed" in done.stdout, done.stdout + done.stderr


@pytest.fixture(scope="module")
def bare(tmp_path_factory: pytest.TempPathFactory) -> subprocess.CompletedProcess[str]:
    """What pytest does without the extra, with a test that needs it and one that does not."""
    folder = tmp_path_factory.mktemp("bare")
    text = "def test_mine(): pass\ndef test_other(mews_recorded): pass\n"
    (folder / "test_both.py").write_text(text, encoding="utf-8")
    return run(folder, "-c", WITHOUT_THE_EXTRA, *OPTIONS, is_measured=True)


def test_without_the_extra_other_tests_run(bare: subprocess.CompletedProcess[str]) -> None:
    assert "1 passed, 1 error" in bare.stdout, bare.stdout + bare.stderr


def test_without_the_extra_a_test_that_needs_it_is_told_what_to_install(
    bare: subprocess.CompletedProcess[str],
) -> None:
    said = "mews_contract needs the extra [contract] of mews-connector (No module named '"
    assert said in bare.stdout
    assert "Traceback" not in bare.stdout


@pytest.mark.only_in_ci
def test_the_example_runs_in_an_empty_folder(tmp_path: Path) -> None:
    shutil.copy(EXAMPLE, tmp_path)
    # With Hypothesis, which the options leave out for other reasons.
    done = run(tmp_path, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "no:schemathesis")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "passed" in done.stdout
