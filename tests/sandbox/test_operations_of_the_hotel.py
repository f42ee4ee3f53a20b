"""What the default hotel answers to the operations that describe it."""

import copy
from datetime import timedelta
from typing import Any, Final

import pytest

from mews_contract.json_values import JsonObject
from mews_sandbox import Clock, Sandbox
from tests.sandbox.calls import Reply, example, post
from tests.sandbox.hotels import HOTEL, NOON, NOWHERE, taxed, thing
from tests.sandbox.test_default_hotel import STORY
from tests.sandbox.test_seeding import opened
from tests.support.every import check_every

UNPAGED: Final = ("devices/getAll", "commands/getAllActive")
ALL: Final[dict[str, Any]] = {"Limitation": {"Count": 100}}


@pytest.fixture
def sandbox() -> Sandbox:
    """A sandbox of the default hotel at the time of the story."""
    return Sandbox(clock=Clock(STORY))


def call(sandbox: Sandbox, operation: str, **body: Any) -> Reply:
    """Call an operation with the tokens of the first property."""
    tokens = {"ClientToken": sandbox.client_token, "AccessToken": sandbox.access_token}
    return post(sandbox, operation, **{**tokens, **body})


def listed(sandbox: Sandbox, operation: str, items: str, **filters: Any) -> list[JsonObject]:
    """Return the items of a listing."""
    answer = call(sandbox, operation, **{**ALL, **filters})
    assert answer.status == 200, answer.content
    found: list[JsonObject] = answer.body[items]
    return found


def id_of(sandbox: Sandbox, kind: str, name: str) -> str:
    """Return the id of what has a name, or a number."""
    named = [
        each["Id"]
        for each in sandbox.entities(kind)
        if name in {each.get("Name"), each.get("Number"), *(each.get("Names") or {}).values()}
    ]
    (found,) = named
    return str(found)


def test_the_configuration_is_the_property_and_what_it_takes(sandbox: Sandbox) -> None:
    """The property is the one that is listed; it takes every documented way to pay elsewhere."""
    (enterprise,) = listed(sandbox, "enterprises/getAll", "Enterprises")
    del enterprise["LinkedUtc"]
    types = sandbox.contract.document.raw["components"]["schemas"]["ExternalPaymentType"]["enum"]
    told = call(sandbox, "configuration/get").body
    taken = told["Enterprise"]["AccountingConfiguration"].pop("EnabledExternalPaymentTypes")
    assert {*taken} <= {*types}
    assert {"Cash", "CreditCard", "Invoice", "WireTransfer", "Unspecified"} <= {*taken}
    assert told == {
        "NowUtc": "2027-03-08T10:15:00Z",
        "Enterprise": enterprise
        | {
            "Currencies": [{"Currency": "GBP", "IsDefault": True, "IsEnabled": True}],
            "AccountingConfiguration": {
                "CompanyName": "Harbour Hotels",
                "SurchargeConfiguration": {"SurchargeFees": {}},
                "Options": [],
            },
            "IsPortfolio": False,
            "EditableHistoryInterval": "P0M7DT0H0M0S",
        },
        "Service": None,
        "PaymentCardStorage": None,
        "IsIdentityDocumentNumberRequired": True,
    }


def test_the_configuration_is_of_one_property_that_the_token_covers(sandbox: Sandbox) -> None:
    harbour, lodge = sandbox.hotel.properties
    both = {"AccessToken": next(iter(sandbox.hotel.portfolio_access_tokens))}
    unsaid = call(sandbox, "configuration/get", **both)
    named = call(sandbox, "configuration/get", **both, EnterpriseId=str(lodge.id))
    other = call(sandbox, "configuration/get", EnterpriseId=str(lodge.id))
    needed = "EnterpriseId is required: the access token covers several properties"
    assert unsaid.refusal == (400, needed)
    assert named.body["Enterprise"]["Name"] == lodge.name != harbour.name
    assert other.refusal == (400, "Invalid EnterpriseId")


def test_services_are_listed_by_their_type(sandbox: Sandbox) -> None:
    names = {
        type_: [
            each["Name"]
            for each in listed(sandbox, "services/getAll", "Services", ServiceType=type_)
        ]
        for type_ in ("Bookable", "Additional", None)
    }
    assert names["Bookable"] == ["Harbour meeting rooms", "Harbour stay"]
    assert names["Additional"] == ["Harbour bar"]
    assert sorted(names[None]) == sorted([*names["Bookable"], *names["Additional"]])


