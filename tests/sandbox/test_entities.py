"""What the contract says of entities is what the sandbox does, whichever they are."""

from decimal import Decimal
from typing import Any, Final

import pytest

from mews_connector import models
from mews_contract.contract import Contract
from mews_contract.document import Document
from mews_runtime.schema.encoding import encode
from mews_sandbox import HotelError, Sandbox
from mews_sandbox.operations.behaviours import general
from mews_sandbox.operations.listing import Listing
from tests.contract.contract import load
from tests.sandbox.calls import Reply, complete, path, post, send
from tests.sandbox.grown import (
    ID,
    INSTANT,
    TEXT,
    YES_OR_NO,
    array,
    contract,
    entity,
    nullable,
    ref,
    thing,
)
from tests.sandbox.hotels import BOTH, HOTEL, NOON, NOWHERE, SOUTH, id_of, opened

LIMITATION: Final = {"Limitation": {"Count": 10}}
_IDS: Final = nullable(array(ID))
_LISTING: Final = {
    "EnterpriseIds": _IDS,
    "ChainIds": _IDS,
    "UpdatedUtc": nullable(ref("TimeInterval")),
    "ActivityStates": nullable(array(ref("ActivityState"))),
    "Limitation": ref("Limitation"),
}
_SPAN: Final = {"FirstUtc": nullable(INSTANT), "LastUtc": nullable(INSTANT)}
_TASK: Final = {"Name": TEXT, "DeadlineUtc": INSTANT, "GuildId": nullable(ID)}
_CURSOR: Final = {"Cursor": nullable(ID)}

SCHEMAS: Final = {
    "TextUpdate": thing(Value=nullable(TEXT)),
    "IdUpdate": thing(Value=nullable(ID)),
    "TaskOptions": thing("IsUrgent", IsUrgent=YES_OR_NO, Remark=nullable(TEXT)),
    "TaskOptionsUpdate": thing(
        IsUrgent=nullable(ref("BooleanUpdateValue")), Remark=nullable(ref("TextUpdate"))
    ),
    "Task": entity(
        "tasks",
        *("EnterpriseId", "Name", "State", "CreatedUtc", "Options"),
        **_TASK,
        EnterpriseId=ID,
        State={"type": "string", "x-mews-initial": "Open"},
        CreatedUtc=INSTANT,
        Options=ref("TaskOptions"),
        Labels=array(TEXT),
        **_SPAN,
    ),
    "Guild": entity(
        "guilds",
        *("ChainId", "Name", "IsActive"),
        ChainId=ID,
        Name=TEXT,
        IsActive=YES_OR_NO,
        MotherGuildId=nullable(ID),
        Balance=nullable({"type": "number"}),
        Staff=nullable({"type": "integer"}),
    ),
    "Note": entity(
        "notes",
        *("Text", "ActivityState", "Number", "NoteNumber"),
        Text=TEXT,
        ActivityState=TEXT,
        Number={"type": "integer"},
        NoteNumber=TEXT,
    ),
    "NotePage": thing("Notes", Notes=array(ref("Note")), **_CURSOR),
    "NotesAdded": thing("NoteIds", NoteIds=array(ID)),
    "NoteParameters": thing(Text=TEXT),
    "Ticket": entity("tickets", "Colour", Colour=TEXT),
    "TaskPage": thing("Tasks", Tasks=array(ref("Task")), **_CURSOR),
    "GuildPage": thing("Guilds", Guilds=array(ref("Guild")), **_CURSOR),
    "TicketPage": thing("Tickets", Tickets=array(ref("Ticket")), **_CURSOR),
    "TaskAdded": thing("TaskId", TaskId=ID),
    "TaskUpdate": thing(
        "TaskId",
        TaskId=ID,
        Name=ref("TextUpdate"),
        GuildId=nullable(ref("IdUpdate")),
        Options=nullable(ref("TaskOptionsUpdate")),
        Mood=ref("TextUpdate"),
    ),
}
OPERATIONS: Final = {
    "tasks/getAll": (
        thing(
            "Limitation",
            **_LISTING,
            TaskIds=_IDS,
            GuildIds=_IDS,
            DeadlineUtc=nullable(ref("TimeInterval")),
            States=nullable(array(TEXT)),
            OnUtc={**ref("TimeInterval"), "x-mews-item-start": "FirstUtc"},
            Titles=nullable(array(TEXT, **{"x-mews-selects": "Name"})),
            Moods=nullable(array(TEXT)),
            Labels=nullable(array(TEXT)),
        ),
        "TaskPage",
    ),
    "tasks/add": (
        thing(
            "Name",
            **_TASK,
            **_SPAN,
            EnterpriseId=ID,
            Labels=array(TEXT),
            Options=ref("TaskOptions"),
        ),
        "TaskAdded",
    ),
    "tasks/update": (thing("TaskUpdates", TaskUpdates=array(ref("TaskUpdate"))), "TaskPage"),
    "tasks/delete": (thing("TaskIds", TaskIds=array(ID)), "EmptyResult"),
    "guilds/getAll": (thing("Limitation", **_LISTING, GuildIds=_IDS), "GuildPage"),
    "guilds/add": (
        thing(
            "Name",
            Name=TEXT,
            MotherGuildId=nullable(ID),
            Balance=nullable({"type": "number"}),
            Staff=nullable({"type": "integer"}),
        ),
        "Guild",
    ),
    "guilds/update": (thing("GuildId", GuildId=ID, Name=nullable(TEXT)), "EmptyResult"),
    "guilds/delete": (thing("GuildIds", GuildIds=array(ID)), "EmptyResult"),
    "notes/getAll": (thing("Limitation", **_LISTING), "NotePage"),
    "notes/add": (thing("Notes", Notes=array(ref("NoteParameters"))), "NotesAdded"),
    "notes/delete": (thing("NoteIds", NoteIds=array(ID)), "EmptyResult"),
    "tasks/archive": (thing("TaskId", TaskId=ID), "EmptyResult"),
    "tickets/add": (thing(), "TicketPage"),
}
CONTRACT: Final = contract(SCHEMAS, OPERATIONS)


