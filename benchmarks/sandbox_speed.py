"""How fast the sandbox answers: embedded, beside a static server over loopback, and as a server."""

from collections.abc import Mapping
from typing import Final

from benchmarks import server
from benchmarks.answers import EMPTY, PATH, SINGLE
from benchmarks.clients import CREDENTIALS
from benchmarks.interleave import Measurements, interleave
from benchmarks.load import per_second
from benchmarks.rivals import serving, ten_blocks
from mews_connector import Client
from mews_sandbox import Sandbox

SANDBOX: Final = "sandbox, a short page"

IN_PROCESS: Final = "embedded sandbox, three blocks"
ONE: Final = "static server, one block"
NONE: Final = "static server, no block"

THROUGHPUT: Final = "sandbox, ten blocks"

SERVER: Final = "mews-sandbox, 10 connections"

_SECONDS: Final = 2


def measure(rounds: int) -> Mapping[str, Measurements]:
    """Measure the same call to each, by the same client."""
    sandbox = Sandbox(keep_requests=1, rate_limit=None)
    with (
        server.running() as url,
        sandbox.client(limiter=None) as embedded,
        Client(**CREDENTIALS, base_url=f"{url}/{SINGLE}", limiter=None) as one,
        Client(**CREDENTIALS, base_url=f"{url}/{EMPTY}", limiter=None) as none,
    ):
        clients = {IN_PROCESS: embedded, ONE: one, NONE: none}
        contenders = {
            name: lambda mews=mews: next(mews.resource_blocks.get_all().pages())
            for name, mews in clients.items()
        }
        return {
            SANDBOX: interleave(contenders, rounds=rounds, warm_up=10),
            THROUGHPUT: throughput(3),
        }


def throughput(rounds: int) -> Measurements:
    """Measure the server with one worker, asked from this process."""
    sandbox = Sandbox()
    request = ten_blocks(sandbox).encode()
    with serving(sandbox) as url:
        per_second(url + PATH, request, seconds=_SECONDS / 2)
        taken = [per_second(url + PATH, request, seconds=_SECONDS) for _ in range(rounds)]
    return Measurements({SERVER: taken}, "requests/s")
