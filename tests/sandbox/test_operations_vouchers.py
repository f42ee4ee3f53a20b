"""What vouchers open, for whom and when, and the codes that guests give."""

from datetime import timedelta
from typing import Any, Final

import pytest

from mews_contract.json_values import JsonObject
from mews_sandbox import Clock, Sandbox
from tests.sandbox.hotels import NOWHERE
from tests.sandbox.test_default_hotel import STORY
from tests.sandbox.test_operations_of_the_hotel import ALL, call, id_of
from tests.support.every import check_every

DAY: Final = "2027-04-01T23:00:00Z"
NEXT: Final = "2027-04-02T23:00:00Z"
LATER: Final = "The voucher 'Spring' has to end after it starts. Please choose a later end."
EXTENT: Final = dict.fromkeys(("Vouchers", "VoucherAssignments", "VoucherCodes", "Companies"), True)

Row = tuple[dict[str, Any], int, str]


@pytest.fixture
def sandbox() -> Sandbox:
    """A sandbox of the default hotel at the time of the story."""
    return Sandbox(clock=Clock(STORY))


def said(sandbox: Sandbox, **more: Any) -> JsonObject:
    """Return a voucher that opens one rate for everybody."""
    return {
        "ServiceId": id_of(sandbox, "services", "Harbour stay"),
        "Name": "Spring",
        "Type": "Public",
        "AssignedRateIds": [id_of(sandbox, "rates", "Friends and family")],
        **more,
    }


def add(sandbox: Sandbox, **more: Any) -> JsonObject:
    """Add a voucher, and return it."""
    answer = call(sandbox, "vouchers/add", VoucherParameters=[said(sandbox, **more)])
    assert answer.status == 200, answer.content
    (voucher,) = answer.body["Vouchers"]
    found: JsonObject = voucher
    return found


def update(sandbox: Sandbox, voucher: str, **changes: Any) -> Any:
    """Change a voucher."""
    updates = [{"VoucherId": voucher, **changes}]
    return call(sandbox, "vouchers/update", VoucherUpdates=updates)


def shown(sandbox: Sandbox, voucher: str, **more: Any) -> JsonObject:
    """Return a voucher with all that is listed with it."""
    service = id_of(sandbox, "services", "Harbour stay")
    asked = {**ALL, "Extent": EXTENT, "ServiceIds": [service], "VoucherIds": [voucher]}
    return call(sandbox, "vouchers/getAll", **{**asked, **more}).body


def rates(sandbox: Sandbox, voucher: str) -> list[str]:
    """Return which rates a voucher opens."""
    return [each["RateId"] for each in shown(sandbox, voucher)["VoucherAssignments"]]


def test_a_voucher_opens_the_rates_that_are_assigned_to_it(sandbox: Sandbox) -> None:
    family, advance = (
        id_of(sandbox, "rates", name) for name in ("Friends and family", "Advance purchase")
    )
    voucher = add(sandbox, ExternalIdentifier="S-1")
    at = "2027-03-08T10:15:00Z"
    assert voucher == {
        "Id": voucher["Id"],
        "ServiceId": id_of(sandbox, "services", "Harbour stay"),
        "EnterpriseId": str(sandbox.hotel.properties[0].id),
        "Name": "Spring",
        "Type": "Public",
        "ExternalIdentifier": "S-1",
        **dict.fromkeys(("CreatedUtc", "UpdatedUtc"), at),
        **dict.fromkeys(("CompanyId", "TravelAgencyId")),
        **dict.fromkeys(("OccupiableIntervalStartUtc", "OccupiableIntervalEndUtc")),
        "IsActive": True,
        "ActivityState": "Active",
    }
    code = {"VoucherId": voucher["Id"], "Value": "SPRING"}
    added = call(sandbox, "voucherCodes/add", VoucherCodeParameters=[code]).body["VoucherCodes"]
    for by in ({}, {"VoucherCodeValues": ["SPRING"]}):
        assert shown(sandbox, voucher["Id"], **by) == {
            "Vouchers": [voucher],
            "VoucherAssignments": [{"VoucherId": voucher["Id"], "RateId": family}],
            "VoucherCodes": added,
            "Companies": [],
            "Cursor": voucher["Id"],
        }
    bare = shown(sandbox, voucher["Id"], Extent={"Vouchers": True, "Companies": False})
    assert bare == {"Vouchers": [voucher], "Cursor": voucher["Id"]}
    both = {"Value": [advance.upper(), family, advance]}
    assert update(sandbox, voucher["Id"], AssignedRateIds=both).status == 200
    assert rates(sandbox, voucher["Id"]) == [advance, family]
    for kept in ({}, {"Value": None}, None):
        renamed = update(sandbox, voucher["Id"], Name={"Value": "May"}, AssignedRateIds=kept)
        assert renamed.body["Vouchers"][0]["Name"] == "May"
        assert rates(sandbox, voucher["Id"]) == [advance, family]
    assert update(sandbox, voucher["Id"], AssignedRateIds={"Value": []}).status == 200
    assert rates(sandbox, voucher["Id"]) == rates(sandbox, add(sandbox, AssignedRateIds=None)["Id"])


