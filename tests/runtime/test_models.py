"""What models, enums and errors are like in the hands of a caller."""

import copy
import json
import linecache
import pickle
import re
import warnings
from collections.abc import Callable, Mapping
from types import FunctionType
from typing import Any, ClassVar

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
from tests.support import samples
from tests.support.sides import Side, answering, items, settle
from tests.support.some import some

pytestmark = pytest.mark.anyio

NOTES: list[tuple[Any, dict[str, object]]] = [
    (UNSET, {}),
    (None, {"Notes": None}),
    ("", {"Notes": ""}),
    ("Dry", {"Notes": "Dry"}),
]

read_pickle: Callable[[bytes], Any] = pickle.loads


def again(value: Any) -> Any:
    """Return what pickle makes of a value."""
    return read_pickle(pickle.dumps(value))


OF_NO_CALL: dict[type[MewsError], dict[str, Any]] = {
    errors.EventInvalidError: {"path": "$", "expected": "Expected JSON", "raw_body": b"4711-code"},
    errors.InboxFullError: {"capacity": 5},
    errors.ModelInvalidError: {"model": "Room", "path": "$", "expected": "Expected JSON"},
}
"""What is raised where nobody has called anything, and its arguments."""
COPIES: list[Callable[[Any], Any]] = [copy.copy, copy.deepcopy, again]
every_copy = pytest.mark.parametrize("duplicate", COPIES, ids=["copy", "deepcopy", "pickle"])


# Absent, null and value


async def test_absent_null_and_value_leave_and_arrive_as_what_they_are(side: Side) -> None:
    for notes, properties in NOTES:
        listed = samples.listed_block()
        del listed["Notes"]
        server = answering(body={"ResourceBlocks": [listed | properties]})
        client = side.client(server)
        blocks = [samples.block(notes=notes)]
        added = await settle(client.resource_blocks.add(resource_blocks=blocks))
        sent = server.body["ResourceBlocks"][0]
        assert {key: value for key, value in sent.items() if key == "Notes"} == properties
        (block,) = added.resource_blocks
        assert (block.notes, type(block.notes)) == (notes, type(notes))


def test_absent_properties_are_in_no_dict_no_json_and_no_repr() -> None:
    for notes, properties in NOTES:
        block = samples.block(notes=notes)
        expected = {
            "ResourceId": str(samples.ID),
            "Name": "Painting",
            "Type": "OutOfOrder",
            "StartUtc": "2024-06-01T12:00:00Z",
            "EndUtc": "2024-06-01T18:00:00Z",
        } | properties
        assert (block.to_dict(), json.loads(block.to_json())) == (expected, expected)
        assert json.loads(json.dumps(block.to_dict())) == expected
        shown = re.findall(r", notes=(.+)\)$", repr(block))
        assert shown == [repr(value) for value in properties.values()]


@given(
    name=st.text(st.characters(exclude_categories=["Cs"]), min_size=1),
    notes=st.none() | st.just(UNSET),
)
def test_json_is_read_back_as_the_same_model(name: str, notes: Unset | None) -> None:
    block = samples.block(name=name, notes=notes)
    read = msgspec.json.decode(block.to_json(), type=models.ResourceBlockParameters)
    assert read == block == samples.block(name=name, notes=notes)
    assert read != samples.block(name=name, notes="Dry")


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


COPIED: list[Model] = [
    samples.block(),
    samples.block(notes=None, type_=models.ResourceBlockType("Flooded")),
    samples.access(DOOR_CODE),
    samples.update(pax_counts=[models.PaxCount(person_count=1, unit_count=2)]),
    models.ResourceBlockResult(resource_blocks=[], cursor=samples.ID),
    models.EmptyResult(),
]


@every_copy
def test_a_copy_of_a_model_is_an_equal_model_of_its_own(duplicate: Callable[[Any], Any]) -> None:
    for model in COPIED:
        copied = duplicate(model)
        assert (type(copied), copied, copied.to_dict()) == (type(model), model, model.to_dict())
        assert copied is not model
    original = samples.block()
    duplicate(original).name = "Plumbing"
    assert original.name == "Painting"


