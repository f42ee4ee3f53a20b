"""A call that never gets an answer, and how long after its deadline it ends."""

import asyncio
from time import monotonic
from typing import Any

from mews_connector import AsyncClient, Client, Retry
from mews_connector.errors import MewsError
from tests.runtime.connections.dribbles import CASES, LARGE, NAME
from tests.runtime.sides import completed

FOREVER = 60.0


async def lateness(case: str, deadline: float, *, is_sync: bool) -> tuple[float, MewsError | None]:
    """Call. Return the seconds after the deadline, below 0 if before, and the error."""
    body = {"Room": LARGE if "large" in case else "1"}
    with CASES[case]() as url:
        options: Any = completed(
            {
                "base_url": url,
                "insecure_hosts": (NAME,),
                "timeout": FOREVER,
                "retry": Retry(attempts=1, deadline=deadline),
            }
        )
        client = Client(**options) if is_sync else AsyncClient(**options)
        error = None
        began = monotonic()
        try:
            if isinstance(client, Client):
                client.call("rooms/add", body)
            else:
                await client.call("rooms/add", body)
        except MewsError as raised:
            error = raised
        late = monotonic() - began - deadline
        if isinstance(client, Client):
            client.close()
        else:
            await client.aclose()
            # The loop of a socket that was closed turns once more.
            await asyncio.sleep(0)
    return late, error