def test_a_product_has_a_price_in_each_time_unit(sandbox: Sandbox) -> None:
    """Breakfast costs 18, a tax of 20 % included, and 12 on the day for which that was set."""
    breakfast = id_of(sandbox, "products", "Breakfast")
    days = [f"2027-04-0{day}T23:00:00Z" for day in (1, 2, 3)]

    def interval(first: str, last: str) -> dict[str, str]:
        return {"FirstTimeUnitStartUtc": first, "LastTimeUnitStartUtc": last}

    def asked(**more: Any) -> Reply:
        said = {"ProductId": breakfast.upper(), **interval(days[0], days[2]), **more}
        return call(sandbox, "products/getPricing", **said)

    update = {**interval(days[1], days[1]), "Value": 12}
    said = {"ProductId": breakfast, "PriceUpdates": [update]}
    assert call(sandbox, "products/updatePrice", **said).body == {}
    harbour, lodge = (str(each.id) for each in sandbox.hotel.properties)
    for named in (None, [harbour.upper()]):
        assert asked(EnterpriseIds=named).body == {
            "ProductId": breakfast,
            "TimeUnitStartsUtc": days,
            "BaseAmountPrices": [taxed(18, 15), taxed(12, 10), taxed(18, 15)],
            "AgeCategoryPrices": [],
        }
    assert asked(EnterpriseIds=[lodge]).refusal == (400, "Invalid EnterpriseIds")
    (both,) = sandbox.hotel.portfolio_access_tokens
    other = asked(EnterpriseIds=[lodge], AccessToken=both)
    assert other.refusal == (400, "Invalid ProductId")
    assert asked(**interval(days[0], "2027-07-09T23:00:00Z")).status == 200
    late = asked(**interval(days[0], "2027-07-10T23:00:00Z"))
    assert late.refusal == (400, "Invalid LastTimeUnitStartUtc")
    lost = call(sandbox, "products/updatePrice", **{**said, "ProductId": NOWHERE})
    assert lost.refusal == (400, "Invalid ProductId")


def test_resources_come_with_what_belongs_to_them_if_that_is_asked_for(sandbox: Sandbox) -> None:
    room, bed = (id_of(sandbox, "resources", name) for name in ("201", "201A"))
    double = id_of(sandbox, "resourceCategories", "Harbour double")
    extent = dict.fromkeys(
        ("Resources", "ResourceCategories", "ResourceCategoryAssignments"), True
    ) | {"ResourceCategoryImageAssignments": True}
    body = {**ALL, "ResourceIds": [room, bed], "Extent": extent}
    answer = call(sandbox, "resources/getAll", **body).body
    assert [each["ResourceId"] for each in answer["ResourceCategoryAssignments"]] == [room]
    assert [each["Id"] for each in answer["ResourceCategories"]] == [double]
    assert [each["CategoryId"] for each in answer["ResourceCategoryImageAssignments"]] == [double]
    bare = call(sandbox, "resources/getAll", **{**body, "Extent": {"Resources": True}}).body
    assert {*bare} == {"Resources", "Cursor"}
    none = call(sandbox, "resources/getAll", **{**body, "Extent": {"Resources": False}}).body
    assert (none["Resources"], none["Cursor"]) == (None, bare["Cursor"])


def test_rules_come_with_what_their_conditions_name(sandbox: Sandbox) -> None:
    stay = id_of(sandbox, "services", "Harbour stay")
    names = ("Rates", "RateGroups", "ResourceCategories", "BusinessSegments")
    extent = dict.fromkeys(names, True)
    answer = call(sandbox, "rules/getAll", **ALL, ServiceIds=[stay], Extent=extent).body
    assert [rate["Names"] for rate in answer["Rates"]] == [{"en-GB": "Advance purchase"}]
    assert (answer["RateGroups"], answer["BusinessSegments"]) == ([], [])


def test_rules_come_with_all_that_may_be_named_but_what_is_of_another_property() -> None:
    hotel = copy.deepcopy(HOTEL)
    north = hotel["properties"][0]
    double, lodge, fun = (thing(name)["id"] for name in ("Double", "Lodge", "Fun"))
    named = {"ResourceCategoryId": double}, {"BusinessSegmentId": fun}
    conditions = [
        {name: {"Value": id_, "ConditionType": "Equals"} for name, id_ in each.items()}
        for each in (*named, {"ResourceCategoryId": lodge}, {})
    ]
    rules = [{"ServiceId": "Nights", "Conditions": each} for each in conditions]
    segments = [{"Id": fun, "Name": "Fun", "ServiceId": "Nights"}]
    north["entities"] = {"businessSegments": segments, "rules": rules}
    sandbox = Sandbox(hotel, clock=Clock(NOON))

    def told(extent: JsonObject) -> JsonObject:
        body = {"ServiceIds": [thing("Nights")["id"]], "Extent": extent, **ALL}
        return post(sandbox, "rules/getAll", **body).body

    names = ("ResourceCategories", "BusinessSegments", "Rates")
    found = told(dict.fromkeys(names, True))
    ids = [[each["Id"] for each in found[name]] for name in names]
    assert (len(found["Rules"]), ids) == (4, [[double], [fun], []])
    assert told({"Rates": False, "RateGroups": True}).keys() == {"Rules", "RateGroups", "Cursor"}


