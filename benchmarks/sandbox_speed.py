"""What an answer of the embedded sandbox takes, beside that of a static server over loopback."""

from collections.abc import Mapping
from typing import Final

from benchmarks import server
from benchmarks.answers import EMPTY, SINGLE
from benchmarks.clients import CREDENTIALS
from benchmarks.interleave import Measurements, interleave
from mews_connector import Client
from mews_sandbox import Sandbox

SANDBOX: Final = "sandbox, a short page"

IN_PROCESS: Final = "embedded sandbox, three blocks"
ONE: Final = "static server, one block"
NONE: Final = "static server, no block"


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
        return {SANDBOX: interleave(contenders, rounds=rounds, warm_up=10)}
