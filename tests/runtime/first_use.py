"""Two threads that use an operation for the first time together, at the worst moment: a program.

The first thread stops where msgspec knows the outer class of a request, and not yet the one inside.

    python -m tests.runtime.first_use
"""

import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from types import FrameType

from tests.support import samples
from tests.support.sides import SYNC, answering

PATIENCE = 0.5
"""Seconds in which the second thread would be done, if it did not wait for the first."""


def main() -> None:
    """Call the operation from both threads, and print how many calls came back."""
    client = SYNC.client(answering(204))
    halfway, done = threading.Event(), threading.Event()
    classes: list[object] = []

    def stop_halfway(frame: FrameType, event: str, _: object) -> None:
        if event == "call" and frame.f_code.co_name == "get_class_annotations":
            classes.append(frame.f_locals["obj"])
            if len(classes) == 2:
                halfway.set()
                done.wait(PATIENCE)

    def call() -> object:
        return client.resource_blocks.add(resource_blocks=[samples.block()])

    def first() -> object:
        sys.setprofile(stop_halfway)
        return call()

    def second() -> object:
        assert halfway.wait(timeout=30)
        result = call()
        done.set()
        return result

    with ThreadPoolExecutor(2) as threads:
        results = [thread.result() for thread in (threads.submit(first), threads.submit(second))]
    sys.stdout.write(f"{len(results)}\n")


if __name__ == "__main__":
    main()
