"""Requests against the contract without a client: what leaves, what is refused, what is split."""

from collections.abc import Callable, Iterator, Sequence
from datetime import timedelta
from functools import partial
from typing import Any, overload

import msgspec
import pytest

from mews_connector import Client, models
from mews_runtime.errors import RequestInvalidError
from mews_runtime.messages.credentials import ResolvedCredentials
from mews_runtime.messages.request import check, check_untyped, encode, secrets
from mews_runtime.messages.splitting import halve, merge, relocated, split
from mews_runtime.schema.decoding import Direction, decode
from mews_runtime.schema.operation import Operation
from tests.runtime import samples
from tests.runtime.prices import PRICES
from tests.runtime.samples import ID, NOON, block

CONTRACT = Client.contract
ADD, LISTING = "resourceBlocks/add", "resourceBlocks/getAll"
CREDENTIALS = ResolvedCredentials("a-client-token", "an-access-token", "Tests 1.0")


def known(name: str) -> Operation[Any]:
    operation = CONTRACT.operation(name)
    assert operation is not None
    return operation


def told(error: RequestInvalidError) -> tuple[str, str, str]:
    """Return where, why and what was refused."""
    return error.path, error.expected, error.got


def refused(check: Callable[[], object]) -> tuple[str, str, str]:
    """Check what is refused. Return where, why and what it is."""
    with pytest.raises(RequestInvalidError) as caught:
        check()
    return told(caught.value)


def refused_by(name: str, **arguments: object) -> tuple[str, str, str]:
    """Check arguments that an operation refuses. Return where, why and what it is."""
    return refused(lambda: check(CONTRACT, known(name), arguments))


def test_datetimes_as_texts_leave_in_utc() -> None:
    parameters = {
        "ResourceId": str(ID),
        "Name": "Painting",
        "Type": "OutOfOrder",
        "StartUtc": "2024-06-01T14:00:00+02:00",
        "EndUtc": "2024-06-01T18:00:00Z",
    }
    body: Any = check(CONTRACT, known(ADD), {"resource_blocks": [parameters]})
    assert body.resource_blocks[0].start_utc == NOON
    assert b"2024-06-01T12:00:00Z" in encode(CONTRACT, body, CREDENTIALS)


@pytest.mark.parametrize(
    "text", ["Call 555-1234", "98-7654", "2026-1231", "2026-06-08 09:00:00+00:00", "1+0200"]
)
def test_a_text_that_ends_like_an_offset_is_sent_as_it_is(text: str) -> None:
    parameters = {
        "ResourceId": str(ID),
        "Name": text,
        "Type": "OutOfOrder",
        "StartUtc": "2024-06-01T14:00:00+02:00",
        "EndUtc": NOON,
    }
    body: Any = check(CONTRACT, known(ADD), {"resource_blocks": [parameters]})
    assert (body.resource_blocks[0].name, body.resource_blocks[0].start_utc) == (text, NOON)


def test_what_is_wrong_beside_an_offset_is_told_as_it_is() -> None:
    parameters = {"Name": 7, "StartUtc": "2024-06-01T14:00:00+02:00"}
    place = "$.ResourceBlocks[0].Name"
    assert refused_by(ADD, resource_blocks=[parameters]) == (
        place,
        "Expected `str`, got `int`",
        "7",
    )


@pytest.mark.parametrize(
    ("value", "got"),
    [
        ([1, 2], "an array of 2 items"),
        ({"a": 1}, "an object"),
        ("a" * 41, "a string of 41 characters"),
        ("a" * 40, '"' + "a" * 40 + '"'),
        ("é", '"é"'),
        (None, "null"),
        (7, "7"),
    ],
)
def test_what_was_got_is_told_in_words(value: object, got: str) -> None:
    assert refused_by(ADD, resource_blocks=[{"ResourceId": value}])[2] == got


@pytest.mark.parametrize(
    ("parameters", "place", "got"),
    [
        ([{"Value": 123456}], "[0].Value", "a number"),
        ([{"Value": ["1234"]}], "[0].Value", "an array of 1 items"),
        ([{"Value": {"1234": object()}}], "[0].Value[...]", "something that is not JSON"),
        ([{"Value": NOON.replace(tzinfo=None)}], "[0].Value", "a `datetime`"),
        ([{"Value": "PinCode", "Type": "123456"}], "[0].Type", "a string"),
        ([{"Value": "1234", "ValidityStartUtc": "1234"}], "[0].ValidityStartUtc", "a string"),
        ([{"Code": "1234"}], "[0]", "an unknown name"),
        ([{"1234": 0}], "[0]", "an unknown name"),
        (["1234"], "[0]", "a string"),
        ([["1234"]], "[0]", "an array of 1 items"),
        ("1234", "", "a string"),
        (1234, "", "a number"),
        ({"1234": object()}, "[...]", "something that is not JSON"),
        ({"Value": "1234"}, "", "an object"),
    ],
)
def test_a_secret_in_its_place_or_in_another_is_not_told(
    parameters: object, place: str, got: str
) -> None:
    name = "resourceAccessTokens/add"
    path, expected, said = refused_by(name, resource_access_token_parameters=parameters)
    assert (path, said) == (f"$.ResourceAccessTokenParameters{place}", got)
    assert "1234" not in expected