def test_rates_come_with_their_availability_blocks(sandbox: Sandbox) -> None:
    stay = id_of(sandbox, "services", "Harbour stay")
    flexible = id_of(sandbox, "rates", "Fully flexible")
    block = id_of(sandbox, "availabilityBlocks", "Spring regatta")
    extent = {"Rates": True, "AvailabilityBlockAssignments": True}
    answer = call(sandbox, "rates/getAll", **ALL, ServiceIds=[stay], Extent=extent).body
    assert len(answer["Rates"]) == 5
    pair = {"RateId": flexible, "AvailabilityBlockId": block}
    assert answer["AvailabilityBlockAssignments"] == [pair]
    bare = {**extent, "AvailabilityBlockAssignments": False}
    assert call(sandbox, "rates/getAll", **ALL, ServiceIds=[stay], Extent=bare).body == {
        name: value for name, value in answer.items() if name != "AvailabilityBlockAssignments"
    }
    call(sandbox, "availabilityBlocks/delete", AvailabilityBlockIds=[block])
    again = call(sandbox, "rates/getAll", **ALL, ServiceIds=[stay], Extent=extent).body
    assert again["AvailabilityBlockAssignments"] == []


def test_vouchers_are_found_by_their_codes_and_come_with_their_rates(sandbox: Sandbox) -> None:
    body: dict[str, Any] = {
        **ALL,
        "ServiceIds": [id_of(sandbox, "services", "Harbour stay")],
        "Extent": {"VoucherAssignments": True, "Rates": True, "VoucherCodes": True},
    }
    answer = call(sandbox, "vouchers/getAll", **body, VoucherCodeValues=["SUMMER27"]).body
    assert [voucher["Name"] for voucher in answer["Vouchers"]] == ["Summer offer"]
    assert [rate["ShortName"] for rate in answer["Rates"]] == ["AP"]
    assert [code["Value"] for code in answer["VoucherCodes"]] == ["SUMMER27"]
    assert len(answer["VoucherAssignments"]) == 1
    none = call(sandbox, "vouchers/getAll", **body, VoucherCodeValues=["WINTER"]).body
    assert none["Vouchers"] == none["Rates"] == none["VoucherCodes"] == []


def test_a_filter_may_select_by_what_an_item_refers_to(sandbox: Sandbox) -> None:
    stay, bar = (id_of(sandbox, "services", name) for name in ("Harbour stay", "Harbour bar"))

    def policies(service: str) -> int:
        found = "cancellationPolicies/getAll", "CancellationPolicies"
        return len(listed(sandbox, *found, ServiceIds=[service]))

    def outlet_items(day: str) -> int:
        closed = {"StartUtc": f"2027-03-{day}T00:00:00Z", "EndUtc": f"2027-03-{day}T23:00:00Z"}
        answer = call(sandbox, "outletItems/getAll", **ALL, ClosedUtc=closed).body
        assert len(answer["OutletBills"]) == (1 if answer["OutletItems"] else 0)
        return len(answer["OutletItems"])

    assert (policies(stay), policies(bar)) == (1, 0)
    assert (outlet_items("07"), outlet_items("06")) == (2, 0)


def test_older_listings_take_an_interval_in_two_properties(sandbox: Sandbox) -> None:
    found = "companies/getAll", "Companies"
    options = ("Invoiceable", "AddFeesToInvoices", "AddTaxDeductedPaymentToInvoices")
    added = call(sandbox, "companies/add", Name="Ferries", Options=dict.fromkeys(options, False))
    assert added.status == 200
    today = {"StartUtc": "2027-03-08T00:00:00Z", "EndUtc": "2027-03-09T00:00:00Z"}
    names = [each["Name"] for each in listed(sandbox, *found, TimeFilter="Created", **today)]
    assert names == ["Ferries"]
    stays = id_of(sandbox, "services", "Harbour stay")
    asked = {"ServiceIds": [stays], "TimeFilter": "Christened", **today, **ALL}
    assert call(sandbox, "restrictions/getAll", **asked).refusal == (400, "Invalid TimeFilter")
    assert len(listed(sandbox, *found)) == 4
    company = sandbox.entities("companies")[0]["Id"]
    assert [each["Id"] for each in listed(sandbox, *found, Ids=[company.upper()])] == [company]
    unknown = call(sandbox, found[0], **ALL, Ids=[company, NOWHERE])
    assert unknown.refusal == (400, "Invalid Ids")


