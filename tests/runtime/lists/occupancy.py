"""The states of categories, from a server that can bear so many at a time."""

from typing import Any

import httpx

from tests.runtime.sides import Recorder


def states_of(most: int) -> Recorder:
    """Return a server that answers with each category asked for, or 408 if they are more."""

    def answer(request: httpx.Request) -> httpx.Response:
        asked: list[str] = Recorder(answer, [request]).body["ResourceCategoryIds"]
        if len(asked) > most:
            return httpx.Response(408)
        states: list[dict[str, Any]] = [
            {"ResourceCategoryId": id_, "ResourceOccupancyStates": []} for id_ in asked
        ]
        return httpx.Response(200, json={"ResourceCategoryOccupancyStates": states})

    return Recorder(answer)