def test_a_code_opens_a_private_rate_until_its_voucher_is_deleted(sandbox: Sandbox) -> None:
    voucher = add(sandbox)["Id"]
    codes = [{"VoucherId": voucher, "Value": value} for value in ("MAY-1", "MAY-2")]
    added = call(sandbox, "voucherCodes/add", VoucherCodeParameters=codes).body["VoucherCodes"]

    def book(code: str | None) -> tuple[int, str]:
        category = id_of(sandbox, "resourceCategories", "Harbour double")
        adult = next(
            each["Id"]
            for each in sandbox.entities("ageCategories")
            if each["Classification"] == "Adult" and each["ServiceId"] == said(sandbox)["ServiceId"]
        )
        stay = {
            "StartUtc": "2027-05-01T14:00:00Z",
            "EndUtc": "2027-05-02T10:00:00Z",
            "RequestedCategoryId": category,
            "RateId": id_of(sandbox, "rates", "Friends and family"),
            "CustomerId": sandbox.entities("customers")[0]["Id"],
            "PersonCounts": [{"AgeCategoryId": adult, "Count": 1}],
            "VoucherCode": code,
        }
        asked = {"ServiceId": said(sandbox)["ServiceId"], "Reservations": [stay]}
        reply = call(sandbox, "reservations/add", **asked)
        return reply.status, reply.body.get("Message", "")

    # That of another voucher, which opens another rate.
    tried = [book(code)[0] for code in (None, "SUMMER27", "MAY-1", "MAY-2")]
    assert tried == [403, 403, 200, 200]
    gone = call(sandbox, "voucherCodes/delete", VoucherCodeIds=[added[0]["Id"]])
    assert (gone.status, book("MAY-1"), book("MAY-2")[0]) == (
        200,
        (400, "Invalid VoucherCode"),
        200,
    )
    before = shown(sandbox, voucher, Extent={"Vouchers": True, "VoucherCodes": True})
    sandbox.clock.advance(timedelta(hours=1))
    assert call(sandbox, "vouchers/delete", VoucherIds=[voucher.upper()]).body == {}
    ended = {"IsActive": False, "ActivityState": "Deleted", "UpdatedUtc": "2027-03-08T11:15:00Z"}
    assert shown(sandbox, voucher)["Vouchers"] == [{**before["Vouchers"][0], **ended}]
    (kept,) = [each for each in sandbox.entities("voucherCodes") if each["Id"] == added[1]["Id"]]
    assert kept == {**kept, **added[1], **ended}
    late = {"VoucherId": voucher, "Value": "MAY-3"}
    assert call(sandbox, "voucherCodes/add", VoucherCodeParameters=[late]).status == 200
    assert book("MAY-2") == book("MAY-3") == (400, "Invalid VoucherCode")
    assert shown(sandbox, voucher, ActivityStates=["Active"])["Vouchers"] == []
    again = call(sandbox, "vouchers/delete", VoucherIds=[voucher])
    assert again.refusal == (400, "Invalid VoucherIds")


def test_codes_stay_if_one_of_their_vouchers_cannot_be_deleted(sandbox: Sandbox) -> None:
    summer = id_of(sandbox, "vouchers", "Summer offer")
    before = sandbox.entities("voucherCodes")
    answer = call(sandbox, "vouchers/delete", VoucherIds=[summer, NOWHERE])
    assert (answer.status, sandbox.entities("voucherCodes")) == (400, before)


