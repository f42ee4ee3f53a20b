"""No frame of ours shows what a caller has passed, when tracebacks are shown with their locals."""

from collections.abc import Callable
from typing import Any

import httpx
import pytest

from mews_connector import AsyncClient, Client
from mews_connector.errors import MewsError, RequestInvalidError
from tests.runtime import samples
from tests.runtime.seeing.answers import streamed
from tests.runtime.seeing.secrets import FIXED
from tests.runtime.seeing.watching import Watching, leaked
from tests.runtime.sides import AnyClient, Side, settle

pytestmark = pytest.mark.anyio

Use = Callable[[AnyClient], Any]


def fail(request: httpx.Request) -> httpx.Response:
    return streamed(request.content, status=500)


def client_of(side: Side) -> AnyClient:
    return side.client(fail, client_token=FIXED.client_token, access_token=FIXED.access_token)


def responded(client: AnyClient) -> Any:
    access = [samples.access(FIXED.door_code)]
    if isinstance(client, Client):
        add = client.resource_access_tokens.add
        return settle(client.with_response(add, resource_access_token_parameters=access))
    method = client.resource_access_tokens.add
    return client.with_response(method, resource_access_token_parameters=access)


async def batched(client: AnyClient) -> None:
    access = [samples.access(FIXED.door_code)] * 1001
    # The last one is not allowed.
    access.append(samples.access(samples.untyped(None)))
    if isinstance(client, Client):
        add = client.resource_access_tokens.add
        list(client.batches(add, resource_access_token_parameters=access))
    else:
        later = client.resource_access_tokens.add
        [it async for it in client.batches(later, resource_access_token_parameters=access)]


def responded_untyped(client: AnyClient) -> Any:
    body = samples.door_codes(FIXED.door_code)
    if isinstance(client, Client):
        return settle(client.with_response(client.call, "resourceAccessTokens/add", body))
    return client.with_response(client.call, "resourceAccessTokens/add", body)


USES: dict[str, Use] = {"with_response": responded, "batches": batched}
OPEN_USES: dict[str, Use] = {
    "with_response of call": responded_untyped,
}


@pytest.mark.parametrize(
    "use",
    [
        *USES.values(),
        *OPEN_USES.values(),
    ],
    ids=[*USES, *OPEN_USES],
)
async def test_no_frame_shows_the_arguments_of_a_call_that_fails(side: Side, use: Use) -> None:
    client = client_of(side)
    with Watching() as evidence:
        await use(client)
    assert isinstance(evidence.error, MewsError | ConnectionError)
    assert leaked(evidence, *FIXED.all) == []


@pytest.mark.parametrize("secret", [FIXED.client_token, FIXED.access_token])
async def test_a_token_that_is_the_name_of_a_property_is_not_shown(side: Side, secret: str) -> None:
    client = client_of(side)
    with Watching() as evidence:
        await settle(client.call("rooms/add", {secret: float("nan")}))
    assert isinstance(evidence.error, RequestInvalidError)
    shown = [str(evidence.error), repr(evidence.error), repr(vars(evidence.error))]
    assert [text for text in shown if secret in text] == []


@pytest.mark.parametrize("kind", [Client, AsyncClient])
@pytest.mark.parametrize(
    "wrong",
    [
        {"retry": 5},
        {"limiter": "-"},
        {"on_violation": "-"},
        {"max_response_bytes": 0},
        {"clock": 5},
    ],
    ids=str,
)
def test_a_policy_that_is_refused_shows_no_token(
    kind: type[AnyClient], wrong: dict[str, Any]
) -> None:
    with Watching() as evidence:
        kind(
            client_token=FIXED.client_token,
            access_token=FIXED.access_token,
            client="Tests 1.0",
            platform="demo",
            **wrong,
        )
    assert isinstance(evidence.error, MewsError)
    assert leaked(evidence, *FIXED.all) == []