@pytest.fixture(autouse=True)
def _only_names_of_the_contract() -> None:
    """The names here are of contracts that the tests make."""


@pytest.fixture
def sandbox() -> Sandbox:
    """A sandbox of the hotel of two properties, with tasks and guilds."""
    return opened(contract=CONTRACT)


def add_task(sandbox: Sandbox, **said: Any) -> str:
    """Add a task, and return its id."""
    answer = post(sandbox, "tasks/add", **{"Name": "Sweep", **said})
    assert answer.status == 200, answer.content
    added: str = answer.body["TaskId"]
    return added


def add_guild(sandbox: Sandbox, **said: Any) -> dict[str, Any]:
    """Add a guild, and return it."""
    return post(sandbox, "guilds/add", **{"Name": "Ferry", **said}).body


def tasks(sandbox: Sandbox, **filters: Any) -> list[str]:
    """Return the ids of tasks."""
    answer = post(sandbox, "tasks/getAll", **LIMITATION, **filters)
    assert answer.status == 200, answer.content
    return [task["Id"] for task in answer.body["Tasks"]]


def update(sandbox: Sandbox, task: str, **changes: Any) -> Reply:
    """Update a task."""
    return post(sandbox, "tasks/update", TaskUpdates=[{"TaskId": task, **changes}])


def test_what_is_added_is_listed_with_all_that_nobody_said(sandbox: Sandbox) -> None:
    id_ = add_task(sandbox, DeadlineUtc="2024-06-13T02:00:00+02:00", Labels=["a", "b"])
    assert post(sandbox, "tasks/getAll", **LIMITATION).body == {
        "Tasks": [
            {
                "Id": id_,
                "EnterpriseId": id_of("North"),
                "Name": "Sweep",
                "DeadlineUtc": "2024-06-13T00:00:00Z",
                "GuildId": None,
                "State": "Open",
                "CreatedUtc": "2024-06-12T12:00:00Z",
                "Options": {"IsUrgent": False, "Remark": None},
                "Labels": ["a", "b"],
                "FirstUtc": None,
                "LastUtc": None,
            }
        ],
        "Cursor": id_,
    }