@pytest.mark.parametrize(
    ("parameters", "place", "expected"),
    [
        ({"Notez": "lost"}, "Notez", "did you mean Notes?"),
        ({"notes": "lost"}, "notes", "did you mean Notes?"),
        ({"start_utc": NOON}, "start_utc", "did you mean StartUtc?"),
        ({"x" * 50: 0}, "x" * 40 + "...", None),
    ],
)
def test_a_name_that_the_contract_does_not_have_is_refused_with_the_nearest_that_it_has(
    parameters: dict[str, Any], place: str, expected: str | None
) -> None:
    every = ", ".join(models.ResourceBlockParameters.__struct_encode_fields__)
    assert refused_by(ADD, resource_blocks=[parameters]) == (
        f"$.ResourceBlocks[0].{place}",
        f"Expected a name of the contract, {expected or f'one of {every}'}",
        "an unknown name",
    )


def test_a_name_is_refused_at_any_depth_and_in_an_untyped_call_of_a_known_operation() -> None:
    interval = {"StartUtc": NOON, "EndUtc": NOON, "Zone": "UTC"}
    assert (
        refused_by(LISTING, colliding_utc=interval, limitation={"Count": 10})[0]
        == "$.CollidingUtc.Zone"
    )
    wrong: dict[str, dict[str, object]] = {
        "$.Resourceblocks": {"Resourceblocks": []},
        "$.ResourceBlocks[0].Notez": {"ResourceBlocks": [{"Notez": "lost"}]},
    }
    untyped = CONTRACT.untyped(ADD)
    checks = [partial(check_untyped, CONTRACT, untyped, body) for body in wrong.values()]
    assert [refused(each)[0] for each in checks] == [*wrong]


def test_the_properties_of_another_model_are_not_lost_but_refused() -> None:
    listed = decode(
        models.ResourceBlock, msgspec.json.encode(samples.listed_block()), Direction.RESPONSE
    )
    assert refused_by(ADD, resource_blocks=[listed])[2] == "an unknown name"


def test_an_operation_that_the_contract_does_not_have_takes_any_names() -> None:
    body = {"Anything": [{"at_all": {"Value": "1234"}}]}
    assert check_untyped(CONTRACT, CONTRACT.untyped("rooms/add"), body) == body


def test_a_value_under_any_key_is_not_told_as_its_key_is_not_known() -> None:
    assert refused(lambda: check(CONTRACT, PRICES, {"amounts": {"Room 1": "much"}})) == (
        "$.Amounts[...]",
        "Expected `int`, got `str`",
        "another value there",
    )


def test_an_interval_over_its_bound_is_told_with_its_days() -> None:
    interval = models.TimeInterval(start_utc=NOON, end_utc=NOON + timedelta(days=100))
    assert refused_by(LISTING, colliding_utc=interval, limitation={"Count": 10}) == (
        "$.CollidingUtc",
        "Expected an interval of at most P3M",
        "an interval of more than 100 days",
    )


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ([], ("$", "Expected `object`", "a list")),
        (
            {"ResourceBlocks": object()},
            (
                "$.ResourceBlocks",
                "Expected a JSON value, got `object`",
                "something that is not JSON",
            ),
        ),
        (
            {"Client": "x", "AccessToken": "y"},
            (
                "$.AccessToken",
                "Expected no credentials: the client adds its own",
                "a secret",
            ),
        ),
    ],
)
def test_an_untyped_body_is_an_object_without_credentials(
    body: Any, expected: tuple[str, str, str]
) -> None:
    assert refused(lambda: check_untyped(CONTRACT, known(ADD), body)) == expected


def test_credentials_are_added_to_a_body_of_either_kind() -> None:
    typed = check(CONTRACT, known(ADD), {"resource_blocks": [block()]})
    untyped: dict[str, Any] = {"ResourceBlocks": []}
    for body in (typed, untyped):
        sent = msgspec.json.decode(encode(CONTRACT, body, CREDENTIALS))
        assert sent["ClientToken"] == "a-client-token"
        assert sent["AccessToken"] == "an-access-token"
        assert sent["Client"] == "Tests 1.0"


