"""Whatever a caller passes, keeps or copies, no token and no door code is shown."""

import copy
import pickle
from collections.abc import Callable
from typing import Any

import httpx
import msgspec
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from mews_connector import AsyncClient, Client, models
from mews_connector.errors import (
    ConfigurationError,
    MewsError,
    OutcomeUnknownError,
    RequestInvalidError,
    StatusError,
)
from tests.effort import examples
from tests.runtime import samples
from tests.runtime.evidence import Watch, leaks
from tests.runtime.seeing.secrets import FIXED, OPERATIONS, SECRETS, WITH_CODES, Operation, Secrets
from tests.runtime.sides import AnyClient, Options, Side, answering, close, settle

pytestmark = pytest.mark.anyio

few = examples(8)
"""For tests that are repeated for each way to fail."""

each_call = pytest.mark.parametrize("call", OPERATIONS.values(), ids=OPERATIONS)


def client_of(side: Side, secrets: Secrets, *, provided: bool = False) -> AnyClient:
    """Make a client whose access token is given, or else provided by a function."""
    token = secrets.access_token
    options = Options(
        client_token=secrets.client_token, access_token=(lambda: token) if provided else token
    )
    return side.client(answering(), **options)


def added(client: AnyClient, door_code: Any) -> Any:
    """Add a door code."""
    access = [samples.access(door_code)]
    return settle(client.resource_access_tokens.add(resource_access_token_parameters=access))


Flaw = Callable[[AnyClient, Secrets], Any]


def adding(**changes: Any) -> Flaw:
    """Add a door code that has a flaw elsewhere."""

    def add(client: AnyClient, secrets: Secrets) -> Any:
        access = samples.access(secrets.door_code)
        for name, value in changes.items():
            setattr(access, name, value)
        return settle(client.resource_access_tokens.add(resource_access_token_parameters=[access]))

    return add


def valued(wrong: Callable[[str], Any]) -> Flaw:
    """Add a door code that is not a text."""
    return lambda client, secrets: added(client, wrong(secrets.door_code))


def untyped(**more: Any) -> Flaw:
    """Send a door code, and something else."""

    def call(client: AnyClient, secrets: Secrets) -> Any:
        body = {"Value": secrets.door_code, "Codes": [{"Value": secrets.door_code}]} | more
        return settle(client.call("rooms/add", body))

    return call


HUGE = 10**5000
FLAWS: dict[str, Flaw] = {
    "type": adding(service_order_id=5),
    "enum": adding(type_="Key"),
    "naive datetime": adding(validity_end_utc=samples.NAIVE),
    "too long": adding(serial_number=["x"] * 5000),
    "no JSON": adding(serial_number=object()),
    "lone surrogate": adding(serial_number="\ud800"),
    "another place": adding(permissions=None),
    "code in a list": valued(lambda code: [code]),
    "code in an object": valued(lambda code: {"Code": code}),
    "code that is a number": valued(lambda code: int(code) if code.isdecimal() else 5),
    "code with a lone surrogate": valued(lambda code: f"{code}\ud800"),
    "code of bytes": valued(lambda code: code.encode()),
    "page size": lambda client, _: client.resource_blocks.get_all(page_size=0),
    "untyped, naive datetime": untyped(At=samples.NAIVE),
    "untyped, no number": untyped(Area=float("nan")),
    "untyped, huge number": untyped(Area=HUGE),
    "untyped, no JSON": untyped(Room=object()),
    "untyped, credentials": lambda client, secrets: settle(
        client.call("rooms/add", {"AccessToken": secrets.access_token})
    ),
    "untyped, array": lambda client, secrets: settle(
        client.call("rooms/add", samples.untyped([{"Value": secrets.door_code}]))
    ),
}


