"""What was salvaged of an answer shows no secret, and loses nothing."""

import json
import warnings
from collections.abc import Callable
from typing import Any
from uuid import UUID

import httpx
import pytest

from mews_connector.errors import ContractError
from tests.runtime import samples
from tests.runtime.seeing.recorded import warned
from tests.runtime.seeing.secrets import FIXED, OPERATIONS, Secrets
from tests.runtime.seeing.watching import Watching, leaked
from tests.runtime.sides import Side, answering, settle

pytestmark = pytest.mark.anyio


def codes(secrets: Secrets, **changes: Any) -> dict[str, Any]:
    return {"ResourceAccessTokens": [samples.listed_access(secrets.door_code) | changes]}


LEAKS: dict[str, Callable[[], dict[str, Any]]] = {
    "a code of another type": lambda: codes(FIXED, Value=[FIXED.door_code]),
    "tokens in other places": lambda: codes(FIXED, Type=list(FIXED.all), Id=FIXED.access_token),
    "no objects": lambda: {"ResourceAccessTokens": [FIXED.door_code, list(FIXED.all)]},
    "no list": lambda: {"ResourceAccessTokens": {FIXED.door_code: FIXED.client_token}},
}


@pytest.mark.parametrize("body", LEAKS.values(), ids=LEAKS)
@pytest.mark.parametrize("action", ["error", "always"])
async def test_a_warning_shows_no_secret_not_even_as_an_error(
    side: Side, body: Callable[[], dict[str, Any]], action: Any
) -> None:
    client = side.client(
        answering(body=body()),
        client_token=FIXED.client_token,
        access_token=FIXED.access_token,
        on_violation="warn",
    )
    with Watching() as evidence:
        warnings.simplefilter(action)
        await OPERATIONS["write of a code"](client, FIXED.door_code)
    assert isinstance(evidence.error, ContractError) == (action == "error")
    assert any("breaks the contract at" in text for text in evidence.seen)
    assert leaked(evidence, *FIXED.all) == []


@pytest.mark.parametrize(
    "name",
    [
        "a code of another type",
    ],
)
async def test_the_repr_of_what_was_salvaged_shows_no_code(side: Side, name: str) -> None:
    with warned():
        client = side.client(answering(body=LEAKS[name]()), on_violation="warn")
        result = await OPERATIONS["write of a code"](client, "-")
    assert FIXED.door_code not in repr(result)


async def test_a_part_without_its_list_does_not_take_the_others_with_it(side: Side) -> None:
    first = UUID(int=0)

    def answer(request: httpx.Request) -> httpx.Response:
        asked = json.loads(request.content)["ResourceCategoryIds"]
        states: list[Any] = [
            {"ResourceCategoryId": id_, "ResourceOccupancyStates": []} for id_ in asked
        ]
        is_flawed = str(first) in asked
        return httpx.Response(
            200, json={"ResourceCategoryOccupancyStates": None if is_flawed else states}
        )

    client = side.client(answer, on_violation="warn")
    with warned():
        result = await settle(
            client.resources.get_occupancy_state(
                resource_category_ids=[UUID(int=number) for number in range(7)]
            )
        )
    assert "00000000-0000-0000-0000-000000000006" in repr(result)
