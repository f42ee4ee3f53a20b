"""The file of an export that is done is loaded from an address that leads there for a while."""

import json
from collections.abc import Iterator
from datetime import timedelta
from typing import Any, Final
from urllib.parse import urlsplit

import anyio
import httpx
import httpx2
import pytest

from mews_connector import models
from mews_sandbox import Clock, Sandbox
from mews_sandbox.exchange import Request
from tests.sandbox.calls import Reply, reply
from tests.sandbox.test_default_hotel import STORY
from tests.sandbox.test_operations_of_the_hotel import call, listed
from tests.support.every import check_every
from tests.support.serving import in_a_thread

STAY: Final = "bd26d8db-86da-4f96-9efc-e5a4654a4a94"
WHOLE: Final = {"StartUtc": "2026-12-10T00:00:00Z", "EndUtc": "2027-03-09T00:00:00Z"}
LISTED: Final[dict[str, tuple[str, str, dict[str, Any]]]] = {
    "Reservation": ("reservations/getAll/2023-06-06", "Reservations", {"UpdatedUtc": WHOLE}),
    "OrderItem": ("orderItems/getAll", "OrderItems", {"UpdatedUtc": WHOLE}),
    "Payment": ("payments/getAll", "Payments", {"UpdatedUtc": WHOLE}),
    "Bill": ("bills/getAll", "Bills", {"UpdatedUtc": WHOLE}),
    "Company": ("companies/getAll", "Companies", {}),
    "Customer": (
        "customers/getAll",
        "Customers",
        {
            "UpdatedUtc": WHOLE,
            "ActivityStates": ["Active", "Deleted"],
            "Extent": {"Customers": True, "Addresses": True},
        },
    ),
    "ResourceBlock": (
        "resourceBlocks/getAll",
        "ResourceBlocks",
        {"ActivityStates": ["Active", "Deleted"], "Extent": {"Inactive": True}},
    ),
    "AvailabilityBlock": (
        "availabilityBlocks/getAll",
        "AvailabilityBlocks",
        {"ServiceIds": [STAY], "UpdatedUtc": WHOLE, "Extent": {"AvailabilityBlocks": True}},
    ),
}
"""By type of entity: how its listing is asked for all that a file has."""


@pytest.fixture
def sandbox() -> Sandbox:
    """A sandbox of the default hotel at the time of the story."""
    return Sandbox(clock=Clock(STORY))


def exported(sandbox: Sandbox, type_: str, **filters: Any) -> str:
    """Return the id of an export of one type that is done."""
    answer = call(sandbox, "exports/add", EntityType=type_, **filters)
    assert answer.status == 200, answer.content
    sandbox.clock.advance(timedelta(minutes=1))
    id_: str = answer.body["Export"]["Id"]
    return id_


def told(sandbox: Sandbox, id_: str) -> dict[str, Any]:
    """Return the one file of an export as it is told."""
    (export,) = call(sandbox, "exports/getAll", ExportIds=[id_]).body["Exports"]
    (file,) = export["Files"]
    found: dict[str, Any] = file
    return found


def load(sandbox: Sandbox, url: str) -> Reply:
    """Load what is at an address, without tokens."""
    parts = urlsplit(url)
    return reply(sandbox.handle(Request("GET", f"{parts.path}?{parts.query}", {}, b"")))


def lines(content: bytes) -> list[dict[str, Any]]:
    """Return the objects of a file of JSON Lines."""
    return [json.loads(line) for line in content.splitlines()]


def test_a_file_holds_what_the_listing_shows(sandbox: Sandbox) -> None:
    def check(type_: str) -> None:
        operation, items, asked = LISTED[type_]
        file = told(sandbox, exported(sandbox, type_))
        loaded = load(sandbox, file["Url"])
        assert loaded.headers["Content-Type"] == "application/jsonl"
        assert len(loaded.content) == file["SizeInBytes"] > 0
        assert lines(loaded.content) == listed(sandbox, operation, items, **asked)

    check_every(LISTED, check)


