"""One process of `benchmarks.fleet`: it calls as fast as it may until it is ended.

It prints a line when it is ready, begins when it reads one, and prints one for each answer: when
the request left, and the status.
"""

import json
import sys
import time
from collections.abc import Callable

import httpx2

from mews_connector import Client
from mews_runtime.limits.redis import RedisLimiter
from mews_sandbox import Sandbox


def _leaving(request: httpx2.Request) -> None:
    request.extensions["left"] = time.monotonic()


def _answered(response: httpx2.Response) -> None:
    line = json.dumps([response.request.extensions["left"], response.status_code])
    print(line, flush=True)


def main() -> None:
    """Call without end."""
    redis_url, base_url = sys.argv[1:]
    sandbox = Sandbox()
    hooks: dict[str, list[Callable[..., None]]] = {"request": [_leaving], "response": [_answered]}
    with (
        httpx2.Client(event_hooks=hooks) as http,
        Client(
            client_token=sandbox.client_token,
            access_token=sandbox.access_token,
            client="Benchmark 1.0.0",
            base_url=base_url,
            limiter=RedisLimiter(redis_url),
            http_client=http,
        ) as mews,
    ):
        print("ready", flush=True)
        sys.stdin.readline()
        while True:
            next(mews.resource_blocks.get_all(page_size=1).pages())


if __name__ == "__main__":
    main()
