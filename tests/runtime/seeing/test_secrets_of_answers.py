"""Whatever the server answers, no token and no door code is shown, and all else is."""

from collections.abc import Callable
from itertools import product
from typing import Any, Final

import httpx
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from mews_connector.errors import MewsError, StatusError
from mews_runtime.limits.local import RequestLimiter
from mews_runtime.sending.retry import Retry
from tests.effort import examples
from tests.runtime.seeing.answers import streamed
from tests.runtime.seeing.echoes import BODIES, ENCODINGS, STATUSES, Said
from tests.runtime.seeing.secrets import (
    CALLS,
    FIXED,
    OPERATIONS,
    SECRETS,
    WITH_CODES,
    Operation,
    Secrets,
    added,
)
from tests.runtime.seeing.watching import leaked, seen, shown_apart
from tests.support import samples
from tests.support.evidence import Watch
from tests.support.sides import AnyClient, Recorder, Side, answering, items, settle
from tests.support.some import some

pytestmark = pytest.mark.anyio


def client_of(side: Side, secrets: Secrets, said: list[Said], **options: Any) -> AnyClient:
    """Return a client of a server that says one thing after the other, and the last for ever."""

    def answer(request: httpx.Request) -> httpx.Response:
        return said[min(len(server.requests), len(said)) - 1].to(request, secrets)

    server = Recorder(answer)
    return side.client(server, **{**secrets.options, **options})


ANSWERS = st.lists(
    st.builds(
        Said,
        body=st.sampled_from([*BODIES]),
        encoding=st.sampled_from([*ENCODINGS]),
        status=st.sampled_from(STATUSES),
        retry_after=st.sampled_from(
            [None, "0", "7", "90", "9000", "Sun, 01 Jun 2036 00:00:00 GMT"]
        ),
    ),
    min_size=1,
    max_size=3,
)
RETRIES = st.builds(
    Retry,
    attempts=st.just(3),
    deadline=st.sampled_from([None, 4.0, 300.0]),
    budget=st.sampled_from([0, 1, 20]),
)
WAYS = st.fixed_dictionaries(
    {
        "on_violation": st.sampled_from(["raise", "warn"]),
        "max_response_bytes": st.sampled_from([16, 2**20]),
        "retry": RETRIES,
    }
)


@examples(100)
@given(
    secrets=SECRETS,
    said=ANSWERS,
    ways=WAYS,
    call=CALLS,
    is_limited=st.booleans(),
    is_provided=st.booleans(),
)
async def test_no_series_of_answers_shows_a_secret(
    side: Side,
    secrets: Secrets,
    said: list[Said],
    ways: dict[str, Any],
    call: Operation,
    *,
    is_limited: bool,
    is_provided: bool,
) -> None:
    options = {**secrets.options, **ways}
    if is_limited:
        options["limiter"] = RequestLimiter(1, 5.0, clock=secrets.options["clock"])
        options["clock"] = options["limiter"].clock
    if is_provided:
        options["access_token"] = lambda: secrets.access_token
    evidence = await seen(call, client_of(side, secrets, said, **options), secrets.door_code)
    assert leaked(evidence, *secrets.all) == []


async def test_no_status_with_any_body_shows_a_secret(side: Side) -> None:
    """Those that the one above may leave out."""
    pairs = {*product(BODIES, (200, 400, 429, 503)), *product(("values", "page"), STATUSES)}
    shown: list[tuple[str, int]] = []
    for body, status in sorted(pairs):
        client = client_of(side, FIXED, [Said(body, status=status)])
        if leaked(await seen(added, client, FIXED.door_code), *FIXED.all):
            shown.append((body, status))
    assert shown == []


def with_code(code: str) -> Secrets:
    return Secrets(FIXED.client_token, FIXED.access_token, code)


@examples(40)
@given(
    # The others are part of a date or a wait of the test's own.
    code=st.integers(1000, 9999).filter(lambda code: code not in {2024, 2026, 2036, 9000}).map(str),
    said=ANSWERS,
    ways=WAYS,
    call=st.sampled_from([*WITH_CODES.values()]),
)
async def test_a_door_code_of_four_digits_is_not_shown_either(
    side: Side, code: str, said: list[Said], ways: dict[str, Any], call: Operation
) -> None:
    evidence = await seen(call, client_of(side, with_code(code), said, **ways), code)
    assert shown_apart(evidence, code) == []


async def test_a_door_code_that_an_untyped_call_sends_as_a_number_is_not_shown(side: Side) -> None:
    secrets = with_code("2580")
    for code in (2580, 2580.0):
        client = client_of(side, secrets, [Said("message")])
        evidence = await seen(OPERATIONS["untyped write"], client, code)
        assert isinstance(evidence.error, MewsError)
        assert shown_apart(evidence, secrets.door_code) == []