def test_a_filter_selects_by_the_property_of_its_name_or_the_one_that_it_names(
    sandbox: Sandbox,
) -> None:
    guild = add_guild(sandbox)["Id"]
    first = add_task(sandbox, Labels=["a", "b", "a"])
    deadline = "2024-07-01T00:00:00Z"
    second = add_task(sandbox, Name="Mop", GuildId=guild.upper(), DeadlineUtc=deadline)
    day = {"StartUtc": deadline, "EndUtc": "2024-07-02T00:00:00Z"}
    assert tasks(sandbox, GuildIds=[guild]) == [second]
    assert tasks(sandbox, DeadlineUtc=day) == [second]
    assert tasks(sandbox, TaskIds=[first, second]) == [second, first]
    assert tasks(sandbox, States=["Open"], Titles=["Sweep", "Dust"]) == [first]
    assert tasks(sandbox, Labels=["a", "b"]) == [first]
    assert tasks(sandbox, States=["Closed"]) == []


def test_a_span_may_be_told_by_its_first_and_its_last(sandbox: Sandbox) -> None:
    hours = [f"2024-06-12T{hour:02}:00:00Z" for hour in range(10, 15)]
    id_ = add_task(sandbox, FirstUtc=hours[1], LastUtc=hours[3])
    add_task(sandbox)
    spans = [(0, 1), (0, 2), (2, 2), (3, 3), (3, 4)]
    found = [
        tasks(sandbox, OnUtc={"StartUtc": hours[start], "EndUtc": hours[end]})
        for start, end in spans
    ]
    assert found == [[], [id_], [id_], [], []]


def test_a_filter_that_nobody_understands_is_refused_and_not_left_out(sandbox: Sandbox) -> None:
    answer = post(sandbox, "tasks/getAll", **LIMITATION, Moods=["Good"])
    assert answer.refusal == (400, "Moods is a filter that the sandbox does not support")
    listing = general(CONTRACT, CONTRACT.operations[path("tasks/getAll")])
    assert isinstance(listing, Listing)
    assert listing.unruled == ["Moods"]


def test_an_update_sets_what_has_a_value_and_keeps_the_rest(sandbox: Sandbox) -> None:
    id_ = add_task(sandbox, Options={"IsUrgent": True, "Remark": "Twice"})
    answer = update(sandbox, id_, Name={"Value": "Mop"}, Options={"Remark": {"Value": None}})
    (changed,) = answer.body["Tasks"]
    assert changed["Name"] == "Mop"
    assert changed["Options"] == {"IsUrgent": True, "Remark": None}
    assert update(sandbox, id_, Name={}, Options=None, GuildId={}).body["Tasks"] == [changed]
    assert [task["Name"] for task in sandbox.entities("tasks")] == ["Mop"]


def test_an_update_of_what_is_indexed_is_found_under_its_new_value(sandbox: Sandbox) -> None:
    first, second = (add_guild(sandbox)["Id"] for _ in range(2))
    id_ = add_task(sandbox, GuildId=first)
    assert tasks(sandbox, GuildIds=[first]) == [id_]
    update(sandbox, id_, GuildId={"Value": second})
    assert [tasks(sandbox, GuildIds=[each]) for each in (first, second)] == [[], [id_]]


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"TaskId": NOWHERE}, "Invalid TaskId"),
        ({"Name": {"Value": None}}, "Invalid Name"),
        ({"GuildId": {"Value": NOWHERE}}, "Invalid GuildId"),
        ({"Mood": {"Value": "Good"}}, "Mood is a change that the sandbox does not support"),
    ],
)
def test_an_update_that_cannot_be_is_refused_and_changes_nothing(
    sandbox: Sandbox, changes: dict[str, Any], message: str
) -> None:
    id_ = add_task(sandbox)
    before = sandbox.entities("tasks")
    good = {"TaskId": id_, "Name": {"Value": "Mop"}}
    answer = post(sandbox, "tasks/update", TaskUpdates=[good, {"TaskId": id_, **changes}])
    assert answer.refusal == (400, message)
    assert sandbox.entities("tasks") == before


