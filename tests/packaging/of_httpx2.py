"""What the kit and the sandbox put into clients of httpx2. It is checked and never run."""

from pathlib import Path
from typing import assert_type

import httpx2

from mews_connector import AsyncClient, Client
from mews_contract import ContractTransport, RecordingTransport, ResponseViolationError
from mews_sandbox import Sandbox

FOLDER = Path("recordings")


def clients(sandbox: Sandbox) -> None:
    checked = ContractTransport(httpx2.HTTPTransport(), on_violation="log")
    httpx2.Client(transport=checked)
    httpx2.Client(mounts={"https://": RecordingTransport(checked, into=FOLDER)})
    httpx2.Client(transport=sandbox.transport())
    fake = httpx2.MockTransport(lambda _: httpx2.Response(200))
    Client.from_env(
        http_client=httpx2.Client(transport=ContractTransport(fake, on_violation="warn"))
    )


def async_clients(sandbox: Sandbox) -> None:
    checked = ContractTransport(httpx2.AsyncHTTPTransport(), on_violation="log")
    httpx2.AsyncClient(transport=checked)
    httpx2.AsyncClient(transport=RecordingTransport(checked, into=FOLDER))
    http = httpx2.AsyncClient(transport=sandbox.transport())
    AsyncClient.from_env(http_client=http)


async def messages(sandbox: Sandbox, request: httpx2.Request) -> None:
    transport = sandbox.transport()
    assert_type(transport.handle_request(request), httpx2.Response)
    assert_type(await transport.handle_async_request(request), httpx2.Response)
    with ContractTransport(transport, on_violation="log") as checked:
        assert_type(checked, ContractTransport)
        assert_type(checked.handle_request(request), httpx2.Response)


def errors(error: ResponseViolationError) -> None:
    assert_type(error.response, httpx2.Response | None)
