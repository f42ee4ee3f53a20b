"""What models, enums and errors are like in the hands of a caller."""

import copy
import json
import linecache
import pickle
import re
import warnings
from collections.abc import Callable
from datetime import datetime
from types import FunctionType
from typing import Any, TypeGuard

import httpx
import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mews_connector import UNSET, errors, models
from mews_connector.errors import MewsError
from mews_connector.types import Model, OpenEnum, Unset
from mews_runtime.masking import Hidden
from mews_runtime.schema.decoding import Direction, decode
from mews_runtime.schema.model import warn_deprecated
from tests.runtime import samples
from tests.runtime.sides import Side, answering, items, settle

pytestmark = pytest.mark.anyio

ABSENT_OR_NOT = pytest.mark.parametrize(
    ("notes", "properties"),
    [(UNSET, {}), (None, {"Notes": None}), ("", {"Notes": ""}), ("Dry", {"Notes": "Dry"})],
    ids=["absent", "null", "empty", "text"],
)


read_pickle: Callable[[bytes], Any] = pickle.loads


def again(value: Any) -> Any:
    """Return what pickle makes of a value."""
    return read_pickle(pickle.dumps(value))


EVERY_COPY = pytest.mark.parametrize(
    "duplicate", [copy.copy, copy.deepcopy, again], ids=["copy", "deepcopy", "pickle"]
)


# Absent, null and value


@ABSENT_OR_NOT
async def test_absent_null_and_value_leave_as_what_they_are(
    side: Side, notes: str | Unset | None, properties: dict[str, object]
) -> None:
    server = answering(body={"ResourceBlocks": []})
    blocks = [samples.block(notes=notes)]
    await settle(side.client(server).resource_blocks.add(resource_blocks=blocks))
    sent = server.body["ResourceBlocks"][0]
    assert {key: value for key, value in sent.items() if key == "Notes"} == properties


@ABSENT_OR_NOT
async def test_absent_null_and_value_arrive_as_what_they_are(
    side: Side, notes: str | Unset | None, properties: dict[str, object]
) -> None:
    listed = samples.listed_block()
    del listed["Notes"]
    server = answering(body={"ResourceBlocks": [listed | properties]})
    (block,) = await items(side.client(server).resource_blocks.get_all())
    assert (block.notes, type(block.notes)) == (notes, type(notes))


@ABSENT_OR_NOT
def test_absent_properties_are_in_no_dict_and_no_json(
    notes: str | Unset | None, properties: dict[str, object]
) -> None:
    block = samples.block(notes=notes)
    expected = {
        "ResourceId": str(samples.ID),
        "Name": "Painting",
        "Type": "OutOfOrder",
        "StartUtc": "2024-06-01T12:00:00Z",
        "EndUtc": "2024-06-01T18:00:00Z",
    } | properties
    assert (block.to_dict(), json.loads(block.to_json())) == (expected, expected)


def test_a_dict_takes_only_what_json_takes() -> None:
    assert json.loads(json.dumps(samples.block().to_dict())) == samples.block().to_dict()


@given(
    name=st.text(st.characters(exclude_categories=["Cs"]), min_size=1),
    notes=st.none() | st.just(UNSET),
)
def test_json_is_read_back_as_the_same_model(name: str, notes: Unset | None) -> None:
    block = samples.block(name=name, notes=notes)
    read = msgspec.json.decode(block.to_json(), type=models.ResourceBlockParameters)
    assert read == block


def test_models_are_compared_by_their_attributes() -> None:
    assert samples.block() == samples.block()
    assert samples.block(notes=None) != samples.block()


# What is shown


@ABSENT_OR_NOT
def test_a_model_shows_what_is_there(
    notes: str | Unset | None, properties: dict[str, object]
) -> None:
    interval = models.TimeInterval(start_utc=samples.NOON, end_utc=samples.EVENING)
    assert repr(interval) == (
        f"TimeInterval(start_utc={samples.NOON!r}, end_utc={samples.EVENING!r})"
    )
    shown = repr(samples.block(notes=notes))
    assert re.findall(r", notes=(.+)\)$", shown) == [repr(value) for value in properties.values()]


DOOR_CODE = "4711-code"