# Deprecations

DEPRECATED = "is deprecated by Mews"


def lines(caught: pytest.WarningsRecorder) -> list[tuple[str, str]]:
    """Return what was warned of, each with the line of this file that it is about."""
    assert {warning.filename for warning in caught} <= {__file__}
    return [
        (str(warning.message), linecache.getline(__file__, warning.lineno).strip())
        for warning in caught
    ]


def test_a_deprecated_property_warns_whoever_makes_the_model() -> None:
    names = models.AvailabilityUpdate.__struct_fields__
    update: dict[str, Any] = {name: None for name in names if not name.endswith("_utc")}
    update |= {"first_time_unit_start_utc": samples.NOON, "last_time_unit_start_utc": samples.NOON}
    for start in (samples.NOON, None):
        with pytest.warns(DeprecationWarning, match=DEPRECATED) as caught:
            models.AvailabilityUpdate(**update, start_utc=start)
        said = "AvailabilityUpdate.start_utc is deprecated by Mews. "
        said += "Use `first_time_unit_start_utc` instead"
        assert lines(caught) == [(said, "models.AvailabilityUpdate(**update, start_utc=start)")]
    with pytest.warns(DeprecationWarning, match=DEPRECATED) as caught:
        samples.update(end_utc=samples.NOON, start_utc=samples.NOON)
    assert [str(warning.message).split()[0] for warning in caught] == [
        "AvailabilityUpdate.end_utc",
        "AvailabilityUpdate.start_utc",
    ]


def test_a_deprecated_argument_warns_whoever_calls_also_from_a_module_with_a_name_like_ours(
    side: Side,
) -> None:
    def listed(client: Any, extent: object) -> None:
        client.resource_blocks.get_all(extent=extent)

    said = "ResourceBlockFilterParameters.extent is deprecated by Mews. "
    said += "Use `activity_states` with both states instead"
    for name in (__name__, "mews_connector_tools", "mews_runtime2.jobs", "hotel"):
        caller = FunctionType(listed.__code__, {"__name__": name})
        with pytest.warns(DeprecationWarning, match=DEPRECATED) as caught:
            caller(side.client(answering()), models.ResourceBlockExtent(inactive=True))
        assert lines(caught) == [(said, "client.resource_blocks.get_all(extent=extent)")]


class Received(models.ResourceBlock, rename="pascal"):
    """A block of an answer, whose notes are deprecated."""

    __deprecations__: ClassVar[Mapping[str, str]] = {"notes": ""}

    def __post_init__(self) -> None:
        warn_deprecated(self)


def test_the_warning_of_each_deprecated_property_says_what_to_do() -> None:
    every = [getattr(models, name) for name in models.__all__]
    advice = {
        f"{model.__name__}.{name}": advice
        for model in every
        for name, advice in getattr(model, "__deprecations__", {}).items()
    }
    assert advice["LoyaltyMembershipParameters.code"] == "Use `membership_number` instead."
    assert [name for name, said in advice.items() if not said] == []


async def test_nothing_else_warns(side: Side) -> None:
    block: Any = decode(Received, msgspec.json.encode(samples.listed_block()), Direction.RESPONSE)
    assert (type(block), block.notes) == (Received, "Second coat")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        update = samples.update(start_utc=samples.NOON, end_utc=samples.EVENING)
    assert [duplicate(update) for duplicate in COPIES] == [update] * 3
    server = answering(body=samples.page())
    client = side.client(server)
    assert await items(client.resource_blocks.get_all(extent=UNSET)) == []
    send = client.services.update_availability
    await settle(send(service_id=samples.ID, availability_updates=[update]))
    assert server.bodies[1]["AvailabilityUpdates"][0]["StartUtc"] == "2024-06-01T12:00:00Z"


# Enums

KNOWN = list(models.ResourceBlockType)


