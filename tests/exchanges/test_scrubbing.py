"""What a recording keeps of an exchange, and what stands for the rest."""

from copy import deepcopy
from typing import Any
from uuid import uuid4

import pytest
from hypothesis import given

from mews_contract.conformance import UNKNOWN, findings
from mews_contract.contract import installed
from mews_contract.exchange import Exchange
from mews_contract.recorder.scrubbing import UnsafeError
from mews_contract.recorder.stand_ins import StandIns
from mews_contract.recorder.story import CUT_SHORT, PAGE, TEXT, Story
from mews_contract.testing.recordings import Recording
from tests.contract.exchanges import load_exchanges
from tests.exchanges.planting import Planted, planted
from tests.exchanges.samples import (
    ADD_TOKENS,
    BLOCK_ID,
    FIRST_ID,
    LIST_BLOCKS,
    ROOM_ID,
    SECOND_ID,
    access_token,
    block,
    exchange,
    listed,
    recorded,
    refusal,
)


def test_a_door_code_of_an_unlisted_type_is_called_by_its_property() -> None:
    sent = {"ResourceAccessTokenParameters": [access_token(Type="Fingerprint of Mr Sample")]}

    body = recorded(exchange(ADD_TOKENS, sent, {"ResourceAccessTokens": []})).request.body

    assert body["ResourceAccessTokenParameters"][0]["Value"] == "placeholder-value"


def test_equal_texts_have_equal_placeholders_and_others_have_others() -> None:
    names = [each["Name"] for each in listed(block(Name="A"), block(Name="B"), block(Name="A"))]

    assert names == ["placeholder-name-1", "placeholder-name-2", "placeholder-name-1"]


def test_ids_become_numbers_in_the_order_in_which_they_come() -> None:
    (first,) = listed(block())

    assert (first["Id"], first["AssignedResourceId"]) == (FIRST_ID, SECOND_ID)


def test_an_id_keeps_its_stand_in_in_every_letter_case_and_in_the_cursor() -> None:
    came = {"ResourceBlocks": [block()], "Cursor": BLOCK_ID.upper()}

    body = recorded(exchange(came=came)).response.body or {}

    assert body["Cursor"] == body["ResourceBlocks"][0]["Id"] == FIRST_ID


def test_an_id_inside_a_text_property_is_still_an_id() -> None:
    assert listed(block(Name=BLOCK_ID))[0]["Name"] == FIRST_ID


def test_a_story_has_one_stand_in_for_an_id_in_all_its_exchanges() -> None:
    story = Story()
    story.scrub(exchange(), "recorded")

    sent = {"ResourceBlockIds": [ROOM_ID], "Limitation": {"Count": 1}}
    second = story.scrub(exchange(sent=sent), "recorded-2").recording

    assert second.request.body["ResourceBlockIds"] == [SECOND_ID]


def test_a_story_that_is_told_again_of_other_guests_on_other_days_is_the_same() -> None:
    def told(guest: str, day: str, *ids: str) -> list[str]:
        story = Story()
        first = block(Id=ids[0], AssignedResourceId=ids[1], EnterpriseId=ids[2], Name=guest)
        dates = {name: f"{day}T14:00:00Z" for name in first if name.endswith("Utc")}
        page = exchange(came={"ResourceBlocks": [first | dates], "Cursor": ids[0]})
        onward = {"Limitation": {"Count": 1, "Cursor": ids[0]}}
        rest = exchange(sent=onward, came={"ResourceBlocks": []})
        return [story.scrub(each, "recorded").recording.text() for each in (page, rest)]

    ours = told("Mr Sample", "2025-06-20", BLOCK_ID, ROOM_ID, FIRST_ID)
    theirs = told("Mrs Example", "2026-02-03", *(str(uuid4()) for _ in range(3)))

    assert ours == theirs


def test_the_first_day_of_a_story_is_fixed_and_the_others_keep_their_distance() -> None:
    (first,) = listed(block())

    assert first["StartUtc"] == "2024-01-01T14:00:00Z"
    assert first["EndUtc"] == "2024-01-02T10:30:00.5Z"
    assert first["CreatedUtc"] == "2023-12-22T00:00:00Z"