@pytest.mark.parametrize(
    ("value", "shown"),
    [(DOOR_CODE, ["value='***'"]), (None, ["value=None"]), (UNSET, [])],
    ids=["value", "null", "absent"],
)
def test_a_secret_is_never_shown(value: Any, shown: list[str]) -> None:
    access = samples.access(DOOR_CODE)
    access.value = value
    nested = models.ResourceAccessTokenAddParameters(
        client_token=DOOR_CODE,
        access_token=DOOR_CODE,
        client="Tests 1.0",
        resource_access_token_parameters=[access],
    )
    assert DOOR_CODE not in repr(nested) + str(nested) + repr([nested])
    assert re.findall(r", (value=[^,]+), v", repr(access)) == shown


# Copies


COPIED: list[Model] = [
    samples.block(),
    samples.block(notes=None, type_=models.ResourceBlockType("Flooded")),
    samples.access(DOOR_CODE),
    samples.update(pax_counts=[models.PaxCount(person_count=1, unit_count=2)]),
    models.ResourceBlockResult(resource_blocks=[], cursor=samples.ID),
    models.EmptyResult(),
]


@EVERY_COPY
@pytest.mark.parametrize("model", COPIED, ids=lambda model: type(model).__name__)
def test_a_copy_of_a_model_is_equal(duplicate: Callable[[Model], Model], model: Model) -> None:
    copied = duplicate(model)
    assert (type(copied), copied, copied.to_dict()) == (type(model), model, model.to_dict())
    assert copied is not model


@EVERY_COPY
def test_a_copy_of_a_model_is_a_model_of_its_own(duplicate: Callable[[Model], Model]) -> None:
    original = samples.block()
    copied: Any = duplicate(original)
    copied.name = "Plumbing"
    assert original.name == "Painting"


# Deprecations


