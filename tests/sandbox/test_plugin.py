"""The pytest plugin, as a user's own pytest has it, and the example to copy."""

import os
import shutil
import subprocess
import sys
from datetime import timedelta
from pathlib import Path
from typing import Final

import pytest

from mews_connector import AsyncClient, Client, models
from mews_connector.errors import ServerError
from mews_sandbox import Events, Sandbox
from mews_sandbox.events.collecting import collecting
from mews_sandbox.faults import Cut, Lost, Status, Twice
from tests.contract.contract import ROOT
from tests.sandbox.events.received import Listener, Receiver, rename
from tests.sandbox.hotels import HOTEL, NOON
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


async def test_what_a_sandbox_sends_is_collected_while_that_is_wanted(
    mews_sandbox: Sandbox, mews_client: Client, mews_events: Events
) -> None:
    room = mews_sandbox.hotel.find_resource("107").id
    update = models.ResourceUpdate(resource_id=room, name="Lighthouse")
    with collecting(mews_sandbox) as others:
        mews_client.resources.update(resource_updates=[update])
        observe = mews_sandbox.sending.observers[-1]
        with pytest.raises(TypeError, match="has left the contract at"):
            observe({"Events": 1})
    mews_sandbox.webhooks.send_integration("IntegrationDeleted")
    assert [each.events[0].value for each in mews_events.webhooks] == [
        models.EntityUpdatedData(id=room)
    ]
    assert others.webhooks == mews_events.webhooks
    assert others.websocket == mews_events.websocket != []
    assert (len(others.integrations), len(mews_events.integrations)) == (0, 1)
    mews_events.clear()
    assert mews_events == Events()


async def test_collecting_shows_each_message_once_and_leaves_faults_to_who_listens(
    mews_sandbox: Sandbox, mews_events: Events
) -> None:
    receiver, listener = Receiver(), Listener()
    mews_sandbox.webhooks.add(receiver, lag=timedelta(minutes=1))
    mews_sandbox.websocket.connect(listener)
    for fault in (Cut(nth=1, channel="webhook"), Lost(nth=2, channel="webhook")):
        mews_sandbox.add_fault(fault)
    mews_sandbox.add_fault(Twice(nth=1, channel="websocket"))
    rooms = [rename(mews_sandbox, room, f"Room {room}") for room in ("106", "107")]
    assert told(mews_events) == (rooms, rooms)
    mews_sandbox.clock.advance(timedelta(minutes=1))
    sent = [(each.to, each.error) for each in mews_sandbox.webhooks.sent]
    assert (receiver.events, sent) == ([], [("Receiver", "the connection was cut")])
    assert [each["Id"] for each in listener.events] == [rooms[0], *rooms]
    assert len(mews_sandbox.websocket.sent) == 3
    mews_sandbox.webhooks.clear()
    rooms.append(rename(mews_sandbox, "108", "Harbour view"))
    assert told(mews_events) == (rooms, rooms)


def told(events: Events) -> tuple[list[str], list[str]]:
    """Return the ids of rooms that webhooks, and the WebSocket, tell of."""
    webhooks = [each.value for message in events.webhooks for each in message.events]
    websocket = [each for message in events.websocket for each in message.events]
    return (
        [str(each.id) for each in webhooks if isinstance(each, models.EntityUpdatedData)],
        [str(each.id) for each in websocket if isinstance(each, models.ResourceEvent)],
    )


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
    said = "mews_sandbox needs the extra [sandbox] of mews-connector (No module named '"
    # Once for the fixture, once for the import.
    assert bare.stdout.count(said) >= 2
    assert "Traceback" not in bare.stdout


@pytest.mark.mews_sandbox(HOTEL, seed=7, lenient={"first-time-unit"})
def test_a_marker_has_the_arguments_of_the_sandbox(mews_sandbox: Sandbox) -> None:
    assert mews_sandbox.hotel.client_token == HOTEL["client_token"]
    assert mews_sandbox.lenient == {"first-time-unit"}
    mews_sandbox.client().call("resourceBlocks/getAll", {"Limitation": {"Count": 1}})
    same = Sandbox(HOTEL, seed=7)
    same.client().call("resourceBlocks/getAll", {"Limitation": {"Count": 1}})
    assert mews_sandbox.requests[0].request_id == same.requests[0].request_id


EVENTS: Final = """
from mews_connector import models

def test_what_was_sent_is_there(mews_sandbox, mews_client, mews_events):
    room = mews_sandbox.hotel.find_resource("107")
    update = models.ResourceUpdate(resource_id=room.id, name="Lighthouse")
    mews_client.resources.update(resource_updates=[update])
    (message,) = mews_events.webhooks
    (event,) = message.events
    assert event.discriminator is models.WebhookEventDiscriminator.RESOURCE_UPDATED
    assert event.value == models.EntityUpdatedData(id=room.id)
    ((told,),) = [each.events for each in mews_events.websocket]
    assert isinstance(told, models.ResourceEvent) and told.id == room.id
    mews_sandbox.webhooks.send_integration("IntegrationCreated")
    (created,) = mews_events.integrations
    assert created.data.access_token == mews_sandbox.access_token
    mews_events.clear()
    assert mews_events.webhooks == mews_events.websocket == mews_events.integrations == []

def test_each_test_has_its_own(mews_events):
    assert mews_events.webhooks == []
"""


def test_a_fixture_collects_what_the_sandbox_sends(tmp_path: Path) -> None:
    (tmp_path / "test_events.py").write_text(EVENTS, encoding="utf-8")
    done = run_pytest(tmp_path)
    assert "2 passed" in done.stdout, done.stdout + done.stderr