def test_a_voucher_is_for_everybody_a_company_or_an_agency(sandbox: Sandbox) -> None:
    engines, agency = (
        id_of(sandbox, "companies", name) for name in ("Analytical Engines Ltd", "Channel Travel")
    )

    def parties(voucher: JsonObject) -> tuple[str, str | None, str | None]:
        return voucher["Type"], voucher["CompanyId"], voucher["TravelAgencyId"]

    voucher = add(sandbox, Type="TravelAgency", CompanyId=agency.upper())
    assert parties(voucher) == ("TravelAgency", None, agency)
    steps: list[tuple[JsonObject, tuple[str, str | None, str | None]]] = [
        ({"Name": {"Value": "May"}}, ("TravelAgency", None, agency)),
        ({"Type": {"Value": "PartnerCompany"}}, ("PartnerCompany", agency, None)),
        ({"CompanyId": {"Value": engines}}, ("PartnerCompany", engines, None)),
        ({"Type": {"Value": "TravelAgency"}}, ("TravelAgency", None, engines)),
        (
            {"Type": {"Value": "Public"}, "CompanyId": {"Value": None}},
            ("Public", None, None),
        ),
    ]
    for changes, expected in steps:
        (found,) = update(sandbox, voucher["Id"], **changes).body["Vouchers"]
        told = shown(sandbox, voucher["Id"])
        assert (parties(found), told["Vouchers"]) == (expected, [found])
        company = found["CompanyId"] or found["TravelAgencyId"]
        assert [each["Id"] for each in told["Companies"]] == [company] * (company is not None)
        for id_ in (engines, agency):
            listed = shown(sandbox, voucher["Id"], CompanyIds=[id_])["Vouchers"]
            assert listed == [found] * (id_ == company)


def test_the_last_time_unit_may_be_the_first_one(sandbox: Sandbox) -> None:
    def interval(end: str) -> JsonObject:
        return {"OccupiableIntervalStartUtc": NEXT, "OccupiableIntervalEndUtc": end}

    voucher = add(sandbox, **interval(NEXT))["Id"]
    parameters = said(sandbox, **interval(DAY))
    early = call(sandbox, "vouchers/add", VoucherParameters=[parameters]).refusal
    assert early == (403, LATER)
    changed = update(sandbox, voucher, OccupiableIntervalEndUtc={"Value": DAY}).refusal
    assert changed == (403, LATER)

    def code(end: str) -> int:
        validity = {"ValidityStartUtc": NEXT, "ValidityEndUtc": end}
        codes = [{"VoucherId": voucher, "Value": "APRIL", **validity}]
        return call(sandbox, "voucherCodes/add", VoucherCodeParameters=codes).status

    assert (code(NEXT), code(DAY)) == (200, 403)


def test_what_no_voucher_can_be_is_refused_and_nothing_is_added(sandbox: Sandbox) -> None:
    other = {str(each.id) for each in sandbox.hotel.properties[1].services}
    lodge = next(each["Id"] for each in sandbox.entities("rates") if each["ServiceId"] in other)
    hourly = id_of(sandbox, "rates", "By the hour")
    missing = "CompanyId is required: a voucher of type "
    rows: list[Row] = [
        ({"ServiceId": NOWHERE}, 400, "Invalid ServiceId"),
        ({"CompanyId": NOWHERE}, 400, "Invalid CompanyId"),
        *(
            ({"AssignedRateIds": [id_]}, 400, "Invalid AssignedRateIds")
            for id_ in (NOWHERE, hourly, lodge)
        ),
        *(
            ({"Type": type_}, 400, f"{missing}{type_} is for a company")
            for type_ in ("PartnerCompany", "TravelAgency")
        ),
    ]
    summer = id_of(sandbox, "vouchers", "Summer offer")
    before = sandbox.entities("vouchers")

    def check(row: Row) -> None:
        more, status, message = row
        pair = [said(sandbox), said(sandbox, **more)]
        found = call(sandbox, "vouchers/add", VoucherParameters=pair).refusal
        assert found == (status, message)
        changes = {name: {"Value": value} for name, value in more.items() if name != "ServiceId"}
        if changes:
            found = update(sandbox, summer, Name={"Value": "May"}, **changes).refusal
            assert found == (status, message)
        assert sandbox.entities("vouchers") == before

    check_every(rows, check)