@pytest.mark.parametrize("operation", ["orderItems/getAll", "accountingItems/getAll"])
def test_amounts_are_asked_for_in_the_currency_of_the_property(
    sandbox: Sandbox, operation: str
) -> None:
    interval = {"StartUtc": "2027-03-01T00:00:00Z", "EndUtc": "2027-03-12T00:00:00Z"}
    extent = {"OrderItems": True, "PaymentItems": True, "CreditCardTransactions": True}
    body: dict[str, Any] = {"ConsumedUtc": interval, **ALL, "Extent": extent}
    assert call(sandbox, operation, **body, Currency="GBP").status == 200
    refusal = call(sandbox, operation, **body, Currency="EUR").refusal
    told = "Currency is not the property's: the sandbox does not convert amounts"
    assert refusal == (400, told)


def test_accounting_items_are_order_items_and_payments_in_older_words() -> None:
    product, night = {"ProductId": NOWHERE}, {"RebatedItemId": NOWHERE, "ProductId": NOWHERE}
    tea: JsonObject = {"ProductId": NOWHERE, "AgeCategoryId": None}
    rebates = dict.fromkeys(("NightRebate", "ProductOrderRebate", "AdditionalExpenseRebate"))
    same = (
        *("CancellationFee", "Deposit", "ExchangeRateDifference", "CustomItem", "Surcharge"),
        *("TaxCorrection", "ResourceUpgradeFee", "InvoiceFee", "SpaceOrder", "ProductOrder"),
    )
    types = {each: each for each in same} | dict.fromkeys(rebates, "Rebate") | {"CityTax": "Other"}
    values = {"ProductOrder": tea, "Rebate": {"RebatedItemId": NOWHERE}}
    data = {"Rebate": {"Discriminator": "Rebate", "Rebate": night}}
    item = {"ServiceOrderId": "R-1", "UnitAmount": 6, "RevenueType": "Product"}
    item |= {"StartUtc": 0, "ConsumedUtc": 0}
    external = (
        *("Unspecified", "BadDebts", "WireTransfer", "ExchangeRateDifference", "Cash"),
        *("ExchangeRoundingDifference", "BankCharges", "Cheque"),
    )
    payments = {each: each for each in external} | {"GiftCard": "Other"}
    invoice = {"InvoiceId": NOWHERE, "Type": "Receivable"}
    sandbox = opened(
        orderItems=[
            {
                **item,
                "Type": type_,
                "Data": data.get(told, {"Discriminator": "Product", "Product": product}),
            }
            for type_, told in types.items()
        ],
        payments=[
            *(
                {"AccountId": "Ada", "Amount": -6, "Type": "ExternalPayment"}
                | {"Data": {"Discriminator": "External", "External": {"Type": type_}}}
                for type_ in payments
            ),
            {"AccountId": "Ada", "Amount": -6, "Type": "CashPayment"},
            {"AccountId": "Ada", "Amount": -6, "Type": "InvoicePayment"}
            | {"Data": {"Discriminator": "Invoice", "Invoice": invoice}},
            *(
                {"AccountId": "Ada", "Amount": -6, "Type": "CreditCardPayment", "State": state}
                | {"Data": {"Discriminator": "CreditCard", "CreditCard": {"CreditCardId": NOWHERE}}}
                for state in ("Charged", "Failed")
            ),
        ],
    )
    extent = dict.fromkeys(("OrderItems", "PaymentItems", "CreditCardTransactions"), True)
    items = sandbox.entities("orderItems")[: len(types)]
    ids = [each["Id"] for each in (*items, *sandbox.entities("payments"))]
    found = post(sandbox, "accountingItems/getAll", Extent=extent, ItemIds=ids).body
    charged = found["PaymentItems"][1]
    assert found["CreditCardTransactions"] == [
        {"PaymentId": charged["Id"], "SettlementId": None, "ChargedAmount": charged["Amount"]}
    ]
    assert [each["Data"] for each in found["OrderItems"]][::-1] == [
        {"Discriminator": told, "Value": values.get(told)} for told in types.values()
    ]
    assert [each["Data"] for each in found["PaymentItems"]][::-1] == [
        *({"Discriminator": told, "Value": None} for told in payments.values()),
        {"Discriminator": "Cash", "Value": None},
        {"Discriminator": "Invoice", "Value": {"InvoiceId": NOWHERE}},
        *[{"Discriminator": "CreditCard", "Value": {"PaymentCardId": NOWHERE}}] * 2,
    ]