def test_a_file_holds_what_was_there_when_the_export_was_done(sandbox: Sandbox) -> None:
    id_, here = exported(sandbox, "ResourceBlock"), str(sandbox.hotel.properties[0].id)
    blocks = sandbox.entities("resourceBlocks")
    active = {each["Id"]: each["IsActive"] for each in blocks if each["EnterpriseId"] == here}
    assert {*active.values()} == {True, False}
    gone = next(id_ for id_, is_active in active.items() if is_active)
    assert call(sandbox, "resourceBlocks/delete", ResourceBlockIds=[gone]).status == 200
    loaded = lines(load(sandbox, told(sandbox, id_)["Url"]).content)
    assert {each["Id"]: each["IsActive"] for each in loaded} == active


def test_a_file_holds_what_was_updated_in_the_interval_and_nothing_of_other_properties(
    sandbox: Sandbox,
) -> None:
    here = str(sandbox.hotel.properties[0].id)
    none = {"StartUtc": "2027-02-10T00:00:00Z", "EndUtc": "2027-02-11T00:00:00Z"}
    empty = exported(sandbox, "Payment", Filters={"UpdatedUtc": none})
    sizes = told(sandbox, empty)["SizeInBytes"], load(sandbox, told(sandbox, empty)["Url"]).content
    assert sizes == (0, b"")
    items = lines(load(sandbox, told(sandbox, exported(sandbox, "OrderItem"))["Url"]).content)
    assert {each["EnterpriseId"] for each in items} == {here}
    turned = {"StartUtc": none["EndUtc"], "EndUtc": none["StartUtc"]}
    refusal = call(
        sandbox, "exports/add", EntityType="Bill", Filters={"UpdatedUtc": turned}
    ).refusal
    assert refusal[0] == 400


def test_an_export_is_of_all_that_the_token_covers_and_runs_alone(sandbox: Sandbox) -> None:
    ids, chain = [str(each.id) for each in sandbox.hotel.properties], str(sandbox.hotel.chain.id)
    several = {"AccessToken": next(iter(sandbox.hotel.portfolio_access_tokens))}
    filters = {"UpdatedUtc": WHOLE}
    scope = {"ChainIds": [chain.upper()]}
    asked = {"EntityType": "Bill", "Scope": scope, "Filters": filters}
    export = call(sandbox, "exports/add", **several, **asked).body["Export"]
    assert export == {
        "Id": export["Id"],
        "Status": "Pending",
        "EntityType": "Bill",
        "Files": [],
        "Scope": {"EnterpriseIds": sorted(ids), "ChainIds": [chain.upper()]},
        "Filters": {**filters, "LedgerEntryFilters": None},
        "ExpiresUtc": None,
    }
    one = {"EnterpriseIds": [ids[0].upper()]}
    statuses: list[int] = []
    for seconds, type_ in ((0, "Bill"), (0, "Payment"), (20, "Bill"), (40, "Bill")):
        sandbox.clock.advance(timedelta(seconds=seconds))
        added = call(sandbox, "exports/add", EntityType=type_, Scope=one)
        statuses.append(added.status)
    assert statuses == [403, 200, 403, 200]
    assert added.body["Export"]["Scope"] == {"EnterpriseIds": ids[:1], "ChainIds": None}
    assert added.body["Export"]["Filters"] is None
    mine = {"ExportIds": [export["Id"]]}
    assert call(sandbox, "exports/getAll", **mine).refusal == (400, "Invalid ExportIds")
    (done,) = call(sandbox, "exports/getAll", **several, **mine).body["Exports"]
    assert {**done, "Files": []} == {
        **export,
        "Status": "Success",
        "ExpiresUtc": "2027-03-15T10:15:00Z",
    }