@pytest.mark.parametrize("member", KNOWN)
def test_a_known_member_is_its_text(member: models.ResourceBlockType) -> None:
    assert (member, member.is_known) == (member.value, True)
    assert hash(member) == hash(member.value)
    assert models.ResourceBlockType(member.value) is member
    assert all(duplicate(member) is member for duplicate in COPIES)


@given(name=st.text().filter(lambda name: name not in KNOWN))
def test_an_unknown_member_is_its_text(name: str) -> None:
    member = models.ResourceBlockType(name)
    assert (str(member), member.value, member.name, f"{member}") == (name, name, name, name)
    assert (member, member.is_known, type(member)) == (name, False, models.ResourceBlockType)
    assert {member: 1}[models.ResourceBlockType(name)] == {name: 1}[member] == 1
    assert member not in KNOWN
    for copied in (duplicate(member) for duplicate in COPIES):
        assert (copied, type(copied), copied.is_known) == (member, models.ResourceBlockType, False)


def registries() -> list[tuple[str, int]]:
    """Return the size of everything of an enum that may grow."""
    kept: dict[str, Any] = {**vars(models.ResourceBlockType)}
    return [(name, len(value)) for name, value in kept.items() if type(value) in {dict, list}]


def test_unknown_members_are_not_kept() -> None:
    before = registries()
    made = [models.ResourceBlockType(f"Flood {number}").is_known for number in range(100)]
    assert made == [False] * 100
    assert (registries(), list(models.ResourceBlockType)) == (before, KNOWN)


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
    found: list[Any] = [getattr(models, name) for name in models.__all__]
    enums = [each for each in found if isinstance(each, type) and issubclass(each, OpenEnum)]
    assert [enum.__name__ for enum in some(enums) if enum("Flooded") != "Flooded"] == []


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
    elif issubclass(kind, errors.JobFailedError):
        error = make("it failed", operation="rooms/add", job={"Data": "4711-code"})
    elif issubclass(kind, errors.JobUnfinishedError):
        error = make("it goes on", operation="rooms/add", state="Pending")
    else:
        error = make(**OF_NO_CALL.get(kind, {"text": "it is wrong", "operation": "rooms/add"}))
    return error


def public(error: MewsError) -> dict[str, object]:
    """Return the attributes of an error, and of the one in it, the bodies aside."""
    attributes = {
        name: value for name, value in vars(error).items() if name not in {"_raw", "_job"}
    }
    if isinstance(error, errors.OutcomeUnknownError):
        attributes["error"] = (type(error.error), public(error.error))
    return attributes


@pytest.mark.parametrize("kind", [getattr(errors, name) for name in errors.__all__])
def test_an_error_names_its_operation_and_a_copy_says_the_same_without_the_bodies(
    kind: type[MewsError],
) -> None:
    error: Any = made(kind)
    assert isinstance(error, MewsError)
    assert str(error).startswith(f"{error.operation}: ") != (kind in OF_NO_CALL)
    error.add_note("while the lift was painted")
    assert b"4711-code" not in pickle.dumps(error)
    for copied in (duplicate(error) for duplicate in COPIES):
        assert copied is not error
        assert (type(copied), copied.args, str(copied)) == (kind, error.args, str(error))
        assert public(copied) == public(error)
        bodies: Any = (error, copied)
        if kind is errors.OutcomeUnknownError:
            assert tuple(each.request for each in bodies) == ("4711-code", None)
        elif kind in {
            errors.EventInvalidError,
            errors.ResponseError,
            errors.ContractError,
            errors.StatusError,
        }:
            assert tuple(each.raw_body for each in bodies) == (b"4711-code", b"")


async def test_an_error_of_a_call_can_be_pickled(side: Side) -> None:
    def refuse(request: httpx.Request) -> httpx.Response:
        raise httpx.ReadTimeout(request.method, request=request)

    for answer in (refuse, answering(429, headers=[(b"Retry-After", b"12")]), answering(200, [])):
        with pytest.raises(MewsError) as caught:
            await settle(side.client(answer).resource_blocks.add(resource_blocks=[samples.block()]))
        assert str(again(caught.value)) == str(caught.value)