def test_housekeeping_sets_the_state_of_a_room_and_everybody_sees_it(sandbox: Sandbox) -> None:
    room = id_of(sandbox, "resources", "202")
    double = id_of(sandbox, "resourceCategories", "Harbour double")

    def update(**changes: Any) -> Reply:
        return call(sandbox, "resources/update", ResourceUpdates=[{"ResourceId": room, **changes}])

    reason = {"StateReason": {"Value": "Just left"}}
    assert update(State={"Value": "Dirty"}, Name={"Value": "202b"}, **reason).status == 200
    (found,) = listed(sandbox, "resources/getAll", "Resources", ResourceIds=[room], Extent={})
    assert (found["State"], found["Name"]) == ("Dirty", "202b")
    assert found["UpdatedUtc"] == "2027-03-08T10:15:00Z"
    answer = call(sandbox, "resources/getOccupancyState", ResourceCategoryIds=[double]).body
    (group,) = answer["ResourceCategoryOccupancyStates"]
    states = {
        each["ResourceId"]: each["ResourceState"] for each in group["ResourceOccupancyStates"]
    }
    assert states[room] == "Dirty"
    allowed = "State has to be one of Dirty, Clean, Inspected, OutOfService"
    assert update(State={"Value": "OutOfOrder"}).refusal == (400, allowed)
    assert update(State={"Value": None}).refusal == (400, allowed)


def test_only_the_data_of_a_space_are_changed(sandbox: Sandbox) -> None:
    def update(name: str, kind: str = "Space") -> Reply:
        data = {"Discriminator": kind, "Value": {"FloorNumber": {"Value": "3"}}}
        said = {"ResourceId": id_of(sandbox, "resources", name), "Data": data}
        return call(sandbox, "resources/update", ResourceUpdates=[said])

    def rooms() -> list[JsonObject]:
        return [each for each in sandbox.entities("resources") if each["Name"] == "201"]

    (before,) = rooms()
    assert update("201").body == {}
    value = {"FloorNumber": "3", "LocationNotes": "Beside the lift"}
    changed = {"Data": {"Discriminator": "Space", "Value": value}}
    assert rooms() == [{**before, **changed, "UpdatedUtc": "2027-03-08T10:15:00Z"}]
    told = "Only the data of a space can be changed, and 201A is none."
    assert update("201A").refusal == (403, told)
    assert update("201", "Object").refusal == (403, told.replace("201A", "201"))
    nothing = {"ResourceId": before["Id"], "Data": None, "State": None}
    assert call(sandbox, "resources/update", ResourceUpdates=[nothing]).status == 200
    lost: list[JsonObject] = [
        {"ResourceId": NOWHERE, "Data": {"Discriminator": "Space", "Value": {}}}
    ]
    refused = call(sandbox, "resources/update", ResourceUpdates=lost).refusal
    assert refused == (400, "Invalid ResourceId")


def test_rooms_are_spaces_whose_floor_may_be_unknown(sandbox: Sandbox) -> None:
    resource = id_of(sandbox, "resources", "101")
    notes = {"Value": "Beside the stairs"}
    for floor in ({}, {"FloorNumber": {"Value": None}}):
        data = {"Discriminator": "Space", "Value": {"LocationNotes": notes, **floor}}
        updates = [{"ResourceId": resource, "Data": data}]
        assert call(sandbox, "resources/update", ResourceUpdates=updates).status == 200
    about: JsonObject = {"Extent": {"Resources": True}, "ResourceIds": [resource]}
    (room,) = listed(sandbox, "resources/getAll", "Resources", **about)
    assert room["Data"]["Value"] == {"FloorNumber": "", "LocationNotes": "Beside the stairs"}


def test_the_kind_of_an_account_is_told_with_it(sandbox: Sandbox) -> None:
    accounts = [sandbox.entities(kind)[0]["Id"] for kind in ("companies", "customers")]
    said = [{"AccountId": id_, "City": "London"} for id_ in accounts]
    added = call(sandbox, "addresses/add", Addresses=said).body["Addresses"]
    assert [each["AccountType"] for each in added] == ["Company", "Customer"]
    assert {each["ChainId"] for each in added} == {str(sandbox.hotel.chain.id)}


def test_numbers_count_on_over_those_that_are_taken(sandbox: Sandbox) -> None:
    options = ("Invoiceable", "AddFeesToInvoices", "AddTaxDeductedPaymentToInvoices")
    for _ in range(12):
        call(sandbox, "companies/add", Name="Ferries", Options=dict.fromkeys(options, False))
    numbers = [each["Number"] for each in sandbox.entities("companies")]
    assert numbers == [12, 13, 14, *range(4, 12), 15, 16, 17, 18]


