"""Our own clients on top of `ContractTransport`: nothing is repeated, and nothing is mistaken."""

import logging
from typing import Any, Final

import httpx
import pytest

from mews_connector.errors import ContractError, OutcomeUnknownError, TransportError
from mews_contract.violations import (
    ContractWarning,
    OnViolation,
    RequestViolationError,
    ResponseViolationError,
)
from mews_runtime.retry import Retry
from tests.contract.calls import arguments
from tests.contract_kit.calls import ADD, BROKEN, EMPTY, GET_ALL, Inner, answering, checking
from tests.runtime.clocks import FakeClock
from tests.runtime.sides import AnyClient, Async, Side, Sync, close, pages, settle

pytestmark = pytest.mark.anyio
both_sides = pytest.mark.parametrize("side", [Sync(), Async()], ids=["sync", "async"])

THRICE: Final = Retry(attempts=3)
UNDASHED: Final = "7f8e9d0c1b2a3c4d5e6f7a8b9c0d1e2f"
BLOCKS: Final[dict[str, Any]] = arguments(ADD, ADD.example("request"))


def client_over(inner: Inner, side: Side, on_violation: OnViolation = "raise") -> AnyClient:
    transport = checking(inner, on_violation)
    http = (
        httpx.Client(transport=transport)
        if isinstance(side, Sync)
        else httpx.AsyncClient(transport=transport)
    )
    return side.client_over(http, retry=THRICE, clock=FakeClock())


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


@both_sides
async def test_what_the_client_does_is_inside_the_contract(side: Side) -> None:
    inner = Inner(answering(EMPTY))
    (page,) = await read(client_over(inner, side))
    assert page.resource_blocks == []
    inner = Inner(answering(ADD.example("response")))
    result = await add(client_over(inner, side))
    assert len(result.resource_blocks) == 3


@both_sides
async def test_what_the_models_accept_beyond_the_contract_is_a_violation(side: Side) -> None:
    block = {**GET_ALL.example("response")["ResourceBlocks"][0]}
    client = client_over(
        Inner(answering({**EMPTY, "ResourceBlocks": [{**block, "Id": UNDASHED}]})), side
    )
    with pytest.raises(ResponseViolationError) as caught:
        await read(client)
    assert [finding.path for finding in caught.value.findings] == ["$.ResourceBlocks[0].Id"]


@both_sides
async def test_an_untyped_call_returns_plain_json(side: Side) -> None:
    example = GET_ALL.example("response")
    client = client_over(Inner(answering(example)), side)
    body = {"Limitation": {"Count": 10}}
    assert await settle(client.call("resourceBlocks/getAll", body)) == example
    await close(client)


@both_sides
async def test_a_broken_answer_to_a_read_is_not_asked_for_again(side: Side) -> None:
    inner = Inner(answering(BROKEN))
    with pytest.raises(ResponseViolationError) as caught:
        await read(client_over(inner, side))
    assert len(inner.sent) == 1
    assert caught.value.operation == GET_ALL.name
    assert caught.value.response is not None
    assert caught.value.response.json() == BROKEN


@both_sides
async def test_a_write_with_a_broken_answer_is_neither_sent_again_nor_unknown(side: Side) -> None:
    inner = Inner(answering({"ResourceBlocks": None}))
    with pytest.raises(ResponseViolationError, match="applied: do not send it again") as caught:
        await add(client_over(inner, side))
    assert len(inner.sent) == 1
    assert not isinstance(caught.value, OutcomeUnknownError | TransportError)


@both_sides
async def test_a_request_that_is_outside_the_contract_is_not_sent_and_not_repeated(
    side: Side,
) -> None:
    inner = Inner(answering({}))
    client = client_over(inner, side)
    # Not typed, so that it is the transport that finds it.
    with pytest.raises(RequestViolationError) as caught:
        await settle(client.call("resourceBlocks/add", {"ResourceBlocks": 5}))
    await close(client)
    assert inner.sent == []
    assert [finding.path for finding in caught.value.findings] == ["$.ResourceBlocks"]


@both_sides
async def test_a_lost_answer_is_still_what_the_client_makes_of_it(side: Side) -> None:
    def lose(request: httpx.Request) -> httpx.Response:
        message = "reset"
        raise httpx.ReadError(message, request=request)

    inner = Inner(lose)
    with pytest.raises(OutcomeUnknownError):
        await add(client_over(inner, side))
    assert len(inner.sent) == 1
    inner = Inner(lose)
    with pytest.raises(TransportError):
        await read(client_over(inner, side))
    assert len(inner.sent) == 3


@both_sides
async def test_a_documented_error_is_repeated_as_ever(side: Side) -> None:
    def answer(request: httpx.Request) -> httpx.Response:
        is_last = len(inner.sent) == 3
        return (answering(EMPTY) if is_last else answering({"Message": None}, 429))(request)

    inner = Inner(answer)
    assert len(await read(client_over(inner, side))) == 1
    assert len(inner.sent) == 3


@both_sides
async def test_with_a_log_the_client_says_what_it_makes_of_the_answer(
    side: Side, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.WARNING, "mews_contract")
    with pytest.raises(ContractError):
        await read(client_over(Inner(answering(BROKEN)), side, "log"))
    assert "resourceBlocks/getAll response 200 $.ResourceBlocks" in caplog.text


@both_sides
async def test_with_a_warning_the_client_says_what_it_makes_of_the_answer(side: Side) -> None:
    with pytest.warns(ContractWarning, match=r"\$\.ResourceBlocks"), pytest.raises(ContractError):
        await read(client_over(Inner(answering(BROKEN)), side, "warn"))


@both_sides
async def test_no_frame_of_an_error_shows_what_was_sent_or_answered(side: Side) -> None:
    with pytest.raises(ResponseViolationError) as caught:
        await read(client_over(Inner(answering({"ResourceBlocks": "a-door-code"})), side))
    link = caught.value.__traceback__
    shown: list[str] = []
    while link is not None:
        if "tests" not in link.tb_frame.f_code.co_filename:
            shown.append(repr(link.tb_frame.f_locals))
        link = link.tb_next
    assert shown
    assert not [text for text in shown if "a-door-code" in text or "an-access-token" in text]
