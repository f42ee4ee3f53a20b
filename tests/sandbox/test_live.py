"""A sandbox at an address, and as an ASGI application, for code that knows nothing of ours."""

import json
import os
import shutil
import subprocess
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread
from typing import Any, Final

import aiohttp
import httpx
import httpx2
import pytest
import requests
from fastapi import FastAPI
from starlette.testclient import TestClient

from mews_connector import Client, models
from mews_sandbox import LiveSandbox, Sandbox, create_app
from mews_sandbox.faults import Reset
from mews_sandbox.serving.live import serving
from tests.sandbox.test_plugin import run_pytest

pytestmark = pytest.mark.anyio

LISTING: Final = "/api/connector/v1/resourceBlocks/getAll"
USERS_TEST: Final = """
import os
import subprocess
import sys
from urllib.request import Request, urlopen
import json

import pytest
from mews_connector import Client, models
from mews_sandbox import LiveSandbox, Sandbox

SEEN = []

def listed(live: LiveSandbox) -> list[str]:
    tokens = {"ClientToken": live.client_token, "AccessToken": live.access_token, "Client": "Own"}
    body = json.dumps({**tokens, "Limitation": {"Count": 10}}).encode()
    path = "/api/connector/v1/resourceBlocks/getAll"
    request = Request(live.url + path, body, {"Content-Type": "application/json"})
    with urlopen(request) as response:
        return [block["Name"] for block in json.load(response)["ResourceBlocks"]]

@pytest.mark.parametrize("number", range(4))
def test_each_has_a_new_hotel_at_one_address(live_mews_sandbox: LiveSandbox, number: int) -> None:
    SEEN.append(live_mews_sandbox.url)
    assert len(set(SEEN)) == 1
    assert listed(live_mews_sandbox) == ["New carpet", "Staff training", "Repainting"]
    with live_mews_sandbox.sandbox.client() as mews:
        mews.resource_blocks.delete(
            resource_block_ids=[block.id for block in mews.resource_blocks.get_all()]
        )
    assert listed(live_mews_sandbox) == []

@pytest.mark.mews_sandbox(rate_limit=1)
def test_a_marker_counts(live_mews_sandbox: LiveSandbox, mews_sandbox: Sandbox) -> None:
    assert live_mews_sandbox.sandbox is mews_sandbox
    listed(live_mews_sandbox)
    with pytest.raises(OSError, match="429"):
        listed(live_mews_sandbox)

def test_another_process_finds_it(live_mews_sandbox: LiveSandbox) -> None:
    code = "from mews_connector import Client; print(len([*Client.from_env().services.get_all()]))"
    wrong = {"MEWS_PLATFORM": "production", "MEWS_WEBSOCKET_URL": "wss://elsewhere.example"}
    environment = {**os.environ, **wrong, **live_mews_sandbox.environment}
    command = [sys.executable, "-c", code]
    said = subprocess.run(command, env=environment, capture_output=True, check=True, text=True)
    assert int(said.stdout) > 0
"""


def asked(sandbox: Sandbox) -> dict[str, Any]:
    return {
        "ClientToken": sandbox.client_token,
        "AccessToken": sandbox.access_token,
        "Client": "Any library",
        "Limitation": {"Count": 10},
    }


def client_of(live: LiveSandbox) -> Client:
    return Client(
        client_token=live.client_token,
        access_token=live.access_token,
        client="Live",
        base_url=live.url,
    )


# At an address


def test_a_users_tests_have_a_live_sandbox_each(tmp_path: Path) -> None:
    (tmp_path / "test_live.py").write_text(USERS_TEST, encoding="utf-8")
    done = run_pytest(tmp_path)
    assert "6 passed" in done.stdout, done.stdout + done.stderr


@pytest.mark.only_in_ci
def test_each_worker_of_xdist_has_a_server(tmp_path: Path) -> None:
    (tmp_path / "test_live.py").write_text(USERS_TEST, encoding="utf-8")
    done = run_pytest(tmp_path, "-n", "2")
    assert "6 passed" in done.stdout, done.stdout + done.stderr


async def test_requests_and_aiohttp_find_the_same_hotel(live_mews_sandbox: LiveSandbox) -> None:
    address, body = live_mews_sandbox.url + LISTING, asked(live_mews_sandbox.sandbox)
    with requests.Session() as session:
        session.trust_env = False
        found = session.post(address, json=body, timeout=10).json()
    async with aiohttp.ClientSession() as other, other.post(address, json=body) as response:
        assert await response.json() == found
    assert len(live_mews_sandbox.sandbox.requests) == 2
    assert len(found["ResourceBlocks"]) == 3