@pytest.mark.parametrize(
    ("start", "created", "edge"), [("2060", "0001", "0001-01-01"), ("1990", "9999", "9999-12-31")]
)
def test_a_date_that_would_leave_the_calendar_stops_at_its_edge(
    start: str, created: str, edge: str
) -> None:
    dates = {"StartUtc": f"{start}-06-15T00:00:00Z", "CreatedUtc": f"{created}-06-15T00:00:00Z"}

    assert listed(block(**dates))[0]["CreatedUtc"] == f"{edge}T00:00:00Z"


def test_an_interval_of_three_months_is_still_one_although_months_differ() -> None:
    longest = {"StartUtc": "2025-06-01T00:00:00Z", "EndUtc": "2025-09-01T00:00:00Z"}
    too_long = {"StartUtc": "2025-02-01T00:00:00Z", "EndUtc": "2025-05-02T00:00:00Z"}
    sent = {"Limitation": {"Count": 1}, "CreatedUtc": longest, "UpdatedUtc": too_long}

    recording = recorded(exchange(sent=sent))

    found = [str(each) for each in findings(installed(), recording.exchange())]
    assert found == [f"{LIST_BLOCKS} request $.UpdatedUtc: is longer than P3M"]


def test_what_the_contract_does_not_know_is_left_out_and_told() -> None:
    came = {"ResourceBlocks": [block(Guest={"Name": "Mr Sample"})], "Mr Sample": 1}

    scrubbed = Story().scrub(exchange(came=came), "recorded")

    body = scrubbed.recording.response.body or {}
    assert body.keys() == {"ResourceBlocks"}
    assert "Guest" not in body["ResourceBlocks"][0]
    assert scrubbed.dropped == {"$.ResourceBlocks[0]": 1, "$": 1}


def test_an_error_keeps_its_request_id_and_nothing_of_its_words() -> None:
    request_id = "4811f867105c47d0acf8733ab79c54cc"
    came = {"Message": "Mr Sample!", "RequestId": request_id, "Details": {"echo": ["4711#"]}}
    answer = exchange(
        came=came,
        status=403,
        headers={"request-id": request_id, "content-type": "application/json"},
    )

    response = recorded(answer, "403").response

    assert response.body == {
        "Message": "placeholder-message-1",
        "RequestId": response.headers["Request-Id"],
        "Details": {},
    }
    assert response.headers["Request-Id"] != request_id


@pytest.mark.parametrize(
    ("content", "media_type", "text"),
    [
        (b"<html>Mr Sample</html>", "text/html", PAGE),
        (b"<?xml?>", "application/json", PAGE),
        (b'{"Message": "Mr Sam', "application/json", CUT_SHORT),
        (b"Mr Sample", "text/plain", TEXT),
        (b"\xff\xfe", "application/json", TEXT),
        (b"[4711]", "application/json", "[]"),
        (b'"Mr Sample"', "application/json", '"placeholder-body-1"'),
        (b"null", "application/json", "null"),
    ],
)
def test_a_body_that_is_no_json_object_becomes_a_text_of_its_kind(
    content: bytes, media_type: str, text: str
) -> None:
    answer = exchange(content=content, headers={"content-type": media_type})

    response = recorded(answer).response

    assert (response.body, response.text) == (None, text)


def test_what_is_nested_deeply_is_left_out_like_anything_else() -> None:
    details = b"[" * 500 + b'"4711#"' + b"]" * 500
    answer = exchange(content=b'{"Details": ' + details + b"}", status=500)

    assert recorded(answer, "500").response.body == {"Details": []}


def test_only_headers_that_matter_stay() -> None:
    sent = {"prefer": "return=minimal, x=Mr", "authorization": "Bearer 4711", "x-guest": "Sample"}
    came = {"content-type": "Application/JSON; charset=UTF-8", "set-cookie": "guest=Sample"}

    recording = recorded(exchange(sent_headers=sent, headers=came))

    assert recording.request.headers == {"Prefer": "return=minimal"}
    assert recording.response.headers == {"Content-Type": "application/json; charset=utf-8"}


