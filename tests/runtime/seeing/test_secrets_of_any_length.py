"""A secret of any length, also one that is a word of ours, is masked, and nothing else is."""

from collections.abc import Callable
from typing import Any, Final

import httpx
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from mews_connector.errors import MewsError, StatusError
from tests.effort import examples
from tests.runtime import samples
from tests.runtime.clocks import FakeClock
from tests.runtime.evidence import Watch
from tests.runtime.seeing.answers import streamed
from tests.runtime.seeing.secrets import Secrets
from tests.runtime.sides import AnyClient, Options, Side, answering, items, settle

pytestmark = pytest.mark.anyio

NEUTRAL: Final = Secrets("Zq7-client-token", "Zq7-access-token", "Zq7-door-code")
OUR_WORDS: Final = (
    *("a", "the", "The", "demo", "Value", "Name", "Type", "got", "sent", "7", "200", "403", "in"),
    *("Nothing", "Expected", "string", "request", "resourceAccessTokens", "ReadError", "path"),
    *("ResourceAccessTokenParameters", "resource", "Forbidden", "names", "property", "to"),
)
TEXTS = st.text("abcdefXYZ0123456789-", min_size=1, max_size=40) | st.sampled_from(OUR_WORDS)
SECRETS = st.lists(TEXTS, min_size=3, max_size=3, unique=True).map(lambda three: Secrets(*three))

Answer = Callable[[Secrets, httpx.Request], httpx.Response]
Use = Callable[[AnyClient, Secrets], Any]


def quoted(secrets: Secrets) -> str:
    """Say all secrets among words that nobody draws."""
    return f"Жаба: {secrets.client_token}, «{secrets.access_token}» ({secrets.door_code})!"


def refused(status: int) -> Answer:
    def answer(secrets: Secrets, _: httpx.Request) -> httpx.Response:
        said = quoted(secrets)
        details = {"Ж": [secrets.client_token, {"Ш": said}], "Щ": f'{{"Ы": "{secrets.door_code}"}}'}
        body = {"Message": said, "RequestId": "Запрос", "Details": details}
        return httpx.Response(status, json=body, headers={"Retry-After": "0"})

    return answer


def outside_the_contract(secrets: Secrets, _: httpx.Request) -> httpx.Response:
    return httpx.Response(200, json={"ResourceAccessTokens": [{"Id": quoted(secrets)}]})


def lost(secrets: Secrets, request: httpx.Request) -> httpx.Response:
    raise httpx.ReadError(quoted(secrets), request=request)


def broken_off(secrets: Secrets, _: httpx.Request) -> httpx.Response:
    return streamed(b'{"Resource', httpx.ReadError(quoted(secrets)))


def status_raised(secrets: Secrets, request: httpx.Request) -> httpx.Response:
    phrase = {"reason_phrase": "-".join(secrets.all).encode()}
    return httpx.Response(403, extensions=phrase, request=request).raise_for_status()


ANSWERS: dict[str, Answer] = {
    **{str(status): refused(status) for status in (400, 401, 403, 404, 408, 409, 413, 429, 500)},
    "outside the contract": outside_the_contract,
    "lost": lost,
    "broken off": broken_off,
}


def add(client: AnyClient, secrets: Secrets) -> Any:
    access = [samples.access(secrets.door_code)]
    return settle(client.resource_access_tokens.add(resource_access_token_parameters=access))


def misplaced(name: str) -> Use:
    def use(client: AnyClient, secrets: Secrets) -> Any:
        access = samples.access(secrets.door_code)
        setattr(access, name, secrets.access_token)
        return settle(client.resource_access_tokens.add(resource_access_token_parameters=[access]))

    return use


def in_the_wrong_shape(client: AnyClient, secrets: Secrets) -> Any:
    codes: Any = [secrets.door_code]
    return settle(client.resource_access_tokens.add(resource_access_token_parameters=codes))


def in_a_list(client: AnyClient, secrets: Secrets) -> Any:
    codes: Any = [{"Value": [secrets.door_code], "Type": secrets.access_token}]
    return settle(client.resource_access_tokens.add(resource_access_token_parameters=codes))


USES: dict[str, Use] = {
    "as an id": misplaced("service_order_id"),
    "as an enum value": misplaced("type_"),
    "as a time": misplaced("validity_end_utc"),
    "in the wrong shape": in_the_wrong_shape,
    "in a list": in_a_list,
    "as a cursor": lambda client, secrets: items(
        client.resource_blocks.get_all(cursor=samples.untyped(secrets.access_token))
    ),
    "as a path": lambda client, secrets: settle(client.call(f"{secrets.access_token}!", {})),
    "as a timeout": lambda client, secrets: settle(
        client.call("rooms/add", {}, timeout=samples.untyped([secrets.access_token]))
    ),
    "as a name in an untyped call": lambda client, secrets: settle(
        client.call("rooms/add", {secrets.access_token: object()})
    ),
}


async def told(side: Side, use: Use, secrets: Secrets, answer: Answer) -> list[object]:
    """Return all that an error, and what is behind it, tells in words."""
    options = Options(
        client_token=secrets.client_token, access_token=secrets.access_token, clock=FakeClock()
    )
    client = side.client(lambda request: answer(secrets, request), **options)
    with Watch() as evidence:
        await use(client, secrets)
    assert isinstance(evidence.error, MewsError)
    found: list[object] = [f"{type(link).__name__}: {link}" for link in evidence.chain()]
    details = [link.details for link in evidence.chain() if isinstance(link, StatusError)]
    return found + details


@pytest.mark.parametrize("answer", ANSWERS.values(), ids=ANSWERS)
@examples(30)
@given(secrets=SECRETS)
@example(Secrets("a", "b", "e"))
async def test_what_the_server_says_back_is_masked_and_nothing_else(
    side: Side, answer: Answer, secrets: Secrets
) -> None:
    said = await told(side, add, secrets, answer)
    assert said == await told(side, add, NEUTRAL, answer)


@pytest.mark.parametrize("use", USES.values(), ids=USES)
@examples(30)
@given(secrets=SECRETS)
@example(Secrets("a", "Name", "door-98765"))
async def test_what_is_in_the_wrong_place_is_masked_and_nothing_else(
    side: Side, use: Use, secrets: Secrets
) -> None:
    def never(_: Secrets, request: httpx.Request) -> httpx.Response:
        return answering()(request)

    assert await told(side, use, secrets, never) == await told(side, use, NEUTRAL, never)


async def test_a_status_that_a_hook_raises_shows_nothing_of_its_reason_phrase(side: Side) -> None:
    said = await told(side, add, NEUTRAL, status_raised)
    assert [secret for secret in NEUTRAL.all if secret in str(said)] == []
    assert "ForbiddenError" in str(said)
