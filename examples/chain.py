"""All properties of a chain at once, in one process. Copy this file, and put your work in.

Each property has an access token of its own, and so a rate limit of its own: the client keeps every
one of them. It needs the environment variables that `AsyncClient.from_env` reads, and a file
`tokens.json` with the access token of each property.
"""

import asyncio
import json
import sys
from collections.abc import Awaitable, Callable, Mapping
from pathlib import Path
from typing import TypeVar

from mews_connector import AsyncClient, models

T = TypeVar("T")


async def for_each_property(
    mews: AsyncClient,
    tokens: Mapping[str, str],
    work: Callable[[str, AsyncClient], Awaitable[T]],
    done: Callable[[str, T | Exception], object],
    at_once: int = 20,
) -> None:
    """Do the same for every property, and go on where one fails.

    Args:
        mews: A client, whose connections all of them share.
        tokens: The access token of each property, by its name.
        work: What to do for a property, given its name and a client for it.
        done: Is given the name and the result, or the error, of each property as soon as it ends.
        at_once: How many properties are worked on at the same time.
    """
    left = iter(tokens.items())

    async def worker() -> None:
        # All workers share one iterator: each takes the next property that is left.
        for name, token in left:
            outcome: T | Exception
            try:
                outcome = await work(name, mews.with_access_token(token))
            except Exception as error:  # noqa: BLE001
                outcome = error
            done(name, outcome)

    async with asyncio.TaskGroup() as workers:
        for _ in range(at_once):
            workers.create_task(worker())


async def out_of_order(name: str, mews: AsyncClient) -> list[str]:
    """Say what is out of order in a property. Put your own work here."""
    return [
        f"{name}: {block.name}"
        async for block in mews.resource_blocks.get_all(prefetch=True)
        if block.type_ == models.ResourceBlockType.OUT_OF_ORDER
    ]


def show(name: str, outcome: list[str] | Exception) -> None:
    """Print what has come of a property."""
    if isinstance(outcome, Exception):
        print(f"{name} failed: {outcome}", file=sys.stderr)
    else:
        print("".join(f"{line}\n" for line in outcome), end="", flush=True)


async def main(tokens: Mapping[str, str]) -> None:
    """Go through all properties."""
    async with AsyncClient.from_env() as mews:
        await for_each_property(mews, tokens, out_of_order, show)


if __name__ == "__main__":
    try:
        asyncio.run(main(json.loads(Path("tokens.json").read_text(encoding="utf-8"))))
    except KeyboardInterrupt:
        sys.exit("stopped: what was printed is complete")