@pytest.mark.parametrize(
    ("headers", "kept"),
    [
        ({"retry-after": "12"}, {"Retry-After": "12"}),
        ({"retry-after": "471100000000"}, {"Retry-After": "3600"}),
        ({"retry-after": "Mr Sample"}, {}),
        (
            {
                "retry-after": "Wed, 25 Jun 2025 10:00:30 GMT",
                "date": "Wed, 25 Jun 2025 10:00:00 GMT",
            },
            {
                "Retry-After": "Mon, 01 Jan 2024 10:00:30 GMT",
                "Date": "Mon, 01 Jan 2024 10:00:00 GMT",
            },
        ),
        ({"content-type": "image/mr-sample"}, {"Content-Type": "application/octet-stream"}),
    ],
)
def test_a_header_keeps_what_a_client_acts_on(
    headers: dict[str, str], kept: dict[str, str]
) -> None:
    answer = exchange(status=429, headers=headers, content=b"", came=None)

    assert recorded(answer, "429").response.headers == kept


@pytest.mark.parametrize(
    ("each", "reason"),
    [
        (exchange("guests/getAll"), "no such operation"),
        (exchange(sent=["4711"]), "$: the request is not a JSON object"),
    ],
)
def test_what_has_no_place_in_a_recording_is_refused(each: Exchange, reason: str) -> None:
    assert reason in refusal(each)


@pytest.mark.parametrize("name", ["", "../up", "a/b", ".hidden", "Mr Sample"])
def test_a_name_that_is_no_file_name_is_refused(name: str) -> None:
    assert "the name of a recording is of letters" in refusal(exchange(), name)


@pytest.mark.parametrize(
    "text", ["the-access-token", "THE-CLIENT-TOKEN", "Mr%20Sample%20moves%20in"]
)
def test_a_description_with_what_was_taken_out_is_refused(text: str) -> None:
    with pytest.raises(UnsafeError, match="is still in it") as caught:
        Story().scrub(exchange(), "recorded", f"It is {text}.")

    assert text not in str(caught.value)


def test_a_stand_in_that_lets_a_text_through_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    def let_through(_: StandIns, _name: str, value: str) -> str:
        return value

    monkeypatch.setattr(StandIns, "text", let_through)

    assert "is still in it" in refusal(exchange())


def test_a_stand_in_that_lets_a_secret_through_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    def let_through(_: StandIns, _kind: str) -> str:
        return "4711#"

    monkeypatch.setattr(StandIns, "secret", let_through)
    sent = {"ResourceAccessTokenParameters": [access_token()]}

    assert "is still in it" in refusal(exchange(ADD_TOKENS, sent, {"ResourceAccessTokens": []}))


@given(case=planted())
def test_the_contract_finds_the_same_in_a_recording_as_in_the_exchange(case: Planted) -> None:
    scrubbed = Story().scrub(case.exchange, "recorded")

    after = findings(installed(), scrubbed.recording.exchange())
    assert sorted(problems(scrubbed.findings)) == sorted(problems(after))


@given(case=planted())
def test_a_recording_of_a_recording_is_the_same(case: Planted) -> None:
    once = recorded(case.exchange)

    assert recorded(once.exchange()) == once


@given(case=planted())
def test_a_recording_does_not_change_what_was_exchanged(case: Planted) -> None:
    before = deepcopy(case.exchange)

    recorded(case.exchange)

    assert case.exchange == before


def problems(found: Any) -> list[tuple[str, str]]:
    return [(each.direction, each.problem) for each in found if each.problem != UNKNOWN]


def test_the_fixtures_can_be_recorded_again_and_keep_their_shape() -> None:
    again = [(each, recorded(each.exchange(), each.name)) for each in load_exchanges()]

    assert again
    assert [each.id for each, kept in again if _shape(kept) != _shape(each)] == []


def _shape(recording: Recording) -> tuple[str, int, bool]:
    response = recording.response
    return recording.request.path, response.status, response.body is None
