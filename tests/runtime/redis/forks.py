"""What a process and its child do with one limiter: a program, run by test_forks.

python -m tests.runtime.redis.forks Threads a_child_counts_on_the_same_redis unix:///redis.sock
"""

import asyncio
import gc
import os
import sys
from collections.abc import Callable
from typing import Any, Final

from redis import Redis

from mews_runtime.limits.local import Turn
from mews_runtime.limits.redis import RedisLimiter
from tests.runtime.redis.faces import KEY, LONG, SHORTLY, Face, ManualClock, Tasks, Threads

_MANY: Final = 300


class Process:
    """A process, and the event loop that it has while it lasts."""

    def __init__(self, face: Face, url: str) -> None:
        self.face = face
        self.url = url
        self._loop = asyncio.Runner()

    def limiter(self, requests: int) -> RedisLimiter:
        """Make a limiter."""
        return RedisLimiter(self.url, requests=requests, seconds=LONG, timeout=SHORTLY)

    def ask(self, limiter: RedisLimiter) -> float:
        """Ask once, and send if it may."""
        return self._loop.run(ask(self.face, limiter.turn(KEY)))

    def fork(self, child: Callable[["Process"], None]) -> int:
        """Do something in a child. Returns its id."""
        pid = os.fork()
        if pid == 0:
            process = Process(self.face, self.url)
            child(process)
            process.end("child")
            sys.exit()
        return pid

    def end(self, name: str) -> None:
        """Say that everything went well."""
        self._loop.close()
        sys.stdout.write(f"{name}\n")

    def close(self, limiter: RedisLimiter) -> None:
        """Close the connections of this process."""
        self._loop.run(self.face.close(limiter))


async def ask(face: Face, turn: Turn) -> float:
    wait = await face.wait(turn)
    if not wait:
        await face.depart(turn)
    return wait


def succeeded(pid: int) -> bool:
    """Wait for a child."""
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) == 0


def a_child_counts_on_the_same_redis(parent: Process) -> None:
    limiter = parent.limiter(requests=3)
    assert parent.ask(limiter) == 0

    def story(child: Process) -> None:
        assert child.ask(limiter) == 0
        child.close(limiter)

    assert succeeded(parent.fork(story))
    assert parent.ask(limiter) == 0
    assert parent.ask(limiter) > 1
    parent.close(limiter)


def a_child_asks_at_the_same_time_as_its_parent(parent: Process) -> None:
    limiter = parent.limiter(requests=2 * _MANY + 1)
    assert parent.ask(limiter) == 0

    def story(process: Process) -> None:
        assert not any(process.ask(limiter) for _ in range(_MANY))

    def childs_story(child: Process) -> None:
        story(child)
        gc.collect()
        child.close(limiter)

    pid = parent.fork(childs_story)
    story(parent)
    assert succeeded(pid)
    assert parent.ask(limiter) > 1
    parent.close(limiter)


def a_child_does_not_stand_in_its_parents_line(parent: Process) -> None:
    clock = ManualClock()
    limiter = RedisLimiter(parent.url, requests=1, seconds=LONG, timeout=SHORTLY, clock=clock)
    assert parent.ask(limiter) == 0
    assert parent.ask(limiter) > 1
    with Redis(unix_socket_path=parent.url.removeprefix("unix://")) as redis:
        assert redis.delete(f"mews-connector:limit:{KEY}")
    clock.time += parent.ask(limiter)

    def story(child: Process) -> None:
        assert child.ask(limiter) == 0
        child.close(limiter)

    assert succeeded(parent.fork(story))
    parent.close(limiter)


def a_child_that_ends_takes_nothing_from_its_parent(parent: Process) -> None:
    limiter = parent.limiter(requests=3)
    assert parent.ask(limiter) == 0
    assert succeeded(parent.fork(lambda _: None))
    assert parent.ask(limiter) == 0
    parent.close(limiter)


STORIES: Final[dict[str, Callable[[Process], None]]] = {
    story.__name__: story
    for story in (
        a_child_counts_on_the_same_redis,
        a_child_asks_at_the_same_time_as_its_parent,
        a_child_does_not_stand_in_its_parents_line,
        a_child_that_ends_takes_nothing_from_its_parent,
    )
}


def main() -> None:
    """Play a story."""
    face, story, url = sys.argv[1:]
    faces: dict[str, Any] = {"Threads": Threads, "Tasks": Tasks}
    parent = Process(faces[face](), url)
    STORIES[story](parent)
    parent.end("parent")


if __name__ == "__main__":
    main()
