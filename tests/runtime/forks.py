"""What a process and its child do with one client: a program, run by test_concurrency.

python -m tests.runtime.forks Client a_child_has_connections_of_its_own http://127.0.0.1:8000
"""

import asyncio
import os
import sys
from collections.abc import Callable

from mews_connector.errors import ClientClosedError, ConfigurationError, MewsError
from tests.runtime.sides import ASYNC, SYNC, AnyClient, Side, answering, close, settle


class Process:
    """A process, and the event loop that it has while it lasts."""

    def __init__(self, side: Side, url: str) -> None:
        self.side = side
        self.url = url
        self._loop = asyncio.Runner()

    def port(self, client: AnyClient) -> int:
        """Call an operation, and return the connection that the answer came through."""
        called = settle(client.call("rooms/add", {"Room": 1}))
        answered: int = self._loop.run(called)["Port"]
        return answered

    def close(self, client: AnyClient) -> None:
        """Close a client."""
        self._loop.run(close(client))

    def fork(self, child: Callable[["Process"], None]) -> None:
        """Do something in a child, and wait for its end."""
        pid = os.fork()
        if pid == 0:
            process = Process(self.side, self.url)
            child(process)
            process.end("child")
            sys.exit()
        assert os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) == 0

    def end(self, name: str) -> None:
        """Say that everything went well."""
        self._loop.close()
        sys.stdout.write(f"{name}\n")


def refused(kind: type[MewsError], call: Callable[[], object]) -> str:
    """Return what is said of a call that is an error."""
    try:
        call()
    except kind as error:
        return str(error)
    raise AssertionError


def a_child_has_connections_of_its_own(parent: Process) -> None:
    client = parent.side.connected(parent.url)
    port = parent.port(client)

    def story(child: Process) -> None:
        first, second = child.port(client), child.port(client)
        assert first == second != port
        child.close(client)
        assert refused(ClientClosedError, lambda: child.port(client))

    parent.fork(story)
    assert parent.port(client) == port
    parent.close(client)


def a_child_closes_nothing_of_its_parent(parent: Process) -> None:
    client = parent.side.connected(parent.url)
    port = parent.port(client)
    parent.fork(lambda child: child.close(client))
    assert parent.port(client) == port
    parent.close(client)


def a_child_may_close_before_anything_else(parent: Process) -> None:
    client = parent.side.connected(parent.url)

    def story(child: Process) -> None:
        child.close(client)
        assert refused(ClientClosedError, lambda: child.port(client))

    parent.fork(story)
    parent.port(client)
    parent.close(client)


def a_client_that_was_closed_stays_closed_in_a_child(parent: Process) -> None:
    client = parent.side.connected(parent.url)
    parent.port(client)
    parent.close(client)

    def story(child: Process) -> None:
        assert refused(ClientClosedError, lambda: child.port(client))

    parent.fork(story)


def a_client_of_the_callers_is_refused_in_a_child(parent: Process) -> None:
    client = parent.side.client(answering(body={"Port": 0}))
    parent.port(client)

    def story(child: Process) -> None:
        assert refused(ConfigurationError, lambda: child.port(client)) == (
            "http_client= was made before this process was forked and shares its connections; "
            "make the client anew in each process"
        )
        child.close(client)

    parent.fork(story)
    assert parent.port(client) == 0


def another_property_is_forked_alike(parent: Process) -> None:
    client = parent.side.connected(parent.url)
    other = client.with_access_token("token-of-the-park")
    port = parent.port(client)

    def story(child: Process) -> None:
        child.close(other)
        assert child.port(other) == child.port(client) != port
        child.close(client)
        assert refused(ClientClosedError, lambda: child.port(other))

    parent.fork(story)
    assert parent.port(other) == port
    parent.close(client)


STORIES = {
    story.__name__: story
    for story in (
        a_child_has_connections_of_its_own,
        a_child_closes_nothing_of_its_parent,
        a_child_may_close_before_anything_else,
        a_client_that_was_closed_stays_closed_in_a_child,
        a_client_of_the_callers_is_refused_in_a_child,
        another_property_is_forked_alike,
    )
}


def main() -> None:
    """Play a story."""
    kind, story, url = sys.argv[1:]
    parent = Process(SYNC if kind == "Client" else ASYNC, url)
    STORIES[story](parent)
    parent.end("parent")


if __name__ == "__main__":
    main()