def test_what_says_nothing_of_being_active_is_removed_and_cursors_to_it_still_lead_on(
    sandbox: Sandbox,
) -> None:
    first, second, third = (add_task(sandbox) for _ in range(3))
    assert post(sandbox, "tasks/delete", TaskIds=[second]).body == {}
    assert tasks(sandbox) == [third, first]
    assert tasks(sandbox, States=["Open"]) == [third, first]
    after = {"Limitation": {"Count": 10, "Cursor": second}}
    page = post(sandbox, "tasks/getAll", **after).body["Tasks"]
    assert [task["Id"] for task in page] == [first]
    assert post(sandbox, "tasks/delete", TaskIds=[second]).refusal == (400, "Invalid TaskIds")


def test_what_is_in_use_is_not_deleted(sandbox: Sandbox) -> None:
    mother = add_guild(sandbox)["Id"]
    daughter = add_guild(sandbox, MotherGuildId=mother)["Id"]
    id_ = add_task(sandbox, GuildId=mother)

    def delete(*ids: str) -> Reply:
        return post(sandbox, "guilds/delete", GuildIds=ids)

    used = "The guild is in use by a task. Please delete that first."
    assert delete(mother, daughter).refusal == (403, used)
    post(sandbox, "tasks/delete", TaskIds=[id_])
    assert delete(mother).status == 403
    assert delete(mother, daughter).body == {}
    assert [guild["IsActive"] for guild in sandbox.entities("guilds")] == [False, False]
    assert post(sandbox, "guilds/update", GuildId=mother).refusal == (400, "Invalid GuildId")


def test_what_belongs_to_a_chain_is_seen_by_all_its_properties(sandbox: Sandbox) -> None:
    guild = add_guild(sandbox)
    south: dict[str, Any] = {"AccessToken": SOUTH, **LIMITATION}
    chains = {"ChainIds": [guild["ChainId"]]}
    found = post(sandbox, "guilds/getAll", **south, **chains).body["Guilds"]
    assert found == [guild]
    answer = post(sandbox, "guilds/getAll", **south, ChainIds=[NOWHERE])
    assert answer.refusal == (400, "Invalid ChainIds")


def test_a_state_of_activity_in_words_is_kept_as_one_of_yes_and_no_is(sandbox: Sandbox) -> None:
    added = post(sandbox, "notes/add", Notes=[{"Text": "a"}, {"Text": "b"}]).body["NoteIds"]
    post(sandbox, "notes/delete", NoteIds=added[:1])

    def texts(**filters: Any) -> list[str]:
        page = post(sandbox, "notes/getAll", **LIMITATION, **filters).body["Notes"]
        return [note["Text"] for note in page]

    assert texts() == ["b"]
    assert texts(ActivityStates=["Deleted"]) == ["a"]
    assert texts(ActivityStates=["Active", "Deleted"]) == ["b", "a"]


def test_what_has_to_be_there_and_is_left_out_is_refused(sandbox: Sandbox) -> None:
    said = "Text is missing, and the sandbox has no default for it"
    assert post(sandbox, "notes/add", Notes=[{}]).refusal == (400, said)
    assert sandbox.entities("notes") == []


@pytest.mark.parametrize(("name", "kept"), [(None, "Ferry"), ("Barge", "Barge")])
def test_a_plain_value_of_an_update_replaces_and_null_keeps(
    sandbox: Sandbox, name: str | None, kept: str
) -> None:
    post(sandbox, "guilds/update", GuildId=add_guild(sandbox)["Id"], Name=name)
    assert [guild["Name"] for guild in sandbox.entities("guilds")] == [kept]


def test_a_token_of_several_properties_has_to_say_which_one(sandbox: Sandbox) -> None:
    both: dict[str, Any] = {"AccessToken": BOTH, "Name": "Sweep"}
    needed = "EnterpriseId is required: the access token covers several properties"
    assert post(sandbox, "tasks/add", **both).refusal == (400, needed)
    assert post(sandbox, "tasks/add", **both, EnterpriseId=id_of("South")).status == 200
    assert [task["EnterpriseId"] for task in sandbox.entities("tasks")] == [id_of("South")]


def test_what_nobody_can_fill_in_or_knows_is_answered_with_the_example(sandbox: Sandbox) -> None:
    # The example of this contract is none, which is not what it says of the result.
    assert post(sandbox, "tickets/add").refusal[0] == 500
    assert general(CONTRACT, CONTRACT.operations[path("tickets/add")]) is None
    answer = post(sandbox, "tasks/archive", TaskId=add_task(sandbox))
    assert (answer.status, answer.headers["Sandbox-Answered-By"]) == (200, "example")