def test_a_source_is_told_by_group_and_by_reservation(sandbox: Sandbox) -> None:
    stay = id_of(sandbox, "reservations", "H-1003")
    group = id_of(sandbox, "reservationGroups", "H-1003")
    older, newer = "sourceAssignments/getAll", "sourceAssignments/getAll/2024-09-20"
    (by_group,) = listed(sandbox, older, "SourceAssignments", ReservationGroupIds=[group])
    (by_stay,) = listed(sandbox, newer, "SourceAssignments", ReservationIds=[stay])
    assert (by_group["ReservationGroupId"], by_stay["ReservationId"]) == (group, stay)
    assert (
        by_group["SourceId"] == by_stay["SourceId"] == id_of(sandbox, "sources", "Harbour website")
    )


def test_a_task_is_added_and_closed_once(sandbox: Sandbox) -> None:
    deadline = "2027-03-08T18:00:00Z"
    id_ = call(sandbox, "tasks/add", Name="Sweep", DeadlineUtc=deadline).body["TaskId"]
    assert call(sandbox, "tasks/close", TaskIds=[id_, id_.upper()]).status == 200
    sandbox.clock.advance(timedelta(hours=1))
    assert call(sandbox, "tasks/close", TaskIds=[id_]).status == 200
    (task,) = listed(sandbox, "tasks/getAll", "Tasks", TaskIds=[id_])
    now = "2027-03-08T10:15:00Z"
    told = [task[name] for name in ("State", "ClosedUtc", "CreatedUtc")]
    assert told == ["Closed", now, now]
    gone = call(sandbox, "tasks/close", TaskIds=[NOWHERE])
    assert gone.refusal == (400, "Invalid TaskIds")


def test_what_is_the_same_for_every_hotel_is_told(sandbox: Sandbox) -> None:
    taxes = call(sandbox, "taxations/getAll").body
    assert taxes["Taxations"] == [
        {"Code": code, "Name": name, "LocalName": name}
        for code, name in (("UK-2022", "VAT"), ("US-MA", "Sales tax"), ("PT-2022", "IVA"))
    ]
    rates = {
        "UK-2022": {"UK-S": 0.2, "UK-R": 0.05, "UK-Z": 0},
        "US-MA": {"US-MA-S": 0.0625, "US-MA-Z": 0},
        "PT-2022": {"PT-R": 0.06, "PT-I": 0.13, "PT-S": 0.23, "PT-Z": 0},
    }
    assert taxes["TaxRates"] == [
        {
            "Code": code,
            "TaxationCode": taxation,
            "Value": value,
            "ValidityInvervalsUtc": None,
            "Strategy": {"Discriminator": "Relative", "Value": {"Value": value}},
        }
        for taxation, values in rates.items()
        for code, value in values.items()
    ]
    environments = call(sandbox, "taxEnvironments/getAll").body["TaxEnvironments"]
    assert environments[1] == {
        "Code": "US-MA-2022",
        "CountryCode": "USA",
        "ValidityStartUtc": "2022-01-01T05:00:00Z",
        "ValidityEndUtc": None,
        "TaxationCodes": ["US-MA"],
    }
    currencies = call(sandbox, "currencies/getAll").body["Currencies"]
    precisions = {each["Code"]: each["Precision"] for each in currencies}
    assert [precisions[code] for code in ("GBP", "JPY", "KWD")] == [2, 0, 3]


def test_an_image_has_an_address_for_each_size(sandbox: Sandbox) -> None:
    image = "145fae63-c158-4b0c-96ec-f3b12e16e55c"
    size = {"Height": 100, "Width": 200, "ResizeMode": "Fit"}
    images = [{"ImageId": image.upper(), **size}, {"ImageId": image}]
    small, whole = call(sandbox, "images/getUrls", Images=images).body["ImageUrls"]
    address = f"https://images.example.com/{image}"
    assert whole == {"ImageId": image, "Url": address}
    assert small == {"ImageId": image, "Url": f"{address}?Mode=Fit&Width=200&Height=100"}


def test_what_guests_write_is_added_to_their_conversation(sandbox: Sandbox) -> None:
    said = {"OriginalSender": "Alan Turing", "Subject": "Parking"}
    (thread,) = call(sandbox, "messageThreads/add", **said).body["MessageThreads"]
    texts = {"MessageThreadId": thread["Id"]}
    messages = [{**texts, "Text": "A bicycle.", "Identifier": "1"}, {**texts, "Text": "Thanks."}]
    added = call(sandbox, "messages/add", Messages=messages).body["Messages"]
    assert [each["Identifier"] for each in added] == ["1", None]
    found = listed(sandbox, "messages/getAll", "Messages", MessageThreadIds=[thread["Id"]])
    assert found == [each["Message"] for each in reversed(added)]
    now = {"CreatedUtc": "2027-03-08T10:15:00Z"}
    sender = {"Discriminator": "Application", "Value": None}
    assert [each["Message"] for each in added] == [
        {"Id": each["Message"]["Id"], **texts, "Text": text, "Sender": sender, **now}
        for each, text in zip(added, ("A bicycle.", "Thanks."), strict=True)
    ]
    before = sandbox.entities("messages")
    lost = {"MessageThreadId": str(sandbox.hotel.chain.id), "Text": "Lost."}
    refusal = call(sandbox, "messages/add", Messages=[messages[0], lost]).refusal
    assert (refusal, sandbox.entities("messages")) == ((400, "Invalid MessageThreadId"), before)


