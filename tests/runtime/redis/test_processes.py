"""Processes that call as fast as they may: together they keep the limit, and use it."""

import json
import subprocess
import sys
from contextlib import ExitStack

import pytest

from tests.runtime.redis.servers import RedisServer

PROCESSES = 4
REQUESTS = 40
SECONDS = 0.5
DURATION = 2.0

Granted = list[tuple[float, float]]
"""When each request was asked for and granted. Redis counted it at some time between."""


@pytest.fixture(scope="module")
def granted(running_redis: RedisServer) -> list[Granted]:
    """What each process was granted."""
    running_redis.run("FLUSHALL")
    arguments = (running_redis.url, str(REQUESTS), str(SECONDS), str(DURATION))
    command = (sys.executable, "-m", "tests.runtime.redis.caller", *arguments)
    with ExitStack() as stack:
        callers = [
            stack.enter_context(
                subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
            )
            for _ in range(PROCESSES)
        ]
        for caller in callers:
            assert caller.stdout is not None
            assert caller.stdout.readline() == "ready\n"
        for caller in callers:
            assert caller.stdin is not None
            caller.stdin.write("go\n")
            caller.stdin.flush()
        return [json.loads(caller.communicate()[0]) for caller in callers]


@pytest.mark.only_in_ci
def test_no_window_holds_more_than_the_limit(granted: list[Granted]) -> None:
    requests = [request for process in granted for request in process]
    for begins, _ in requests:
        inside = [end for asked, end in requests if asked >= begins and end <= begins + SECONDS]
        assert len(inside) <= REQUESTS


def test_the_limit_is_used(granted: list[Granted]) -> None:
    # Half of it, because the machine may be busy: the benchmark of a fleet has the bar.
    assert sum(map(len, granted)) > REQUESTS * DURATION / SECONDS / 2


def test_every_process_has_its_turn(granted: list[Granted]) -> None:
    assert all(granted)