def test_an_entity_that_the_client_does_not_know_so_is_no_model() -> None:
    document: Any = load()
    block = document["components"]["schemas"]["ResourceBlock"]
    block["properties"]["Name"]["type"] = ["string", "null"]
    first = HOTEL["properties"][0]
    room = {"AssignedResourceId": id_of("free"), "Type": "OutOfOrder", "Name": None}
    span = {"StartUtc": "2024-06-12T10:00:00Z", "EndUtc": "2024-06-12T14:00:00Z"}
    data = {**HOTEL, "properties": [{**first, "entities": {"resourceBlocks": [room | span]}}]}
    data["portfolio_access_tokens"] = {}
    sandbox = Sandbox(data, contract=Contract(Document(document)))
    with pytest.raises(LookupError, match=r"is no ResourceBlock: \$\.Name: Expected `str`"):
        sandbox.entities(models.ResourceBlock)


# Entities of the hotel's data

SWEEP: Final = {"Name": "Sweep", "State": "Open", "Options": {"IsUrgent": True}}


def hotel(**entities: Any) -> dict[str, Any]:
    """Return the data of the hotel, with further entities in its first property."""
    first, *others = HOTEL["properties"]
    return {**HOTEL, "properties": [{**first, "entities": entities}, *others]}


def test_a_hotel_begins_with_the_entities_that_its_data_names() -> None:
    said = {**SWEEP, "State": "Closed"}
    deadline = "2024-06-13T02:00:00+02:00"
    sandbox = Sandbox(hotel(tasks=[{**said, "DeadlineUtc": deadline}, said]), contract=CONTRACT)
    first, second = sandbox.entities("tasks")
    assert first["DeadlineUtc"] == "2024-06-13T00:00:00Z"
    assert tasks(sandbox, States=["Closed"]) == [second["Id"], first["Id"]]
    assert sandbox.entities("tasks")[0]["Id"] == first["Id"]


@pytest.mark.parametrize(
    ("entities", "problem"),
    [
        ({"moods": []}, "there is no kind of entity 'moods'; there are .*guilds, "),
        ({"tasks": [{"State": "Open"}]}, r"tasks\[0\]: \$: .*Name"),
        ({"tasks": [{**SWEEP, "Name": 1}]}, r"tasks\[0\]: \$\.Name: "),
        (
            {"tasks": [{**SWEEP, "DeadlineUtc": "0000-01-01T00:00:00Z"}]},
            r"\[0\]: Invalid DeadlineUtc",
        ),
    ],
)
def test_entities_that_the_contract_does_not_know_are_refused_with_their_place(
    entities: dict[str, Any], problem: str
) -> None:
    with pytest.raises(HotelError, match=rf"\$\.properties\[0\]\.entities.*{problem}"):
        Sandbox(hotel(**entities), contract=CONTRACT)


def test_what_was_restored_is_found_as_it_was(sandbox: Sandbox) -> None:
    id_ = add_task(sandbox)
    before = sandbox.snapshot()
    assert tasks(sandbox, States=["Open"]) == [id_]
    add_task(sandbox)
    sandbox.restore(before)
    assert tasks(sandbox, States=["Open"]) == [id_]
    assert sandbox.clock.now() == NOON


@pytest.mark.parametrize(
    "digits", ["10.50", "0.1", "1E-7", "123456789012345678901234567890.123456789", "1E+400", "7"]
)
def test_an_amount_keeps_all_its_digits(sandbox: Sandbox, digits: str) -> None:
    body = complete(sandbox, Name="Ours", Balance=Decimal(digits), Staff=Decimal("3.0"))

    added = send(sandbox, "guilds/add", encode(body))
    listed = post(sandbox, "guilds/getAll", **LIMITATION)

    assert f'"Balance":{digits}'.encode() in added.content
    assert f'"Balance":{digits}'.encode() in listed.content
    assert repr(added.body["Staff"]) == "3"
    assert str(sandbox.entities("guilds")[-1]["Balance"]) == digits
