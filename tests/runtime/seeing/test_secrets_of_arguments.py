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

from mews_connector import models
from mews_connector.errors import (
    MewsError,
    OutcomeUnknownError,
    RequestInvalidError,
    ServerError,
    StatusError,
)
from tests.effort import examples
from tests.runtime.seeing.answers import streamed
from tests.runtime.seeing.secrets import FIXED, OPERATIONS, SECRETS, WITH_CODES, Secrets, added
from tests.runtime.seeing.watching import Watching, leaked, seen
from tests.support import samples
from tests.support.evidence import leaks
from tests.support.sides import AnyClient, Side, all_of, answering, close, settle

pytestmark = pytest.mark.anyio

few = examples(12)
"""For tests that go through many ways to fail."""

Flaw = Callable[[AnyClient, Secrets], Any]


def client_of(side: Side, secrets: Secrets, *, is_provided: bool = False) -> AnyClient:
    """Make a client whose access token is given, or else provided by a function."""
    options: Any = {**secrets.options}
    if is_provided:
        options["access_token"] = lambda: secrets.access_token
    return side.client(answering(), **options)


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


def batched(client: AnyClient, secrets: Secrets) -> Any:
    """Add codes in batches, of which the last one is not allowed."""
    access = [samples.access(secrets.door_code)] * 1001
    access.append(samples.access(samples.untyped(None)))
    cut: Any = client
    add = cut.resource_access_tokens.add
    return all_of(cut.batches(add, resource_access_token_parameters=access))


