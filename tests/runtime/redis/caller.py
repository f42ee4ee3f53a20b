"""One process of a fleet: a program that asks for requests until it is told to stop.

python -m tests.runtime.redis.caller redis://localhost 20 0.5 3

It prints a line when it is ready, begins when it reads one, and prints when each request was asked
for and granted, on the clock that all processes of a machine share.
"""

import json
import sys
import time
from threading import Thread
from typing import Final

from mews_runtime.limits.redis import RedisLimiter
from tests.runtime.redis.faces import KEY

_THREADS: Final = 2


def _call(limiter: RedisLimiter, granted: list[tuple[float, float]], ends: float) -> None:
    while time.monotonic() < ends:
        turn = limiter.turn(KEY)
        asked = time.monotonic()
        while wait := turn.wait():
            time.sleep(wait)
            asked = time.monotonic()
        turn.departed()
        granted.append((asked, time.monotonic()))


def main() -> None:
    """Ask for as long as was said."""
    url, requests, seconds, duration = sys.argv[1:]
    granted: list[tuple[float, float]] = []
    limiter = RedisLimiter(url, requests=int(requests), seconds=float(seconds), slack=0, timeout=10)
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    sys.stdin.readline()
    arguments = (limiter, granted, time.monotonic() + float(duration))
    threads = [Thread(target=_call, args=arguments) for _ in range(_THREADS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    limiter.close()
    json.dump(granted, sys.stdout)


if __name__ == "__main__":
    main()