async def test_a_door_code_that_comes_back_as_a_wait_is_not_shown(side: Side) -> None:
    for status in (400, 429, 503):
        said = Said("not a word", status=status, retry_after="2580")
        client = client_of(side, with_code("2580"), [said], retry=Retry(attempts=3, deadline=60.0))
        evidence = await seen(added, client, "2580")
        assert [text for text in leaked(evidence, "2580.0") if "2580.0" in text] == []


# Secrets of any length, also those that are words of ours

NEUTRAL: Final = Secrets("Zq7-client-token", "Zq7-access-token", "Zq7-door-code")
OUR_WORDS: Final = (
    *("a", "the", "The", "demo", "Value", "Name", "Type", "got", "sent", "7", "200", "403", "in"),
    *("Nothing", "Expected", "string", "request", "resourceAccessTokens", "ReadError", "path"),
    *("ResourceAccessTokenParameters", "resource", "Forbidden", "names", "property", "to"),
)
OF_ANY_LENGTH = st.lists(
    st.text("abcdefXYZ0123456789-", min_size=1, max_size=40) | st.sampled_from(OUR_WORDS),
    min_size=3,
    max_size=3,
    unique=True,
).map(lambda three: Secrets(*three))

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


def lost(secrets: Secrets, request: httpx.Request) -> httpx.Response:
    raise httpx.ReadError(quoted(secrets), request=request)


QUOTING: dict[str, Answer] = {
    **{str(status): refused(status) for status in (400, 401, 403, 404, 408, 409, 413, 429, 500)},
    "outside the contract": lambda secrets, _: httpx.Response(
        200, json={"ResourceAccessTokens": [{"Id": quoted(secrets)}]}
    ),
    "lost": lost,
    "broken off": lambda secrets, _: streamed(b'{"Resource', httpx.ReadError(quoted(secrets))),
}


def misplaced(name: str) -> Use:
    def use(client: AnyClient, secrets: Secrets) -> Any:
        access = samples.access(secrets.door_code)
        setattr(access, name, secrets.access_token)
        return settle(client.resource_access_tokens.add(resource_access_token_parameters=[access]))

    return use


def misshapen(make: Callable[[Secrets], object]) -> Use:
    def use(client: AnyClient, secrets: Secrets) -> Any:
        codes: Any = [make(secrets)]
        return settle(client.resource_access_tokens.add(resource_access_token_parameters=codes))

    return use


MISPLACED: dict[str, Use] = {
    "as an id": misplaced("service_order_id"),
    "as an enum value": misplaced("type_"),
    "as a time": misplaced("validity_end_utc"),
    "in the wrong shape": misshapen(lambda secrets: secrets.door_code),
    "in a list": misshapen(lambda it: {"Value": [it.door_code], "Type": it.access_token}),
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
    options = {**secrets.options, "retry": Retry(attempts=1)}
    client = side.client(lambda request: answer(secrets, request), **samples.untyped(options))
    with Watch() as evidence:
        await use(client, secrets)
    assert isinstance(evidence.error, MewsError)
    found: list[object] = [f"{type(link).__name__}: {link}" for link in evidence.chain()]
    return found + [link.details for link in evidence.chain() if isinstance(link, StatusError)]


def add(client: AnyClient, secrets: Secrets) -> Any:
    return added(client, secrets.door_code)


@examples(40)
@given(secrets=OF_ANY_LENGTH)
@example(Secrets("a", "b", "e"))
async def test_what_the_server_says_back_is_masked_and_nothing_else(
    side: Side, secrets: Secrets
) -> None:
    for answer in some(QUOTING.values()):
        said = await told(side, add, secrets, answer)
        assert said == await told(side, add, NEUTRAL, answer)


@examples(40)
@given(secrets=OF_ANY_LENGTH)
@example(Secrets("a", "Name", "door-98765"))
async def test_what_is_in_the_wrong_place_is_masked_and_nothing_else(
    side: Side, secrets: Secrets
) -> None:
    def never(_: Secrets, request: httpx.Request) -> httpx.Response:
        return answering()(request)

    for use in some(MISPLACED.values()):
        said = await told(side, use, secrets, never)
        assert said == await told(side, use, NEUTRAL, never)


async def test_a_status_that_a_hook_raises_shows_nothing_of_its_reason_phrase(side: Side) -> None:
    def raised(secrets: Secrets, request: httpx.Request) -> httpx.Response:
        phrase = {"reason_phrase": "-".join(secrets.all).encode()}
        return httpx.Response(403, extensions=phrase, request=request).raise_for_status()

    said = await told(side, add, NEUTRAL, raised)
    assert [secret for secret in NEUTRAL.all if secret in str(said)] == []
    assert "ForbiddenError" in str(said)