def named(name: str) -> Flaw:
    """Send a token as the name of a property."""
    return lambda client, secrets: settle(
        client.call("rooms/add", {getattr(secrets, name): float("nan")})
    )


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
    "code in batches": batched,
    "page size": lambda client, _: client.resource_blocks.get_all(page_size=0),
    "untyped, naive datetime": untyped(At=samples.NAIVE),
    "untyped, no number": untyped(Area=float("nan")),
    "untyped, huge number": untyped(Area=10**5000),
    "untyped, no JSON": untyped(Room=object()),
    "untyped, credentials": lambda client, secrets: settle(
        client.call("rooms/add", {"AccessToken": secrets.access_token})
    ),
    "untyped, array": lambda client, secrets: settle(
        client.call("rooms/add", samples.untyped([{"Value": secrets.door_code}]))
    ),
}
NAMES = {name: named(name) for name in ("client_token", "access_token")}
MISUSES: dict[str, Flaw] = {
    "path": lambda client, it: settle(client.call("rooms", samples.door_codes(it.door_code))),
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


@few
@given(secrets=SECRETS, is_provided=st.booleans())
@example(secrets=FIXED, is_provided=False)
async def test_what_is_refused_shows_nothing_of_itself(
    side: Side, secrets: Secrets, *, is_provided: bool
) -> None:
    shown: list[str] = []
    for name, flaw in (FLAWS | MISUSES).items():
        evidence = await seen(flaw, client_of(side, secrets, is_provided=is_provided), secrets)
        assert isinstance(evidence.error, RequestInvalidError if name in FLAWS else Exception), name
        if leaked(evidence, *secrets.all):
            shown.append(name)
    assert shown == []


async def test_a_token_that_is_the_name_of_a_property_is_not_shown(side: Side) -> None:
    for name, flaw in NAMES.items():
        evidence = await seen(flaw, client_of(side, FIXED), FIXED)
        assert isinstance(evidence.error, RequestInvalidError)
        assert leaks([*map(str, (evidence.error, vars(evidence.error)))], *FIXED.all) == [], name


def responded(client: AnyClient, secrets: Secrets) -> Any:
    known: Any = client
    access = [samples.access(secrets.door_code)]
    add = known.resource_access_tokens.add
    return settle(known.with_response(add, resource_access_token_parameters=access))


def responded_untyped(client: AnyClient, secrets: Secrets) -> Any:
    known: Any = client
    body = samples.door_codes(secrets.door_code)
    return settle(known.with_response(known.call, "resourceAccessTokens/add", body))


@pytest.mark.parametrize("use", [responded, responded_untyped])
async def test_no_frame_shows_the_arguments_of_a_call_with_its_response(
    side: Side, use: Flaw
) -> None:
    client = side.client(lambda request: streamed(request.content, status=500), **FIXED.options)
    evidence = await seen(use, client, FIXED)
    assert isinstance(evidence.error, OutcomeUnknownError)
    assert isinstance(evidence.error.error, ServerError)
    assert leaked(evidence, *FIXED.all) == []


async def test_a_closed_client_shows_nothing(side: Side) -> None:
    client = side.connected("https://api.mews-demo.com", **FIXED.options)
    await close(client)
    for call in OPERATIONS.values():
        evidence = await seen(call, client, FIXED.door_code)
        assert isinstance(evidence.error, MewsError)
        assert leaked(evidence, *FIXED.all) == []


# Clients that cannot be made

WRONG: dict[str, Any] = {
    "platform": "test",
    "base_url": "http://proxy.example",
    "client": "",
    "client_token": "",
    "access_token": None,
    "http_client": object(),
    "retry": 5,
    "limiter": 200,
    "on_violation": "ignore",
    "max_response_bytes": 0,
    "clock": object(),
    "timeout": 0,
}


@few
@given(secrets=SECRETS)
@example(secrets=FIXED)
def test_a_client_that_cannot_be_made_shows_nothing_of_its_arguments(
    side: Side, secrets: Secrets
) -> None:
    token = secrets.access_token
    of_tokens = {name: token for name in WRONG if "client" not in name and name != "access_token"}
    given: dict[str, Any] = {"client_token": secrets.client_token, "access_token": token}
    given |= {"client": "Tests 1.0", "platform": "demo"}
    make: Any = side.kind
    shown: list[tuple[str, object]] = []
    for name, value in (*WRONG.items(), *of_tokens.items()):
        arguments = given | {name: value}
        if name == "base_url":
            del arguments["platform"]
        with Watching() as evidence:
            make(**arguments)
        assert isinstance(evidence.error, MewsError), name
        if leaked(evidence, *secrets.all):
            shown.append((name, value))
    assert shown == []


def test_an_environment_that_does_not_do_shows_nothing_of_itself(
    side: Side, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MEWS_CLIENT_TOKEN", FIXED.client_token)
    monkeypatch.setenv("MEWS_ACCESS_TOKEN", FIXED.access_token)
    monkeypatch.setenv("MEWS_CLIENT", "Tests 1.0")
    monkeypatch.setenv("MEWS_BASE_URL", "http://proxy.example")
    with Watching() as evidence:
        side.kind.from_env()
    assert isinstance(evidence.error, MewsError)
    assert leaked(evidence, *FIXED.all) == []


# Reprs and copies


@given(secrets=SECRETS, is_provided=st.booleans())
async def test_no_part_of_a_client_shows_a_token(
    side: Side, secrets: Secrets, *, is_provided: bool
) -> None:
    client = client_of(side, secrets, is_provided=is_provided)
    other = client.with_access_token(secrets.access_token)
    pager = client.resource_blocks.get_all()
    parts = [client, other, pager, pager.pages(), client.resource_blocks, client.call]
    texts = [repr(part) for part in parts] + [str(client), f"{client}"]
    texts += [repr(vars(part)) for part in (client, other, pager)]
    assert leaks(texts, *secrets.all) == []


def test_a_client_that_was_not_made_has_a_repr(side: Side) -> None:
    assert repr(object.__new__(side.kind)) == f"<{side.kind.__name__}>"


@pytest.mark.parametrize("take", [pickle.dumps, copy.copy, copy.deepcopy])
def test_a_client_is_neither_copied_nor_pickled(
    side: Side, take: Callable[[object], object]
) -> None:
    client = client_of(side, FIXED)
    with Watching() as evidence:
        take(client)
    assert isinstance(evidence.error, TypeError)
    name = side.kind.__name__
    assert str(evidence.error) == f"{name} holds tokens and connections; make one in each process"
    assert leaked(evidence, *FIXED.all) == []


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


async def test_an_unknown_outcome_knows_what_was_sent_but_for_the_credentials(side: Side) -> None:
    def lose(request: httpx.Request) -> httpx.Response:
        raise httpx.ReadTimeout(request.content.decode(), request=request)

    for call in WITH_CODES.values():
        evidence = await seen(call, side.client(lose, **FIXED.options), FIXED.door_code)
        assert isinstance(evidence.error, OutcomeUnknownError)
        sent = msgspec.json.encode(evidence.error.request).decode()
        assert (FIXED.door_code in sent, leaks([sent], *FIXED.all[:2])) == (True, [])
