"""Our own clients on top of `ContractTransport`: nothing is repeated, and nothing is mistaken."""

import logging
from collections.abc import Callable
from typing import Any, Final

import httpx
import httpx2
import pytest

from mews_connector import AsyncClient, Client
from mews_connector.errors import (
    ConfigurationError,
    ContractError,
    OutcomeUnknownError,
    TransportError,
)
from mews_contract.watching.transport import ContractTransport
from mews_contract.watching.violations import (
    Reaction,
    RequestViolationError,
    ResponseViolationError,
)
from mews_runtime.sending.retry import Retry
from tests.contract.calls import arguments
from tests.contract_kit.calls import ADD, BROKEN, EMPTY, GET_ALL, Inner, answering, checking
from tests.support.clocks import FakeClock
from tests.support.libraries import LIBRARIES
from tests.support.sides import AnyClient, close, completed, pages, settle

pytestmark = pytest.mark.anyio
Over = Callable[..., AnyClient]

THRICE: Final = Retry(attempts=3)
UNDASHED: Final = "7f8e9d0c1b2a3c4d5e6f7a8b9c0d1e2f"
BLOCKS: Final[dict[str, Any]] = arguments(ADD, ADD.example("request"))


@pytest.fixture(params=LIBRARIES, ids=lambda each: each.__name__)
def library(request: pytest.FixtureRequest) -> Any:
    """The library of the client below ours."""
    return request.param


@pytest.fixture(params=["Client", "AsyncClient"])
def over(library: Any, request: pytest.FixtureRequest) -> Over:
    """Makes a client of ours over a transport, sync or async."""

    def made(inner: Inner, on_violation: Reaction = "raise") -> AnyClient:
        http = getattr(library, request.param)(transport=checking(inner, on_violation))
        options = completed({"retry": THRICE, "clock": FakeClock()})
        kind = Client if request.param == "Client" else AsyncClient
        return kind(**options, http_client=http)

    return made


async def add(client: AnyClient, **changed: Any) -> Any:
    try:
        return await settle(client.resource_blocks.add(**{**BLOCKS, **changed}))
    finally:
        await close(client)


async def read(client: AnyClient) -> Any:
    try:
        return await pages(client.resource_blocks.get_all())
    finally:
        await close(client)


async def test_what_the_client_does_is_inside_the_contract(over: Over) -> None:
    inner = Inner(answering(EMPTY))
    (page,) = await read(over(inner))
    assert page.resource_blocks == []
    inner = Inner(answering(ADD.example("response")))
    result = await add(over(inner))
    assert len(result.resource_blocks) == len(ADD.example("response")["ResourceBlocks"]) > 0


async def test_what_the_models_accept_beyond_the_contract_is_a_violation(over: Over) -> None:
    block = {**GET_ALL.example("response")["ResourceBlocks"][0]}
    client = over(Inner(answering({**EMPTY, "ResourceBlocks": [{**block, "Id": UNDASHED}]})))
    with pytest.raises(ResponseViolationError) as caught:
        await read(client)
    assert [finding.path for finding in caught.value.findings] == ["$.ResourceBlocks[0].Id"]


async def test_a_broken_answer_to_a_read_is_not_asked_for_again(over: Over) -> None:
    inner = Inner(answering(BROKEN))
    with pytest.raises(ResponseViolationError) as caught:
        await read(over(inner))
    assert len(inner.sent) == 1
    assert caught.value.operation == GET_ALL.name
    assert caught.value.response is not None
    assert caught.value.response.json() == BROKEN


async def test_a_write_with_a_broken_answer_is_neither_sent_again_nor_unknown(over: Over) -> None:
    inner = Inner(answering({"ResourceBlocks": None}))
    with pytest.raises(ResponseViolationError, match="applied: do not send it again") as caught:
        await add(over(inner))
    assert len(inner.sent) == 1
    assert not isinstance(caught.value, OutcomeUnknownError | TransportError)


async def test_a_request_that_is_outside_the_contract_is_not_sent_and_not_repeated(
    over: Over,
) -> None:
    inner = Inner(answering({}))
    client = over(inner)
    # Not typed, so that it is the transport that finds it.
    with pytest.raises(RequestViolationError) as caught:
        await settle(client.call("resourceBlocks/add", {"ResourceBlocks": 5}))
    await close(client)
    assert inner.sent == []
    assert [finding.path for finding in caught.value.findings] == ["$.ResourceBlocks"]


async def test_a_lost_answer_is_still_what_the_client_makes_of_it(over: Over, library: Any) -> None:
    def lose(request: httpx2.Request) -> httpx2.Response:
        message = "reset"
        raise library.ReadError(message, request=request)

    inner = Inner(lose)
    with pytest.raises(OutcomeUnknownError):
        await add(over(inner))
    assert len(inner.sent) == 1
    inner = Inner(lose)
    with pytest.raises(TransportError):
        await read(over(inner))
    assert len(inner.sent) == 3


async def test_with_a_log_the_client_says_what_it_makes_of_the_answer(
    over: Over, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.WARNING, "mews_contract")
    with pytest.raises(ContractError):
        await read(over(Inner(answering(BROKEN)), "log"))
    assert "resourceBlocks/getAll response 200 $.ResourceBlocks" in caplog.text


async def test_no_frame_of_an_error_shows_what_was_sent_or_answered(over: Over) -> None:
    with pytest.raises(ResponseViolationError) as caught:
        await read(over(Inner(answering({"ResourceBlocks": "a-door-code"}))))
    link = caught.value.__traceback__
    shown: list[str] = []
    while link is not None:
        if "tests" not in link.tb_frame.f_code.co_filename:
            shown.append(repr(link.tb_frame.f_locals))
        link = link.tb_next
    assert shown
    assert not [text for text in shown if "a-door-code" in text or "an-access-token" in text]


@pytest.mark.parametrize("ours", [Client, AsyncClient])
async def test_a_transport_of_another_library_is_said_so_and_nothing_is_unknown(
    ours: type[AnyClient], library: Any
) -> None:
    other = httpx if library is httpx2 else httpx2
    inner: Any = other.HTTPTransport() if ours is Client else other.AsyncHTTPTransport()
    http = getattr(library, ours.__name__)(transport=ContractTransport(inner, on_violation="raise"))
    kind: Any = ours
    with pytest.raises(ConfigurationError, match=rf"has to be an {library.__name__}\.") as caught:
        await add(kind(**completed({}), http_client=http))
    assert caught.value.applied is False
