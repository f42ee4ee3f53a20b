"""Requests per second of the sandbox, and of Prism serving an example of the same answer."""

import json
import socket
import sys
from collections.abc import Generator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from subprocess import DEVNULL, PIPE, run
from tempfile import TemporaryDirectory
from typing import Any, Final

import httpx2

from benchmarks.answers import PATH
from benchmarks.interleave import Measurements
from benchmarks.processes import ROOT, start
from mews_connector import Client, models
from mews_contract import packaged
from mews_sandbox import Sandbox

SANDBOX: Final = "mews-sandbox"
PRISM: Final = "Prism"

_BIN: Final = ROOT / ".venv" / "prism" / "node_modules" / ".bin"
_SERVER: Final = (
    *(sys.executable, "-m", "mews_sandbox"),
    *("--rate-limit", "0", "--no-access-log", "--no-control"),
)
_JSON: Final = {"Content-Type": "application/json"}
_CONNECTIONS: Final = 10
_PATIENCE: Final = 60


def throughput(rounds: int, *, seconds: int) -> Measurements:
    """Measure both in turn, each with one worker and connections that are kept alive."""
    sandbox = Sandbox()
    request = ten_blocks(sandbox)
    with TemporaryDirectory() as folder, ExitStack() as stack:
        urls = {SANDBOX: stack.enter_context(serving(sandbox))}
        answer = _answered(urls[SANDBOX], request)
        urls[PRISM] = stack.enter_context(_prism(Path(folder), answer))
        _answered(urls[PRISM], request)
        taken: dict[str, list[float]] = {name: [] for name in urls}
        for _ in range(rounds):
            for name, url in urls.items():
                taken[name].append(_per_second(url, request, seconds))
    return Measurements(taken, "requests/s")


def ten_blocks(sandbox: Sandbox) -> str:
    """Return the request for ten blocks, as JSON."""
    return json.dumps(
        {
            "ClientToken": sandbox.client_token,
            "AccessToken": sandbox.access_token,
            "Client": "Benchmark 1.0.0",
            "ActivityStates": ["Active", "Deleted"],
            "Limitation": {"Count": 10},
        }
    )


@contextmanager
def serving(sandbox: Sandbox) -> Generator[str]:
    """Run a server of a hotel like this one, with ten blocks in it. Gives its URL."""
    with start(*_SERVER) as process:
        if process.stdout is None:
            raise RuntimeError
        try:
            url = process.stdout.readline().split()[-1]
            _fill(url, sandbox)
            yield url
        finally:
            process.terminate()


def _fill(url: str, sandbox: Sandbox) -> None:
    now = datetime.now(UTC)
    missing = 10 - sum(
        block.enterprise_id == sandbox.hotel.properties[0].id
        for block in sandbox.entities(models.ResourceBlock)
    )
    block = models.ResourceBlockParameters(
        resource_id=sandbox.hotel.find_resource("101").id,
        name="Scheduled maintenance",
        type_=models.ResourceBlockType.OUT_OF_ORDER,
        start_utc=now,
        end_utc=now + timedelta(days=1),
    )
    with Client(
        client_token=sandbox.client_token,
        access_token=sandbox.access_token,
        client="Benchmark 1.0.0",
        base_url=url,
    ) as client:
        client.resource_blocks.add(resource_blocks=[block] * missing)


@contextmanager
def _prism(folder: Path, answer: Any) -> Generator[str]:
    """Run Prism with the same contract, in which an answer is the example. Gives its URL."""
    document = packaged.document()
    result = document["paths"][PATH]["post"]["responses"]["200"]["content"]["application/json"]
    result["examples"] = {"same": {"value": answer}}
    contract = folder / "openapi.json"
    contract.write_text(json.dumps(document))
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = str(free.getsockname()[1])
    command = (
        str(_BIN / "prism"),
        "mock",
        str(contract),
        "--port",
        port,
        "--verboseLevel",
        "silent",
    )
    with start(*command) as process:
        try:
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()


def _answered(url: str, request: str) -> Any:
    """Return the answer to a request, as soon as a server is there."""
    transport = httpx2.HTTPTransport(retries=10)
    with httpx2.Client(transport=transport, timeout=_PATIENCE) as client:
        response = client.post(url + PATH, content=request, headers=_JSON)
    response.raise_for_status()
    return response.json()


def _per_second(url: str, request: str, seconds: int) -> float:
    """Return how many requests a server answers in a second. All have to be granted."""
    command = [
        str(_BIN / "autocannon"),
        *("--connections", str(_CONNECTIONS), "--duration", str(seconds), "--json"),
        *("--method", "POST", "--headers", "Content-Type: application/json", "--body", request),
        url + PATH,
    ]
    said = json.loads(run(command, check=True, stdout=PIPE, stderr=DEVNULL).stdout)
    if said["non2xx"] or said["errors"]:
        message = f"{url} refused {said['non2xx']} requests and failed in {said['errors']}"
        raise RuntimeError(message)
    return float(said["requests"]["average"])
