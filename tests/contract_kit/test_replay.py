"""`Replay` answers what is recorded, once, and says what was called instead."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any, Final
from uuid import UUID

import anyio
import httpx2
import pytest
import respx
from hypothesis import given
from hypothesis import strategies as st

from mews_connector import AsyncClient, Client
from mews_connector.errors import TransportError
from mews_contract.contract import installed
from mews_contract.edits import replaced, steps_of
from mews_contract.operation import UnknownOperationError
from mews_contract.testing.recordings import RecordedRequest, RecordedResponse, Recording, write
from mews_contract.testing.replay import Replay, UnexpectedCallError, UnusedRecordingError
from mews_contract.testing.strategies import request_bodies
from mews_runtime.client import Policy
from mews_runtime.sending.retry import Retry
from tests.contract_kit.calls import EMPTY, GET_ALL, HOST, VALID
from tests.support.libraries import both_libraries

TOKENS: Final = ("secret-client-token", "secret-access-token")
PERIOD: Final = {"StartUtc": "2030-05-01T09:00:00Z", "EndUtc": "2030-05-02T09:00:00Z"}
NEAREST: Final = "The nearest recording, resourceBlocks/getAll/near, differs at"
ALLOWED: Final = "What may differ, such as dates that recording has moved, is allowed by ignore="
NOBODY: Final = "http://127.0.0.1:1"
"""A port that nobody listens at."""

HTTP: Final = httpx2.Client()
"""Shared: to make one takes longer than the call."""

POLICY: Final[Policy] = {"retry": Retry(attempts=1), "limiter": None}


def recording(
    body: dict[str, Any], answer: Any = EMPTY, name: str = "mine", path: str = GET_ALL.path
) -> Recording:
    return Recording(
        id=f"resourceBlocks/getAll/{name}",
        source="recorded",
        description="What was asked for once.",
        request=RecordedRequest(path, body),
        response=RecordedResponse(200, {"Content-Type": "application/json"}, answer),
    )


def post(body: Any, path: str = GET_ALL.path) -> httpx2.Response:
    return HTTP.post(HOST + path, json=body)


def delete_async(base_url: str = HOST) -> None:
    """Delete a block by our async client, on connections of its own."""

    async def call() -> None:
        async with AsyncClient(
            client_token=TOKENS[0],
            access_token=TOKENS[1],
            client="K 1",
            base_url=base_url,
            **POLICY,
        ) as client:
            await client.resource_blocks.delete(resource_block_ids=[UUID(int=0)])

    anyio.run(call)


@pytest.fixture
def replay() -> Iterator[Replay]:
    """A replay that is only checked if a test does."""
    made = Replay()
    made.start()
    yield made
    made.stop()


# What is answered


def test_the_documented_exchange_of_every_operation_is_replayed() -> None:
    operations = installed().by_name
    answers: dict[str, object] = {}
    with Replay() as mews:
        for name, operation in operations.items():
            mews(name)
            answers[name] = post(operation.example("request"), operation.path).json()

    assert answers == {name: each.example("response") for name, each in operations.items()}


@both_libraries
def test_a_sync_client_of_either_library_is_answered(library: Any, replay: Replay) -> None:
    replay.add(recording(VALID))
    with library.Client() as http:
        assert http.post(HOST + GET_ALL.path, json=VALID).json() == EMPTY
    replay.check()


@both_libraries
def test_an_async_client_of_either_library_is_answered(library: Any, replay: Replay) -> None:
    replay.add(recording(VALID))

    async def call() -> Any:
        async with library.AsyncClient() as http:
            return (await http.post(HOST + GET_ALL.path, json=VALID)).json()

    assert anyio.run(call) == EMPTY
    replay.check()


def test_the_sync_client_is_answered(replay: Replay) -> None:
    documented = replay("resourceBlocks/getAll", ignore=["$"])
    with Client(
        client_token=TOKENS[0], access_token=TOKENS[1], client="Kit 1.0", platform="demo", **POLICY
    ) as client:
        page = next(client.resource_blocks.get_all().pages())
    assert documented.response.body is not None
    assert [str(block.id) for block in page.resource_blocks] == [
        block["Id"] for block in documented.response.body["ResourceBlocks"]
    ]
    replay.check()


def test_the_async_client_is_answered(replay: Replay) -> None:
    replay("resourceBlocks/getAll", ignore=["$"])

    async def call() -> int:
        async with AsyncClient(
            client_token=TOKENS[0], access_token=TOKENS[1], client="K 1", platform="demo", **POLICY
        ) as client:
            return len((await anext(client.resource_blocks.get_all().pages())).resource_blocks)

    assert anyio.run(call) > 0
    replay.check()


def test_the_recordings_of_a_folder_are_replayed(tmp_path: Path, replay: Replay) -> None:
    first = recording(VALID, {**EMPTY, "Cursor": "3fa85f64-5717-4562-b3fc-2c963f66afa6"}, "a")
    second = recording({**VALID, "ResourceIds": []}, name="b")
    for each in (first, second):
        write(each, tmp_path)
    assert replay.folder(tmp_path) == [first, second]
    assert post(second.request.body).json() == EMPTY
    assert post(first.request.body).json()["Cursor"]
    replay.check()


def test_a_status_and_headers_are_replayed(replay: Replay) -> None:
    refused = Recording(
        id="resourceBlocks/getAll/429",
        source="recorded",
        description="Too many requests.",
        request=RecordedRequest(GET_ALL.path, VALID),
        response=RecordedResponse(
            429, {"Retry-After": "12", "Content-Encoding": "gzip"}, text="busy"
        ),
    )
    replay.add(refused)
    response = post(VALID)
    assert (response.status_code, response.headers["Retry-After"], response.text) == (
        429,
        "12",
        "busy",
    )


def test_recordings_of_the_same_request_are_replayed_one_after_the_other(replay: Replay) -> None:
    for number in range(3):
        replay.add(recording(VALID, {**EMPTY, "Number": number}, f"{number}"))
    assert [post(VALID).json()["Number"] for _ in range(3)] == [0, 1, 2]


# What counts as the same


def test_tokens_and_client_count_for_nothing(replay: Replay) -> None:
    replay.add(recording(VALID))
    other = {**VALID, "ClientToken": "x", "AccessToken": "y", "Client": "Another 2.0"}
    assert post(other).json() == EMPTY


def test_client_counts_if_asked_for(replay: Replay) -> None:
    replay.add(recording(VALID), match_client=True)
    with pytest.raises(UnexpectedCallError, match=r"\$\.Client: another text was sent"):
        post({**VALID, "Client": "Another 2.0"})
    assert post({**VALID, "AccessToken": "another"}).json() == EMPTY


@pytest.mark.parametrize("start", ["2030-05-01T11:00:00+02:00", "2030-05-01T09:00:00.000Z"])
def test_a_time_is_the_same_however_it_is_written(start: str, replay: Replay) -> None:
    replay.add(recording({**VALID, "UpdatedUtc": PERIOD}))
    assert post({**VALID, "UpdatedUtc": {**PERIOD, "StartUtc": start}}).json() == EMPTY


@pytest.mark.parametrize(
    ("ignored", "path"),
    [
        ("$", "$.Limitation"),
        ("$.UpdatedUtc", "$.UpdatedUtc.StartUtc"),
        ("$.UpdatedUtc.StartUtc", "$.UpdatedUtc.StartUtc"),
        ("$.ResourceIds[*]", "$.ResourceIds[1]"),
        ("$.ResourceIds[1]", "$.ResourceIds[1]"),
    ],
)
def test_what_is_ignored_may_differ(ignored: str, path: str, replay: Replay) -> None:
    body = {**VALID, "UpdatedUtc": PERIOD, "ResourceIds": ["a", "b"]}
    replay.add(recording(body), ignore=[ignored])
    assert post(replaced(body, steps_of(path), "other")).json() == EMPTY


def test_what_only_begins_like_what_is_ignored_may_not_differ(replay: Replay) -> None:
    replay.add(recording(VALID), ignore=["$.Limit"])
    with pytest.raises(UnexpectedCallError, match=r"\$\.Limitation\.Count"):
        post({**VALID, "Limitation": {"Count": 11}})


@given(st.data())
def test_a_request_is_answered_by_itself_and_by_nothing_else(data: st.DataObject) -> None:
    recorded, sent = data.draw(st.lists(request_bodies(GET_ALL.name), min_size=2, max_size=2))
    with Replay() as mews:
        mews.add(recording(recorded))
        assert post(recorded).json() == EMPTY
    changed = {**sent, "Limitation": {"Count": recorded["Limitation"]["Count"] + 1}}
    unused = Replay()
    unused.add(recording(recorded))
    unused.start()
    try:
        with pytest.raises(UnexpectedCallError):
            post(changed)
    finally:
        unused.stop()


# What is not as recorded


def test_an_unexpected_body_is_refused_with_the_nearest_recording_and_its_differences(
    replay: Replay,
) -> None:
    replay.add(recording({**VALID, "UpdatedUtc": PERIOD, "ResourceIds": []}, name="far"))
    replay.add(recording({**VALID, "ActivityStates": ["Active"]}, name="near"))
    with pytest.raises(UnexpectedCallError) as caught:
        post({**VALID, "ActivityStates": ["Deleted"], "Limitation": {"Count": 11}})
    assert str(caught.value).splitlines() == [
        f"POST {GET_ALL.path} was called, but not as is recorded. {NEAREST}",
        "  $.Limitation.Count: 11 was sent, 10 is recorded",
        '  $.ActivityStates[0]: "Deleted" was sent, "Active" is recorded',
        f'{ALLOWED}["$.Limitation.Count", "$.ActivityStates[*]"]',
    ]


def test_what_is_missing_and_what_is_too_much_are_differences(replay: Replay) -> None:
    replay.add(recording({**VALID, "UpdatedUtc": PERIOD}))
    with pytest.raises(UnexpectedCallError) as caught:
        post({**VALID, "ActivityStates": []})
    assert str(caught.value).splitlines()[1:] == [
        "  $.UpdatedUtc: was not sent, an object is recorded",
        "  $.ActivityStates: a list of 0 was sent, nothing is recorded",
        f'{ALLOWED}["$.UpdatedUtc", "$.ActivityStates"]',
    ]


def test_an_address_that_is_not_recorded_is_refused_with_what_is(replay: Replay) -> None:
    replay("resourceBlocks/add")
    with pytest.raises(UnexpectedCallError) as caught:
        post(VALID)
    assert str(caught.value) == (
        f"POST {GET_ALL.path} was called, and is not recorded. "
        "Recorded: resourceBlocks/add/documented"
    )


def test_a_second_call_is_refused_where_one_is_recorded(replay: Replay) -> None:
    replay.add(recording(VALID))
    post(VALID)
    with pytest.raises(UnexpectedCallError, match="once more than is recorded"):
        post(VALID)


def test_a_body_that_is_no_json_is_refused(replay: Replay) -> None:
    replay.add(recording(VALID))
    with pytest.raises(UnexpectedCallError, match="differs at"):
        httpx2.post(HOST + GET_ALL.path, content=b"\xff")


def test_another_method_is_refused(replay: Replay) -> None:
    replay.add(recording(VALID))
    with pytest.raises(UnexpectedCallError, match=r"GET .* was called, and is not recorded"):
        httpx2.get(HOST + GET_ALL.path)


def test_true_is_not_one(replay: Replay) -> None:
    replay.add(recording({**VALID, "Limitation": {"Count": 1}}))
    with pytest.raises(UnexpectedCallError, match="true was sent, 1 is recorded"):
        post({**VALID, "Limitation": {"Count": True}})


def test_a_recording_that_is_not_used_fails_at_the_end() -> None:
    mews = Replay()
    mews("resourceBlocks/getAll")
    mews("resourceBlocks/add", ignore=["$"])
    with pytest.raises(UnusedRecordingError) as caught, mews:
        post({}, "/api/connector/v1/resourceBlocks/add")
    assert "recorded, but never called: resourceBlocks/getAll/documented." in str(caught.value)


def test_an_unexpected_call_that_a_program_swallowed_fails_at_the_end() -> None:
    with (
        pytest.raises(UnexpectedCallError, match="is not recorded"),
        Replay(),
        suppress(AssertionError),
    ):
        post(VALID)


def test_an_error_of_the_test_itself_is_not_hidden() -> None:
    mews = Replay()
    mews("resourceBlocks/getAll")
    with pytest.raises(ZeroDivisionError), mews:
        raise ZeroDivisionError


def test_an_unexpected_call_of_our_client_shows_no_token(replay: Replay) -> None:
    replay.add(recording(VALID))
    with (
        Client(
            client_token=TOKENS[0], access_token=TOKENS[1], client="Kit 1.0", platform="demo"
        ) as client,
        pytest.raises(UnexpectedCallError, match="resourceBlocks/delete was called") as caught,
    ):
        client.resource_blocks.delete(resource_block_ids=[UUID(int=0)])
    assert not [token for token in TOKENS if token in repr(caught.value)]


def test_an_unexpected_call_of_our_async_client_was_not_sent(replay: Replay) -> None:
    with pytest.raises(UnexpectedCallError, match="resourceBlocks/delete was called") as caught:
        delete_async()
    assert caught.value.applied is False
    assert not [token for token in TOKENS if token in repr(caught.value)]
    with pytest.raises(UnexpectedCallError):
        replay.check()


@given(
    secret=st.text("abcdefghijklmnopqrstuvwxyz0123456789", min_size=8, max_size=40),
    place=st.sampled_from(["$.Limitation.Count", "$.LanguageCode", "$.Unknown", "$.ResourceIds"]),
)
def test_a_message_quotes_no_text(secret: str, place: str) -> None:
    mews = Replay()
    body = {**VALID, "LanguageCode": "en", "Unknown": 1, "ResourceIds": ["x"]}
    mews.add(recording(body))
    mews.start()
    try:
        with pytest.raises(UnexpectedCallError) as caught:
            post(replaced(body, steps_of(place), secret))
    finally:
        mews.stop()
    assert place in str(caught.value)
    assert secret not in str(caught.value)


# Beside others


def test_a_call_elsewhere_is_refused_unless_a_router_takes_it(replay: Replay) -> None:
    with pytest.raises(AssertionError, match="not mocked"):
        httpx2.get("https://example.com/")
    with respx.mock() as router:
        router.get("https://example.com/").respond(text="hello")
        assert httpx2.get("https://example.com/").text == "hello"
    replay.check()


def test_an_unknown_operation_is_refused_with_what_was_probably_meant() -> None:
    with pytest.raises(UnknownOperationError, match="did you mean resourceBlocks/getAll"):
        Replay()("resourceBlock/getAll")


def test_our_async_client_passes_through_where_a_router_says_so(replay: Replay) -> None:
    with respx.mock(using="mews") as router:
        # The router that was started first is asked first.
        replay.stop()
        replay.start()
        router.route(url__startswith=NOBODY).pass_through()
        with pytest.raises(TransportError, match="ConnectError"):
            delete_async(NOBODY)


@both_libraries
def test_after_the_end_nothing_is_intercepted(library: Any) -> None:
    with Replay() as mews:
        mews("resourceBlocks/getAll", ignore=["$"])
        post({})
    with pytest.raises(library.ConnectError):
        library.post(f"{NOBODY}{GET_ALL.path}", json=VALID)


def test_after_the_end_our_async_client_is_not_intercepted(replay: Replay) -> None:
    replay.stop()
    with pytest.raises(TransportError, match="ConnectError"):
        delete_async(NOBODY)