def test_what_an_outlet_has_sold_is_listed_with_its_bill(sandbox: Sandbox) -> None:
    spa, food = (
        id_of(sandbox, kind, name)
        for kind, name in (
            ("outlets", "Harbour spa"),
            ("accountingCategories", "Food and beverage"),
        )
    )
    at = "2027-03-08T09:00:00Z"
    item: JsonObject = {"Name": "Tea", "UnitCount": 3, "ConsumedUtc": at, "Type": "Revenue"}
    item |= {"UnitAmount": {"GrossValue": 6, "Currency": "GBP"}, "AccountingCategoryId": food}
    paid = {**item, "Name": "Card", "UnitCount": 1, "Type": "Payment"}
    paid["UnitAmount"] = {"GrossValue": -18, "Currency": "GBP", "TaxCodes": []}
    bill = {"OutletId": spa, "Number": "77", "ClosedUtc": at, "Items": [item, paid], "Notes": "Ten"}

    def closed() -> JsonObject:
        interval = {"StartUtc": at, "EndUtc": "2027-03-08T09:00:01Z"}
        return call(sandbox, "outletItems/getAll", **ALL, ClosedUtc=interval).body

    wrong = {**bill, "Items": [item, {**item, "AccountingCategoryId": spa}]}
    refused = call(sandbox, "outletBills/add", Bills=[bill, wrong])
    assert refused.refusal == (400, "Invalid AccountingCategoryId")
    assert closed()["OutletBills"] == closed()["OutletItems"] == []
    (id_,) = call(sandbox, "outletBills/add", Bills=[bill]).body["OutletBillIds"]
    found = closed()
    assert [(each["Id"], each["Notes"]) for each in found["OutletBills"]] == [(id_, "Ten")]
    told = [(each["Name"], each["UnitCount"], each["BillId"]) for each in found["OutletItems"]]
    assert told == [("Card", 1, id_), ("Tea", 3, id_)]
    card, tea = (each["UnitAmount"] for each in found["OutletItems"])
    assert (tea["NetValue"], tea["GrossValue"], card["GrossValue"]) == (5, 6, -18)


def test_rooms_are_found_by_what_they_have_to_offer(sandbox: Sandbox) -> None:
    stay = id_of(sandbox, "services", "Harbour stay")
    view, balcony = (
        id_of(sandbox, "resourceFeatures", name) for name in ("Harbour view", "Balcony")
    )
    features = listed(sandbox, "resourceFeatures/getAll", "ResourceFeatures", ServiceIds=[stay])
    assert {each["Id"] for each in features} == {view, balcony}
    asked = "resourceFeatureAssignments/getAll", "ResourceFeatureAssignments"
    rooms = {each["ResourceId"] for each in listed(sandbox, *asked, ResourceFeatureIds=[view])}
    assert rooms == {id_of(sandbox, "resources", name) for name in ("201", "301")}
    assert listed(sandbox, *asked, ResourceFeatureIds=[balcony]) == []


def test_a_door_code_is_changed_and_deleted(sandbox: Sandbox) -> None:
    room = id_of(sandbox, "resources", "201")
    (token,) = [
        each for each in sandbox.entities("resourceAccessTokens") if each["ResourceId"] == room
    ]

    def update(**changes: Any) -> Reply:
        said = [{"ResourceAccessTokenId": token["Id"], **changes}]
        return call(sandbox, "resourceAccessTokens/update", ResourceAccessTokenUpdates=said)

    until = {"Value": "2027-03-11T13:00:00+01:00"}
    answer = update(
        ValidityEndUtc=until, Value={"Value": "2" * 255}, Permissions={"Floor": {"Value": True}}
    )
    (changed,) = answer.body["ResourceAccessTokens"]
    assert (changed["ValidityEndUtc"], changed["Value"]) == ("2027-03-11T12:00:00Z", "2" * 255)
    assert changed["Permissions"] == {**token["Permissions"], "Floor": True}
    longest = "Value has to have 255 characters at most"
    assert update(Value={"Value": "2" * 256}).refusal == (400, longest)
    turned = "The token has to end after it starts. Please choose a later end."
    before = update(ValidityEndUtc={"Value": "2027-03-08T15:00:00Z"})
    assert before.refusal == (403, turned)
    assert call(sandbox, "resourceAccessTokens/update").body == {"ResourceAccessTokens": []}
    assert call(sandbox, "resourceAccessTokens/delete", Ids=[token["Id"]]).status == 200
    again = call(sandbox, "resourceAccessTokens/delete", Ids=[token["Id"]])
    assert again.refusal == (400, "Invalid Ids")
    assert update().refusal == (400, "Invalid ResourceAccessTokenId")