@pytest.mark.parametrize("flaw", FLAWS.values(), ids=FLAWS)
@few
@given(secrets=SECRETS)
@example(secrets=FIXED)
async def test_a_request_that_is_refused_shows_nothing_of_itself(
    side: Side, flaw: Flaw, secrets: Secrets
) -> None:
    client = client_of(side, secrets)
    with Watch() as evidence:
        await flaw(client, secrets)
    assert isinstance(evidence.error, RequestInvalidError)
    assert evidence.leaks(*secrets.all) == []


MISUSES: dict[str, Flaw] = {
    "path": lambda client, secrets: settle(
        client.call("rooms", samples.door_codes(secrets.door_code))
    ),
    "type of path": lambda client, secrets: settle(
        client.call(samples.untyped(None), samples.door_codes(secrets.door_code))
    ),
    "timeout": lambda client, secrets: settle(
        client.call(
            "rooms/add", samples.door_codes(secrets.door_code), timeout=samples.untyped((1,))
        )
    ),
    "empty token": lambda client, _: client.with_access_token(""),
    "token of bytes": lambda client, secrets: client.with_access_token(
        samples.untyped(secrets.access_token.encode())
    ),
    "token of another type": lambda client, secrets: added(
        client.with_access_token(lambda: samples.untyped([secrets.access_token])),
        secrets.door_code,
    ),
}


@pytest.mark.parametrize("misuse", MISUSES.values(), ids=MISUSES)
@few
@given(secrets=SECRETS, provided=st.booleans())
async def test_a_client_that_is_misused_shows_nothing_of_what_it_was_given(
    side: Side, misuse: Flaw, secrets: Secrets, *, provided: bool
) -> None:
    client = client_of(side, secrets, provided=provided)
    with Watch() as evidence:
        await misuse(client, secrets)
    assert evidence.error is not None
    assert evidence.leaks(*secrets.all) == []


@each_call
async def test_a_closed_client_shows_nothing(side: Side, call: Operation) -> None:
    client = side.connected("https://api.mews-demo.com")
    await close(client)
    with Watch() as evidence:
        await call(client, FIXED.door_code)
    assert isinstance(evidence.error, MewsError)
    assert evidence.leaks("a-client-token", "an-access-token", FIXED.door_code) == []


WRONG: dict[str, dict[str, Any]] = {
    "platform": {"platform": "test"},
    "both addresses": {"platform": "demo", "base_url": "https://proxy.example"},
    "clear text": {"base_url": "http://proxy.example"},
    "no scheme": {"base_url": "proxy.example"},
    "no client": {"client": ""},
    "no client token": {"client_token": ""},
    "no access token": {"access_token": None},
    "httpx client": {"http_client": object()},
    "retry": {"retry": 5},
    "limiter": {"limiter": 200},
    "on violation": {"on_violation": "ignore"},
    "largest response": {"max_response_bytes": 0},
    "clock": {"clock": object()},
}


@pytest.mark.parametrize("kind", [Client, AsyncClient])
@pytest.mark.parametrize("wrong", WRONG.values(), ids=WRONG)
@few
@given(secrets=SECRETS)
def test_a_client_that_cannot_be_made_shows_nothing_of_its_arguments(
    kind: type[AnyClient], wrong: dict[str, Any], secrets: Secrets
) -> None:
    arguments: dict[str, Any] = {
        "client_token": secrets.client_token,
        "access_token": secrets.access_token,
        "client": "Tests 1.0",
    }
    if not wrong.keys() & {"platform", "base_url"}:
        arguments["platform"] = "demo"
    with Watch() as evidence:
        kind(**arguments | wrong)
    assert isinstance(evidence.error, MewsError)
    assert evidence.leaks(*secrets.all) == []


