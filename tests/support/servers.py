"""Servers of a few lines, for clients that they answer in the same process."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

import httpx

from tests.support import samples
from tests.support.clocks import FakeClock
from tests.support.sides import Recorder

Turn = int | httpx.Response | Exception | None


def listing(*contents: Sequence[int]) -> Recorder:
    """Return a server with pages of these blocks. Its cursors are the numbers of the pages."""

    def answer(request: httpx.Request) -> httpx.Response:
        cursor = Recorder(answer, [request]).body["Limitation"].get("Cursor")
        number = UUID(cursor).int if cursor else 0
        following = samples.id_of(number + 1) if number + 1 < len(contents) else None
        return httpx.Response(200, json=samples.page(*contents[number], cursor=following))

    return Recorder(answer)


def in_turn(*turns: Turn, clock: FakeClock | None = None, takes: float = 0.0) -> Recorder:
    """Return a server that answers one thing after the other, and the last for ever.

    Args:
        turns: Statuses, or answers, or errors. None breaks the connection.
        clock: What passes by so many seconds while it answers.
        takes: How many.
    """

    def answer(request: httpx.Request) -> httpx.Response:
        count = len(server.requests)
        if clock is not None:
            clock.passed += takes
        turn = turns[min(count, len(turns)) - 1]
        if turn is None:
            message = "reset"
            raise httpx.ReadError(message, request=request)
        if isinstance(turn, Exception):
            raise turn
        if isinstance(turn, httpx.Response):
            return turn
        body = {"Message": "No."} if turn >= 400 else samples.page(1)
        headers = {"Request-Id": f"number {count}"}
        return httpx.Response(turn, json=body, headers=headers)

    server = Recorder(answer)
    return server


def states_of(most: int = 1000) -> Recorder:
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