def test_a_change_that_makes_no_company_is_refused_by_what_is_wrong(sandbox: Sandbox) -> None:
    one = {"CompanyId": sandbox.entities("companies")[0]["Id"]}
    answer = call(sandbox, "companies/update", **one, InvoiceDueInterval={"Value": "a month"})
    problem = 'Invalid value: $.InvoiceDueInterval: the value is not a "duration"'
    assert answer.refusal == (400, problem)


def test_a_property_without_a_name_is_one_that_nobody_knows(sandbox: Sandbox) -> None:
    assert [call(sandbox, name, **{"": 1}).status for name in UNPAGED] == [200, 200]


def test_countries_and_languages_are_told_by_their_codes(sandbox: Sandbox) -> None:
    told = call(sandbox, "countries/getAll").body
    sovereign = {each["Code"]: each["SovereignCountryCode"] for each in told["Countries"]}
    assert len(sovereign) == len(told["Countries"]) == 249
    names = {each["Code"]: each["EnglishName"] for each in told["Countries"]}
    dated = ("IdentityCardExpirationDateNotRequired", "DriverLicenceExpirationDateNotRequired")
    assert told["CountryRules"] == [
        {"CountryCode": code, **dict.fromkeys(dated, False)} for code in names
    ]
    assert {*sovereign.values()} <= sovereign.keys()
    assert (sovereign["GB"], sovereign["GI"]) == ("GB", "GB")
    england = {"Code": "GB-ENG", "CountryCode": "GB", "EnglishName": "England"}
    assert (names["GB"], england in told["CountrySubdivisions"]) == ("United Kingdom", True)
    parts = {each["Code"]: each["CountryCode"] for each in told["CountrySubdivisions"]}
    assert {*parts.values()} <= sovereign.keys()
    groups = {each["EnglishName"]: each["CountryCodes"] for each in told["CountryGroups"]}
    sizes = {"European Union": 27, "Schengen Area": 29, "Nordic countries": 5}
    assert {name: len(codes) for name, codes in groups.items()} == sizes
    assert {each["Code"] for each in told["CountryGroups"]} >= {"EU", "NORDIC"}
    assert groups["Nordic countries"] == ["DK", "FI", "IS", "NO", "SE"]
    assert all({*codes} <= sovereign.keys() for codes in groups.values())
    fallback = {
        each["Code"]: each["FallbackLanguageCode"]
        for each in call(sandbox, "languages/getAll").body["Languages"]
    }
    assert {code for code, other in fallback.items() if other is None} == {"en-US"}
    assert {*fallback.values()} == {"en-US", None}
    known = {each["Code"]: each for each in call(sandbox, "languages/getAll").body["Languages"]}
    czech = known["cs-CZ"]
    assert (czech["EnglishName"], czech["LocalName"]) == ("Czech", "Čeština")
    codes = {"LanguageCodes": ["cs-CZ", "sv-SE"], "Scope": ""}
    czech, swedish = call(sandbox, "languages/getTexts", **codes).body["LanguageTexts"]
    assert (czech["LanguageCode"], swedish["LanguageCode"]) == ("cs-CZ", "sv-SE")
    assert (czech["Texts"]["Address"], swedish["Texts"]["Address"]) == ("Adresa", "Address")
    assert czech["Texts"].keys() == swedish["Texts"].keys()
    unknown = call(sandbox, "languages/getTexts", LanguageCodes=["tlh"], Scope="")
    assert unknown.refusal == (400, "Invalid LanguageCodes")


NOT_NOW: Final = {
    "customers/add": "Another customer has this email address already",
    "reservations/confirm": "is confirmed and cannot be confirmed",
    "reservations/start": "Please check in then",
    "reservations/process": "is confirmed and cannot be checked out",
    "services/updateAvailability": "does not change availability that far back",
}
"""The examples of what comes before or after the hour at which the hotel stands, and their
refusals."""


def test_the_contracts_examples_are_answered_by_behaviour_and_granted_where_the_story_allows(
    sandbox: Sandbox,
) -> None:
    beginning = sandbox.snapshot()

    def check(operation: Any) -> None:
        sandbox.restore(beginning)
        answer = call(sandbox, operation.name, **example(operation))
        if operation.name in NOT_NOW:
            assert NOT_NOW[operation.name] in answer.refusal[1]
        else:
            assert answer.status == 200, answer.content
        assert "Sandbox-Answered-By" not in answer.headers

    check_every(sandbox.contract.by_name.values(), check)