@pytest.mark.skipif(
    shutil.which("node") is None and "CI" not in os.environ, reason="Node.js is not there"
)
def test_another_language_finds_it(live_mews_sandbox: LiveSandbox) -> None:
    program = """
    const address = process.env.MEWS_BASE_URL + process.argv[1];
    const tokens = {
      ClientToken: process.env.MEWS_CLIENT_TOKEN,
      AccessToken: process.env.MEWS_ACCESS_TOKEN,
      Client: process.env.MEWS_CLIENT,
    };
    const body = JSON.stringify({ ...tokens, Limitation: { Count: 10 } });
    const headers = { 'Content-Type': 'application/json' };
    fetch(address, { method: 'POST', headers, body })
      .then((response) => response.json())
      .then((found) => console.log(found.ResourceBlocks.length));
    """
    environment = {**os.environ, **live_mews_sandbox.environment}
    command = ["node", "-e", program, LISTING]
    said = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert (said.stdout, said.stderr) == ("3\n", "")


def test_a_fault_reaches_the_connection(live_mews_sandbox: LiveSandbox) -> None:
    live_mews_sandbox.sandbox.add_fault(Reset(nth=1))
    address, body = live_mews_sandbox.url + LISTING, asked(live_mews_sandbox.sandbox)
    with httpx2.Client(trust_env=False) as client:
        with pytest.raises(httpx2.ReadError):
            client.post(address, json=body)
        assert client.post(address, json=body).status_code == 200


def test_webhooks_are_sent_for_as_long_as_a_test_has_the_sandbox() -> None:
    received: list[bytes] = []

    class Door(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            received.append(self.rfile.read(int(self.headers["Content-Length"])))
            self.send_response(204)
            self.end_headers()

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            pass

    first, second = Sandbox(), Sandbox()
    with HTTPServer(("127.0.0.1", 0), Door) as door, serving() as server:
        for sandbox, name in ((first, "Lighthouse"), (second, "Beacon")):
            sandbox.webhooks.add(f"http://127.0.0.1:{door.server_port}/")
            waiting = Thread(target=door.handle_request)
            waiting.start()
            with server.showing(sandbox) as live, client_of(live) as mews:
                room = sandbox.hotel.find_resource("107").id
                update = models.ResourceUpdate(resource_id=room, name=name)
                mews.resources.update(resource_updates=[update])
                waiting.join(10)
    assert [json.loads(body)["Events"][0]["Discriminator"] for body in received] == [
        "ResourceUpdated"
    ] * 2


def test_between_two_tests_nothing_is_there() -> None:
    with serving() as server, httpx2.Client(trust_env=False) as client:
        with server.showing(Sandbox()) as live:
            address, body = live.url + LISTING, asked(live.sandbox)
            assert client.post(address, json=body).status_code == 200
        late = client.post(address, json=body)
    assert (late.status_code, late.json()) == (
        503,
        {"Message": "No test asks for live_mews_sandbox now"},
    )


# As an ASGI application


async def test_any_asgi_client_takes_the_application(mews_sandbox: Sandbox) -> None:
    app, body = create_app(mews_sandbox), asked(mews_sandbox)
    with TestClient(app) as client:
        found = client.post(LISTING, json=body).json()
        assert client.get("/__sandbox__/clock").status_code == 200
    transport, other = httpx.ASGITransport(app), httpx2.ASGITransport(app)
    async with httpx.AsyncClient(transport=transport, base_url="http://mews") as session:
        assert (await session.post(LISTING, json=body)).json() == found
    async with httpx2.AsyncClient(transport=other, base_url="http://mews") as successor:
        assert (await successor.post(LISTING, json=body)).json() == found
    assert len(mews_sandbox.requests) == 3
    assert len(found["ResourceBlocks"]) == 3


async def test_code_that_keeps_the_address_of_mews_names_its_host() -> None:
    host = "api.mews.com"
    for hosts, status in (((), 403), ((host,), 200)):
        sandbox = Sandbox()
        transport = httpx.ASGITransport(create_app(sandbox, hosts=hosts))
        async with httpx.AsyncClient(transport=transport, base_url=f"https://{host}") as session:
            response = await session.post(LISTING, json=asked(sandbox))
        assert response.status_code == status


def test_an_application_serves_a_hotel_of_its_own_and_may_have_no_controls() -> None:
    for app, status in ((create_app(), 200), (create_app(has_control=False), 404)):
        with TestClient(app) as client:
            assert client.post(LISTING, json=asked(Sandbox())).status_code == 200
            assert client.get("/__sandbox__/clock").status_code == status


def test_a_framework_mounts_it(mews_sandbox: Sandbox) -> None:
    framework = FastAPI()
    framework.mount("/", create_app(mews_sandbox))
    with TestClient(framework) as client:
        response = client.post(LISTING, json=asked(mews_sandbox))
    assert (response.status_code, len(mews_sandbox.requests)) == (200, 1)