@pytest.mark.parametrize("kind", [Client, AsyncClient])
def test_an_environment_that_does_not_do_shows_nothing_of_itself(
    kind: type[AnyClient], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MEWS_CLIENT_TOKEN", FIXED.client_token)
    monkeypatch.setenv("MEWS_ACCESS_TOKEN", FIXED.access_token)
    monkeypatch.setenv("MEWS_CLIENT", "Tests 1.0")
    monkeypatch.setenv("MEWS_BASE_URL", "http://proxy.example")
    with Watch() as evidence:
        kind.from_env()
    assert isinstance(evidence.error, MewsError)
    assert evidence.leaks(*FIXED.all) == []


# Reprs


@given(secrets=SECRETS, provided=st.booleans())
async def test_no_part_of_a_client_shows_a_token(
    side: Side, secrets: Secrets, *, provided: bool
) -> None:
    client = client_of(side, secrets, provided=provided)
    other = client.with_access_token(secrets.access_token)
    pager = client.resource_blocks.get_all()
    parts = [client, other, pager, pager.pages(), client.resource_blocks, client.call]
    texts = [repr(part) for part in parts] + [str(client), f"{client}"]
    texts += [repr(vars(part)) for part in (client, other, pager)]
    assert leaks(texts, *secrets.all) == []


async def test_a_client_that_was_not_made_has_a_repr(side: Side) -> None:
    kind = type(side.client(answering()))
    assert repr(object.__new__(kind)) == f"<{kind.__name__}>"


@pytest.mark.parametrize("take", [pickle.dumps, copy.copy, copy.deepcopy])
@given(secrets=SECRETS)
async def test_a_client_that_is_pickled_or_copied_shows_nothing(
    side: Side, take: Callable[[object], object], secrets: Secrets
) -> None:
    client = client_of(side, secrets)
    with Watch() as evidence:
        take(client)
    assert isinstance(evidence.error, TypeError)
    assert evidence.leaks(*secrets.all) == []


@given(secrets=SECRETS)
async def test_no_repr_of_a_model_shows_a_secret(side: Side, secrets: Secrets) -> None:
    server = answering(body={"ResourceAccessTokens": [samples.listed_access(secrets.door_code)]})
    result = await added(side.client(server), secrets.door_code)
    request = models.ResourceAccessTokenAddParameters(
        client_token=secrets.client_token,
        access_token=secrets.access_token,
        client="Tests 1.0",
        resource_access_token_parameters=[samples.access(secrets.door_code)],
    )
    texts = [shown for model in (result, request) for shown in (repr(model), f"{model}")]
    texts += [repr(model.__rich_repr__()) for model in (result, request)]
    assert leaks(texts, *secrets.all) == []


async def test_an_error_keeps_what_the_server_sent_until_it_is_copied(side: Side) -> None:
    with pytest.raises(StatusError) as caught:
        await added(side.client(answering(400, content=b"<html>")), "1234")
    error = caught.value
    assert (error.raw_body, copy.copy(error).raw_body) == (b"<html>", b"")


@pytest.mark.parametrize("call", WITH_CODES.values(), ids=WITH_CODES)
async def test_an_unknown_outcome_knows_what_was_sent_but_for_the_credentials(
    side: Side, call: Operation
) -> None:
    def lose(request: httpx.Request) -> httpx.Response:
        raise httpx.ReadTimeout(request.content.decode(), request=request)

    options = Options(client_token=FIXED.client_token, access_token=FIXED.access_token)
    with pytest.raises(OutcomeUnknownError) as caught:
        await call(side.client(lose, **options), FIXED.door_code)
    sent = msgspec.json.encode(caught.value.request).decode()
    assert (FIXED.door_code in sent, leaks([sent], *FIXED.all[:2])) == (True, [])


OTHERS = ["timeout", "retry", "limiter", "on_violation", "max_response_bytes", "clock"]


@pytest.mark.parametrize("argument", ["platform", "base_url", *OTHERS])
def test_a_token_for_another_argument_of_the_client_is_not_shown(argument: str) -> None:
    options: Any = {"platform": "demo"} if argument in OTHERS else {}
    with pytest.raises(ConfigurationError) as caught:
        Client(
            client_token=FIXED.client_token,
            access_token=FIXED.access_token,
            client="Tests 1.0",
            **options | {argument: FIXED.access_token},
        )
    assert leaks([str(caught.value), repr(caught.value)], *FIXED.all) == []