def test_the_secrets_of_a_body_are_those_at_and_below_secret_places() -> None:
    tokens = known("resourceAccessTokens/add")
    hidden: dict[str, list[object]] = {
        "ResourceAccessTokenParameters": [
            {"Value": "1234#", "Type": "PinCode"},
            {"Value": 123456.5, "SerialNumber": "77"},
            {"Value": {"4711": [True, None, "12"]}},
            "98765",
        ]
    }
    found = {"1234#", "123456.5", "123456", "4711", "12", "98765"}
    assert {*secrets(CONTRACT, tokens, hidden)} == found
    assert {*secrets(CONTRACT, known(ADD), hidden | {"Value": "1234"})} == set()
    update = known("services/updateAvailability")
    body = check(CONTRACT, update, {"service_id": ID, "availability_updates": [samples.update()]})
    assert [*secrets(CONTRACT, update, body)] == []
    access = [samples.access("1234"), samples.access("5678")]
    body = check(CONTRACT, tokens, {"resource_access_token_parameters": access})
    assert [*secrets(CONTRACT, tokens, body)] == ["1234", "5678"]


class Anew(Sequence[dict[str, int]]):
    """A sequence that makes its items anew each time."""

    @overload
    def __getitem__(self, index: int) -> dict[str, int]: ...
    @overload
    def __getitem__(self, index: slice) -> list[dict[str, int]]: ...
    def __getitem__(self, index: int | slice) -> dict[str, int] | list[dict[str, int]]:
        numbers = range(5)[index]
        if isinstance(numbers, int):
            return {"number": numbers}
        return [{"number": number} for number in numbers]

    def __len__(self) -> int:
        return 5

    def __iter__(self) -> Iterator[dict[str, int]]:
        return iter([self[number] for number in range(5)])


def moved(part: Sequence[object], whole: Sequence[object], path: str) -> RequestInvalidError:
    """Return an error about a part as one about the whole."""
    error = RequestInvalidError(operation=ADD, path=path, expected="Expected more", got="less")
    name = "resource_blocks"
    return relocated(error, known(ADD), {name: part}, {name: whole})


def test_an_error_in_a_part_is_told_with_the_place_in_the_whole() -> None:
    items = [object() for _ in range(5)]
    error = moved(items[3:], items, "$.ResourceBlocks[1].Name")
    assert told(error) == ("$.ResourceBlocks[4].Name", "Expected more", "less")
    assert error.operation == ADD


def test_an_item_is_found_again_where_a_sequence_makes_it_anew() -> None:
    items = Anew()
    assert moved(items[3:], items, "$.ResourceBlocks[0]").path == "$.ResourceBlocks[3]"


@pytest.mark.parametrize("path", ["$.Other[0]", "$.ResourceBlocks", "$", "$.ResourceBlocks[0]"])
def test_an_error_about_something_else_stays_as_it_is(path: str) -> None:
    items = [1, 2]
    assert moved(items, items, path).path == path


def test_an_item_that_is_not_in_the_whole_keeps_its_place() -> None:
    assert moved([object()], [1, 2], "$.ResourceBlocks[0]").path == "$.ResourceBlocks[0]"


def test_two_filters_over_their_bounds_are_told_with_the_operation() -> None:
    over = models.TimeInterval(start_utc=NOON, end_utc=NOON + timedelta(days=100))
    with pytest.raises(RequestInvalidError) as caught:
        split(known(LISTING), {"colliding_utc": over, "created_utc": over})
    assert caught.value.operation == LISTING
    assert told(caught.value) == (
        "$.CollidingUtc",
        "Expected only one filter over its bound, because that one is asked for in parts",
        "CreatedUtc over its bound, too",
    )


def test_a_list_at_its_bound_is_whole_and_one_more_makes_a_part() -> None:
    operation = known("resources/getOccupancyState")
    (name,) = operation.splittable
    bound = operation.max_items[name]
    whole = split(operation, {name: [*range(bound)]})
    assert whole == [{name: [*range(bound)]}]
    assert split(operation, {name: [*range(bound + 1)], "other": 7}) == [
        {name: [*range(bound)], "other": 7},
        {name: [bound], "other": 7},
    ]
    # What is there twice is asked for once.
    assert split(operation, {name: [1] * (bound + 1)}) == [{name: [1]}]


def test_half_of_an_odd_list_is_the_larger_half_first() -> None:
    operation = known("resources/getOccupancyState")
    body = check(CONTRACT, operation, {"resource_category_ids": [ID] * 3})
    halves: Any = halve(operation, body)
    assert [len(half.resource_category_ids) for half in halves] == [2, 1]
    assert halve(operation, halves[1]) is None
    assert halve(known(ADD), body) is None
    assert halve(operation, {"resource_category_ids": [1, 2]}) is None


def test_results_are_joined_list_by_list_and_the_rest_is_that_of_the_first() -> None:
    page = known(LISTING).response
    first, second = (
        decode(page, msgspec.json.encode(samples.page(*numbers, cursor=cursor)), Direction.RESPONSE)
        for numbers, cursor in (((1, 2), str(ID)), ((3,), None))
    )
    whole: Any = merge([first, second])
    assert [item.name for item in whole.resource_blocks] == ["Block 1", "Block 2", "Block 3"]
    assert whole.cursor == ID


def test_results_without_lists_are_that_of_the_first() -> None:
    assert merge([{"a": [1]}, {"a": [2]}]) == {"a": [1]}
