"""Testing an integration against whatever Mews may send. Copy this file and run pytest beside it.

It needs the extra `[contract]` and pytest. The fixture `mews_recorded` is there by
itself; `strategies` draws requests and responses from the contract, with Hypothesis.
"""

from datetime import UTC, datetime

import httpx2
import pytest
from hypothesis import given

from mews_connector import Client, Retry, errors, models
from mews_contract import ContractTransport, Replay, RequestViolationError, strategies

PLACEHOLDER = "placeholder"
GET_ALL = "resourceBlocks/getAll"
NOTHING = httpx2.Response(200, json={"ResourceBlocks": []})
NOON = datetime(2030, 5, 1, 12, tzinfo=UTC)


def out_of_order(mews: Client, now: datetime) -> list[str]:
    """Say why rooms are out of order at a time. This is your integration: put yours here."""
    return sorted(
        block.name
        for block in mews.resource_blocks.get_all()
        if block.type_ == models.ResourceBlockType.OUT_OF_ORDER
        if block.start_utc <= now < block.end_utc
    )


def connected(transport: httpx2.BaseTransport | None = None) -> Client:
    """Connect to Mews, or to what stands in for it. Nothing is retried, and nobody waits."""
    return Client(
        client_token=PLACEHOLDER,
        access_token=PLACEHOLDER,
        client="My Integration 1.0",
        platform="demo",
        http_client=httpx2.Client(transport=transport),
        retry=Retry(attempts=1),
        limiter=None,
    )


def responding(*responses: httpx2.Response) -> Client:
    """Connect to a Mews that sends these responses one by one, and then an empty page."""
    queue = iter(responses)
    return connected(httpx2.MockTransport(lambda _: next(queue, NOTHING)))


def test_the_documented_page_is_read(mews_recorded: Replay) -> None:
    # The response is always the example of the documentation.
    documented = mews_recorded(GET_ALL, ignore=["$"])

    page = next(connected().resource_blocks.get_all().pages())

    assert documented.response.body is not None
    assert len(page.resource_blocks) == len(documented.response.body["ResourceBlocks"])


@given(response=strategies.responses(GET_ALL, additions=True))
def test_whatever_mews_may_send_is_understood(response: httpx2.Response) -> None:
    names = [block["Name"] for block in response.json()["ResourceBlocks"]]

    assert set(out_of_order(responding(response), NOON)) <= set(names)


@given(block=strategies.models(models.ResourceBlock))
def test_a_block_counts_while_it_lasts(block: models.ResourceBlock) -> None:
    page = httpx2.Response(200, json={"ResourceBlocks": [block.to_dict()]})
    is_repair = block.type_ == models.ResourceBlockType.OUT_OF_ORDER

    found = out_of_order(responding(page), block.start_utc)

    assert found == ([block.name] if is_repair and block.start_utc < block.end_utc else [])


@given(broken=strategies.broken_responses(GET_ALL))
def test_what_mews_must_not_send_is_an_error(broken: strategies.BrokenResponse) -> None:
    with pytest.raises(errors.ContractError) as caught:
        out_of_order(responding(broken.response), NOON)

    assert caught.value.path == broken.path


@given(response=strategies.errors(GET_ALL))
def test_every_documented_error_is_an_error(response: httpx2.Response) -> None:
    # Again and again: to a 408 the client asks for less.
    always = connected(httpx2.MockTransport(lambda _: response))

    with pytest.raises(errors.StatusError) as caught:
        out_of_order(always, NOON)

    assert caught.value.status == response.status_code


def test_a_call_that_is_made_by_hand_keeps_to_the_contract() -> None:
    fake = httpx2.MockTransport(lambda _: NOTHING)
    http = httpx2.Client(transport=ContractTransport(fake, on_violation="raise", additions=True))
    url = f"https://api.mews-demo.com/api/connector/v1/{GET_ALL}"
    body = {
        "ClientToken": PLACEHOLDER,
        "AccessToken": PLACEHOLDER,
        "Client": "My Integration 1.0",
        "Limitation": {"Count": 1000},
    }
    assert http.post(url, json=body).status_code == 200

    with pytest.raises(RequestViolationError, match="Limitation"):
        http.post(url, json={**body, "Limitation": {"Count": 1001}})