def test_an_address_is_new_each_time_and_leads_to_the_file_for_ten_minutes(
    sandbox: Sandbox,
) -> None:
    id_ = exported(sandbox, "Payment")
    first = told(sandbox, id_)["Url"]
    sandbox.clock.advance(timedelta(minutes=5))
    second = told(sandbox, id_)["Url"]
    statuses: list[tuple[int, int]] = []
    for seconds in (0, 299.999, 0.001, 299.999, 0.001):
        sandbox.clock.advance(timedelta(seconds=seconds))
        statuses.append((load(sandbox, first).status, load(sandbox, second).status))
    assert statuses == [(200, 200), (200, 200), (404, 200), (404, 200), (404, 404)]
    assert load(sandbox, told(sandbox, id_)["Url"]).status == 200


def test_no_other_address_leads_to_a_file(sandbox: Sandbox) -> None:
    id_, other = exported(sandbox, "Payment"), exported(sandbox, "Bill")
    url: str = told(sandbox, id_)["Url"]
    path, _, signature = url.partition("?signature=")

    def wrong() -> Iterator[str]:
        yield path
        yield f"{path}?signature="
        yield f"{path}?signature={other}"
        yield url.replace(id_, other)
        yield path.replace(".jsonl", "") + f"?signature={signature}"

    def check(address: str) -> None:
        answer = load(sandbox, address)
        assert (answer.status, answer.refused_by) == (404, "address")

    check_every(wrong(), check)
    parts = urlsplit(url)
    posted = sandbox.handle(Request("POST", f"{parts.path}?{parts.query}", {}, b""))
    assert posted.status == 404
    assert load(sandbox, url).status == 200
    shown = [each.path for each in sandbox.requests if each.path.startswith("/exports/")]
    assert shown
    assert not [each for each in shown if signature in each]


def test_an_export_that_has_expired_has_no_file(sandbox: Sandbox) -> None:
    id_ = exported(sandbox, "Payment")
    sandbox.clock.advance(timedelta(days=7, minutes=-6))
    url = told(sandbox, id_)["Url"]
    assert load(sandbox, url).status == 200
    sandbox.clock.advance(timedelta(minutes=5))
    (export,) = call(sandbox, "exports/getAll", ExportIds=[id_]).body["Exports"]
    assert (export["Status"], export["Files"], load(sandbox, url).status) == ("Expired", [], 404)


def test_a_file_is_loaded_over_each_transport_at_the_address_that_was_told(
    sandbox: Sandbox,
) -> None:
    begun = sandbox.client().exports.add(entity_type=models.ExportedEntityType.PAYMENT)
    mews = sandbox.client(clock=sandbox.clock)

    def url(base_url: str, transport: httpx2.BaseTransport | None) -> str:
        with httpx2.Client(transport=transport, base_url=f"{base_url}/api/connector/v1/") as http:
            tokens = {"ClientToken": sandbox.client_token, "AccessToken": sandbox.access_token}
            body = {**tokens, "Client": "Tests 1.0", "ExportIds": [str(begun.export.id)]}
            found = http.post("exports/getAll", json=body).json()["Exports"][0]["Files"][0]
            address: str = found["Url"]
            assert address.startswith(f"{base_url}/exports/")
            return address

    file = mews.exports.wait(begun, deadline=600.0).files[0]
    inside = "http://sandbox.example:8080"
    loaded: list[bytes] = []
    with httpx2.Client(transport=sandbox.transport()) as http:
        loaded += [http.get(file.url).content, http.get(url(inside, sandbox.transport())).content]
    with httpx.Client(transport=sandbox.transport()) as older:
        loaded.append(older.get(file.url).content)

    async def asynchronously() -> None:
        async with httpx2.AsyncClient(transport=sandbox.transport()) as http:
            loaded.append((await http.get(file.url)).content)

    anyio.run(asynchronously)
    with in_a_thread(sandbox) as port:
        loaded.append(httpx2.get(url(f"http://127.0.0.1:{port}", None)).content)
    assert [len(each) for each in loaded] == [file.size_in_bytes] * 5
    assert {*loaded} == {loaded[0]}
