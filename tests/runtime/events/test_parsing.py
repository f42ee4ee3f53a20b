"""The bytes of a webhook become a typed message, or an error that shows nothing secret."""

import json
import sys
from copy import copy
from typing import Any, Final
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mews_connector import webhooks
from mews_connector.errors import EventInvalidError
from mews_connector.models import (
    EntityUpdatedData,
    IntegrationApiKeyCreatedData,
    IntegrationWebhookMessage,
    WebhookMessage,
)
from tests.effort import examples
from tests.runtime.events.heard import API_KEY, SECRETS, event, general, integration
from tests.support.evidence import Watch
from tests.support.samples import id_of, untyped

WRONG: Final = json.dumps(
    {"Action": "IntegrationApiKeyCreated", "Data": {"ApiKey": API_KEY, "Integration": API_KEY}}
).encode()


def test_a_message_is_typed_and_what_is_to_come_plain_json() -> None:
    message = webhooks.parse(general(event("MessageAdded", 3), event("DoorOpened", 4), Sent=[1]))

    assert isinstance(message, WebhookMessage)
    known, to_come = message.events
    assert known.value == EntityUpdatedData(id=UUID(id_of(3)))
    assert (to_come.discriminator, to_come.discriminator.is_known) == ("DoorOpened", False)
    assert to_come.value == {"Id": id_of(4)}
    assert webhooks.parse(message.to_json().encode()) == message


def test_a_token_in_a_message_is_read_and_never_shown() -> None:
    message = webhooks.parse(integration("IntegrationApiKeyCreated"))

    assert isinstance(message, IntegrationWebhookMessage)
    assert isinstance(message.data, IntegrationApiKeyCreatedData)
    assert message.data.api_key == API_KEY
    assert API_KEY not in repr(message)
    assert API_KEY not in f"{message.data}"


def test_an_error_shows_where_and_nothing_of_what() -> None:
    with Watch() as evidence:
        webhooks.parse(WRONG)

    error = evidence.error
    assert isinstance(error, EventInvalidError)
    assert (error.path, error.is_malformed) == ("$.Data.Integration", False)
    assert error.raw_body == WRONG
    assert evidence.leaks(*SECRETS) == []
    assert copy(error).raw_body == b""


def test_an_integer_too_long_to_be_read_is_an_error_after_a_few_decodings() -> None:
    told = {"Discriminator": "DoorOpened", "Value": "long"}
    body = general(told).replace(b'"long"', b"9" * 100_000)
    decodings = list[object]()

    def count(_: object, event: str, called: Any) -> None:
        if event == "c_call" and called.__name__ == "decode":
            decodings.append(called)

    sys.setprofile(count)
    try:
        with pytest.raises(EventInvalidError, match="Integer value out of range") as raised:
            webhooks.parse(body)
    finally:
        sys.setprofile(None)

    assert (raised.value.path, raised.value.is_malformed) == ("$.Events[0].Value", False)
    assert len(decodings) <= 10


def test_half_of_a_surrogate_pair_is_told_from_a_message_that_is_truncated() -> None:
    def said(value: str, rest: str = '"}]}') -> tuple[str, bool]:
        told = general({"Discriminator": "DoorOpened", "Value": "text"}).decode()
        with pytest.raises(EventInvalidError) as raised:
            webhooks.parse((told.partition("text")[0] + value + rest).encode())
        return raised.value.expected, raised.value.is_malformed

    halves = [said("\\ud800"), said("\\\\\\uDBff"), said(r"\ud800 ")]
    cut = [said("\\ud83d", ""), said("\\\\ud800 ", ""), said("\\ud83d\\u", ""), said("a", "")]

    pairs = "Expected UTF-16 surrogates in pairs, got the escape of the first one alone"
    assert halves == [(pairs, True)] * len(halves)
    assert cut == [("Input data was truncated", True)] * len(cut)


@pytest.mark.parametrize("body", ["{}", {"Events": []}, None, memoryview(b"{}")])
def test_what_is_not_the_bytes_of_a_body_is_refused_by_its_type(body: Any) -> None:
    with pytest.raises(EventInvalidError, match=f"in bytes.*got `{type(body).__name__}`") as caught:
        webhooks.parse(untyped(body))
    assert caught.value.raw_body == b""


def test_a_body_may_be_as_long_as_it_is_said() -> None:
    body = general(event("PaymentUpdated"))

    assert webhooks.parse(body, max_bytes=len(body)) == webhooks.parse(bytearray(body))
    with pytest.raises(EventInvalidError, match=f"at most {len(body) - 1} bytes"):
        webhooks.parse(body, max_bytes=len(body) - 1)


@examples(400)
@given(
    at=st.integers(0, 10_000),
    put=st.one_of(st.binary(max_size=3), st.sampled_from([b"null", b'"', b"[", b"7", b"{}"])),
    taken=st.integers(0, 40),
    body=st.sampled_from(
        [integration("IntegrationCreated"), general(event("CustomerAdded"), event("DoorOpened"))]
    ),
)
def test_a_message_that_is_broken_anywhere_is_a_message_or_an_error_without_secrets(
    at: int, put: bytes, taken: int, body: bytes
) -> None:
    start = at % (len(body) + 1)
    broken = body[:start] + put + body[start + taken :]

    with Watch() as evidence:
        message = webhooks.parse(broken)
        assert isinstance(message, WebhookMessage | IntegrationWebhookMessage)

    assert isinstance(evidence.error, EventInvalidError | None)
    assert evidence.leaks(*SECRETS) == []