def deprecated_update() -> models.AvailabilityUpdate:
    """Return an update with both deprecated properties, whose warnings are not of interest."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        return samples.update(start_utc=samples.NOON, end_utc=samples.EVENING)


DEPRECATED = "is deprecated by Mews$"


def lines(caught: pytest.WarningsRecorder) -> list[tuple[str, str]]:
    """Return what was warned of, each with the line of this file that it is about."""
    assert {warning.filename for warning in caught} <= {__file__}
    return [
        (str(warning.message), linecache.getline(__file__, warning.lineno).strip())
        for warning in caught
    ]


@pytest.mark.parametrize("start", [samples.NOON, None], ids=["value", "null"])
def test_a_deprecated_property_warns_whoever_makes_the_model(start: datetime | None) -> None:
    names = models.AvailabilityUpdate.__struct_fields__
    update: dict[str, Any] = {name: None for name in names if not name.endswith("_utc")}
    update |= {"first_time_unit_start_utc": samples.NOON, "last_time_unit_start_utc": samples.NOON}
    with pytest.warns(DeprecationWarning, match=DEPRECATED) as caught:
        models.AvailabilityUpdate(**update, start_utc=start)
    said = "AvailabilityUpdate.StartUtc is deprecated by Mews"
    assert lines(caught) == [(said, "models.AvailabilityUpdate(**update, start_utc=start)")]


def test_every_deprecated_property_warns() -> None:
    with pytest.warns(DeprecationWarning, match=DEPRECATED) as caught:
        samples.update(end_utc=samples.NOON, start_utc=samples.NOON)
    assert [str(warning.message) for warning in caught] == [
        "AvailabilityUpdate.EndUtc is deprecated by Mews",
        "AvailabilityUpdate.StartUtc is deprecated by Mews",
    ]


def test_a_deprecated_argument_warns_whoever_calls(side: Side) -> None:
    client = side.client(answering())
    extent = models.ResourceBlockExtent(inactive=True)
    with pytest.warns(DeprecationWarning, match=DEPRECATED) as caught:
        client.resource_blocks.get_all(extent=extent)
    said = "ResourceBlockFilterParameters.Extent is deprecated by Mews"
    assert lines(caught) == [(said, "client.resource_blocks.get_all(extent=extent)")]


@pytest.mark.parametrize("name", ["mews_connector_tools", "mews_runtime2.jobs", "hotel"])
def test_a_caller_with_a_name_like_ours_is_a_caller(side: Side, name: str) -> None:
    def listed(client: Any, extent: object) -> None:
        client.resource_blocks.get_all(extent=extent)

    elsewhere = FunctionType(listed.__code__, {"__name__": name})
    with pytest.warns(DeprecationWarning, match=DEPRECATED) as caught:
        elsewhere(side.client(answering()), models.ResourceBlockExtent(inactive=True))
    ((_, line),) = lines(caught)
    assert line == "client.resource_blocks.get_all(extent=extent)"


async def test_sending_a_deprecated_property_does_not_warn_again(side: Side) -> None:
    server = answering()
    update = deprecated_update()
    await settle(
        side.client(server).services.update_availability(
            service_id=samples.ID, availability_updates=[update]
        )
    )
    assert server.body["AvailabilityUpdates"][0]["StartUtc"] == "2024-06-01T12:00:00Z"


class Received(models.ResourceBlock, rename="pascal"):
    """A block of an answer, whose notes are deprecated."""

    __deprecations__ = frozenset({"notes"})

    def __post_init__(self) -> None:
        warn_deprecated(self)


def test_a_deprecated_property_of_an_answer_does_not_warn() -> None:
    content = msgspec.json.encode(samples.listed_block())
    block = decode(Received, content, Direction.RESPONSE)
    assert isinstance(block, Received)
    assert block.notes == "Second coat"


@EVERY_COPY
def test_a_copy_does_not_warn(duplicate: Callable[[Model], Model]) -> None:
    update = deprecated_update()
    assert duplicate(update) == update


async def test_an_argument_that_is_not_deprecated_does_not_warn(side: Side) -> None:
    server = answering(body=samples.page())
    assert await items(side.client(server).resource_blocks.get_all(extent=UNSET)) == []


# Enums


KNOWN = list(models.ResourceBlockType)
NAMES = st.text().filter(lambda name: name not in KNOWN)


@pytest.mark.parametrize("member", KNOWN)
def test_a_known_member_is_its_text(member: models.ResourceBlockType) -> None:
    assert (member, member.is_known) == (member.value, True)
    assert hash(member) == hash(member.value)
    assert models.ResourceBlockType(member.value) is member


@given(name=NAMES)
def test_an_unknown_member_is_its_text(name: str) -> None:
    member = models.ResourceBlockType(name)
    assert (str(member), member.value, member.name, f"{member}") == (name, name, name, name)
    assert (member, member.is_known, type(member)) == (name, False, models.ResourceBlockType)
    assert {member: 1}[models.ResourceBlockType(name)] == {name: 1}[member] == 1
    assert member not in KNOWN


@given(name=NAMES)
def test_copies_of_an_unknown_member_are_equal(name: str) -> None:
    member = models.ResourceBlockType(name)
    for duplicate in (copy.copy, copy.deepcopy, again):
        copied = duplicate(member)
        assert (copied, type(copied), copied.is_known) == (member, models.ResourceBlockType, False)


@pytest.mark.parametrize("member", KNOWN)
def test_copies_of_a_known_member_are_itself(member: models.ResourceBlockType) -> None:
    assert all(duplicate(member) is member for duplicate in (copy.copy, copy.deepcopy, again))


def test_unknown_members_are_not_kept() -> None:
    before = {name: len(value) for name, value in registries()}
    for number in range(100):
        assert models.ResourceBlockType(f"Flood {number}").is_known is False
    assert {name: len(value) for name, value in registries()} == before
    assert list(models.ResourceBlockType) == KNOWN


def registries() -> list[tuple[str, Any]]:
    """Return everything of an enum that may grow."""
    kept = {**vars(models.ResourceBlockType)}
    return [(name, value) for name, value in kept.items() if isinstance(value, dict | list)]


@pytest.mark.parametrize("value", [5, None, b"OutOfOrder", ["OutOfOrder"], True], ids=repr)
def test_a_member_is_made_of_texts_only(value: Any) -> None:
    with pytest.raises(ValueError, match="is not a valid ResourceBlockType"):
        models.ResourceBlockType(value)


async def test_an_unknown_member_arrives_and_leaves_as_itself(side: Side) -> None:
    server = answering(body={"ResourceBlocks": [samples.listed_block() | {"Type": "Flooded"}]})
    (block,) = await items(side.client(server).resource_blocks.get_all())
    assert (block.type_, block.type_.is_known) == ("Flooded", False)
    assert (block.to_dict()["Type"], again(block)) == ("Flooded", block)


def test_every_enum_is_open() -> None:
    enums = [value for name in models.__all__ if is_enum(value := getattr(models, name))]
    assert len(enums) > 3
    assert all(enum("Flooded") == "Flooded" for enum in enums)


def is_enum(value: object) -> TypeGuard[type[OpenEnum]]:
    """Return whether something is an enum of the contract."""
    return isinstance(value, type) and issubclass(value, OpenEnum)


# Errors


RESPONSE: dict[str, Any] = {
    "operation": "resourceBlocks/add",
    "status": 418,
    "request_id": "r-1",
    "raw_body": b"4711-code",
}
STATUS: dict[str, Any] = RESPONSE | {
    "message": "No such room.",
    "details": {"Room": [101, None]},
    "retry_after": 12.0,
}


def made(kind: type[MewsError]) -> MewsError:
    """Return an error of a kind, with everything that it may say."""
    make: Any = kind
    if issubclass(kind, errors.StatusError):
        error: MewsError = make(**STATUS)
    elif issubclass(kind, errors.ContractError):
        error = make(**RESPONSE, path="$.Name", expected="Expected `str`")
    elif issubclass(kind, errors.ResponseTooLargeError):
        said = {name: value for name, value in RESPONSE.items() if name != "raw_body"}
        error = make(**said, expected="Expected less")
    elif issubclass(kind, errors.ResponseError):
        error = make("no result", **RESPONSE)
    elif issubclass(kind, errors.RequestInvalidError):
        error = make(operation="rooms/add", path="$.Name", expected="Expected `str`", got="5")
    elif issubclass(kind, errors.OutcomeUnknownError):
        lost = made(errors.ServerError)
        error = make(lost, sent_at=samples.NOON, advice="look", request=Hidden("4711-code"))
    elif issubclass(kind, errors.DeadlineExceededError):
        error = make("too late", operation="rooms/add", deadline=300.0, attempts=2)
    else:
        error = make("something is wrong", operation="rooms/add")
    return error


EVERY_ERROR = pytest.mark.parametrize("kind", [getattr(errors, name) for name in errors.__all__])


@EVERY_ERROR
@EVERY_COPY
def test_a_copy_of_an_error_says_the_same(
    kind: type[MewsError], duplicate: Callable[[MewsError], MewsError]
) -> None:
    error = made(kind)
    error.add_note("while the lift was painted")
    copied = duplicate(error)
    assert copied is not error
    assert (type(copied), copied.args, str(copied)) == (kind, error.args, str(error))
    assert public(copied) == public(error)


def public(error: MewsError) -> dict[str, object]:
    """Return the attributes of an error, and of the one in it, the bodies aside."""
    attributes = {name: value for name, value in vars(error).items() if name != "_raw"}
    if isinstance(error, errors.OutcomeUnknownError):
        attributes["error"] = (type(error.error), public(error.error))
    return attributes


@pytest.mark.parametrize("kind", [errors.ResponseError, errors.ContractError, errors.StatusError])
@EVERY_COPY
def test_a_copy_of_an_error_has_no_body(
    kind: type[errors.ResponseError], duplicate: Callable[[MewsError], Any]
) -> None:
    error = made(kind)
    assert isinstance(error, errors.ResponseError)
    assert error.raw_body == b"4711-code"
    assert duplicate(error).raw_body == b""
    assert b"4711-code" not in pickle.dumps(error)


@EVERY_COPY
def test_a_copy_of_an_unknown_outcome_does_not_know_what_was_sent(
    duplicate: Callable[[MewsError], Any],
) -> None:
    error = made(errors.OutcomeUnknownError)
    assert isinstance(error, errors.OutcomeUnknownError)
    assert error.request == "4711-code"
    assert duplicate(error).request is None
    assert b"4711-code" not in pickle.dumps(error)


@EVERY_ERROR
def test_an_error_is_an_error_of_mews_and_names_its_operation(kind: type[MewsError]) -> None:
    error = made(kind)
    assert isinstance(error, MewsError)
    assert str(error).startswith(f"{error.operation}: ")


async def test_an_error_of_a_call_can_be_pickled(side: Side) -> None:
    def refuse(request: httpx.Request) -> httpx.Response:
        raise httpx.ReadTimeout(request.method, request=request)

    for answer in (refuse, answering(429, headers=[(b"Retry-After", b"12")]), answering(200, [])):
        with pytest.raises(MewsError) as caught:
            await settle(side.client(answer).resource_blocks.add(resource_blocks=[samples.block()]))
        assert str(again(caught.value)) == str(caught.value)
