"""What people write of entities becomes what the contract says, or an error with a place."""

from decimal import Decimal
from typing import Any, Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mews_contract.instants import instant
from mews_contract.json_values import JsonObject
from mews_sandbox import Clock, HotelError, Sandbox
from tests.sandbox.hotels import HOTEL, NOON, NOWHERE, id_of

NAMED: Final = {"ServiceId": "Nights", "ChargingMode": "Once", "PostingMode": "Once"}
TEA: Final = {**NAMED, "Names": "Tea", "Price": 6}
WORK: Final = {"Name": "Sweep", "State": "Open", "DeadlineUtc": 0}


def opened(**entities: Any) -> Sandbox:
    """Return a sandbox of the hotel with further entities in its first property."""
    first, *others = HOTEL["properties"]
    data = {**HOTEL, "properties": [{**first, "entities": entities}, *others]}
    return Sandbox(data, clock=Clock(NOON))


def only(kind: str, **said: Any) -> JsonObject:
    """Return the only entity of a kind of a hotel that says so much of it."""
    return opened(**{kind: [said]}).entities(kind)[-1]


def test_a_name_stands_for_the_id_of_what_may_be_there() -> None:
    sandbox = opened(
        companies=[{"Name": "Ferries"}],
        accountingCategories=[{"Name": "Food", "Code": "FNB"}],
        products=[{**TEA, "AccountingCategoryId": "FNB"}],
        bills=[{"Name": "First", "AccountId": "Ferries"}, {"AccountId": "Ada"}],
        orderItems=[
            {
                "ServiceOrderId": "R-1",
                "BillId": "First",
                "UnitAmount": 6,
                "Type": "ProductOrder",
                "RevenueType": "Product",
                "StartUtc": 0,
                "ConsumedUtc": 0,
                "Data": {"Discriminator": "Product", "Product": {"ProductId": "Tea"}},
            }
        ],
    )
    (food,), (tea,) = sandbox.entities("accountingCategories"), sandbox.entities("products")
    (first, second), item = sandbox.entities("bills"), sandbox.entities("orderItems")[0]
    (ferries,) = sandbox.entities("companies")
    assert (tea["ServiceId"], tea["AccountingCategoryId"]) == (id_of("Nights"), food["Id"])
    assert (item["ServiceOrderId"], item["BillId"]) == (id_of("R-1"), first["Id"])
    assert item["Data"]["Product"]["ProductId"] == tea["Id"]
    # What it belongs to is known by what it refers to, and so is what kind of account pays.
    assert (item["ServiceId"], item["AccountId"]) == (id_of("Nights"), second["AccountId"])
    accounts = [(bill["AccountId"], bill["AccountType"]) for bill in (first, second)]
    assert accounts[0] == (ferries["Id"], "Company")
    assert accounts[1][1] == "Customer"


def test_an_entity_that_is_told_in_short_is_told_more_of_by_its_name() -> None:
    sandbox = opened(
        customers=[{"FirstName": None, "LastName": "Ada", "Email": "ada@example.com"}],
        reservations=[{"Number": "R-1", "ChannelNumber": "C-7"}],
        ageCategories=[{"ServiceId": "Hours", "Names": "Adult", "MinimalAge": 16}],
        resourceCategoryAssignments=[{"Id": NOWHERE, "ResourceId": "free", "CategoryId": "Double"}],
    )
    ada = next(each for each in sandbox.entities("customers") if each["LastName"] == "Ada")
    stay = next(each for each in sandbox.entities("reservations") if each["Number"] == "R-1")
    assert (ada["Email"], stay["AccountId"]) == ("ada@example.com", ada["Id"])
    assert (stay["Id"], stay["ChannelNumber"]) == (id_of("R-1"), "C-7")
    ages = {
        each["ServiceId"]: each["MinimalAge"]
        for each in sandbox.entities("ageCategories")
        if each["Names"] == {"en-GB": "Adult"}
    }
    assert [ages[id_of(name)] for name in ("Nights", "Hours")] == [None, 16]
    assigned = [
        each["Id"]
        for each in sandbox.entities("resourceCategoryAssignments")
        if each["ResourceId"] == id_of("free")
    ]
    assert assigned == [NOWHERE]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        (0, "2024-06-11T23:00:00Z"),
        ("-1", "2024-06-10T23:00:00Z"),
        ("+2 15:00", "2024-06-14T14:00:00Z"),
        ("2024-12-24", "2024-12-24T00:00:00Z"),
        ("2024-12-24 8:30", "2024-12-24T08:30:00Z"),
        ("2024-06-13T02:00:00+02:00", "2024-06-13T00:00:00Z"),
    ],
)
def test_an_instant_may_be_told_from_today_by_the_clock_of_the_property(
    written: object, meant: str
) -> None:
    assert only("tasks", **{**WORK, "DeadlineUtc": written})["DeadlineUtc"] == meant


def test_what_is_told_from_today_is_counted_from_when_the_sandbox_is_made() -> None:
    after_midnight = Clock(instant("2024-06-12T23:30:00Z"))
    (task,) = Sandbox(opened(tasks=[WORK]).hotel, clock=after_midnight).entities("tasks")
    assert task["DeadlineUtc"] == "2024-06-12T23:00:00Z"
    assert task["CreatedUtc"] == "2024-06-12T23:30:00Z"


def test_an_amount_may_be_a_number_or_say_its_taxes() -> None:
    taxed, free = (
        only("products", **{**TEA, "Price": price})["Price"]
        for price in (6, {"NetValue": 5, "TaxCodes": ["UK-Z"]})
    )
    assert taxed == {
        "Currency": "GBP",
        "NetValue": 5,
        "GrossValue": 6,
        "TaxValues": [{"Code": "UK-S", "Value": 1}],
        "Breakdown": {"Items": [{"TaxRateCode": "UK-S", "NetValue": 5, "TaxValue": 1}]},
    }
    assert (free["NetValue"], free["GrossValue"]) == (5, 5)


def test_what_is_left_out_follows_from_the_contract_and_from_what_is_said() -> None:
    tea = only("products", **TEA)
    assert tea["Names"] == tea["ExternalNames"] == {"en-GB": "Tea"}
    assert (tea["IsActive"], tea["ShortNames"], tea["ImageIds"]) == (True, {}, None)
    assert tea["Options"] == {"BillAsPackage": False, "ExcludePriceFromOffer": None}
    room = only("resources", Name="Attic", State="Clean", Data={"Discriminator": "Space"})
    assert room["ExternalNames"] == {"en-GB": "Attic"}
    bill = only("bills", AccountId="Ada")
    assert (bill["State"], bill["Number"]) == ("Open", None)


def test_money_is_never_a_float() -> None:
    tax = {"Code": "UK-S", "Value": 1.1}
    full = {"Currency": "GBP", "NetValue": 5.5, "GrossValue": 6.6, "TaxValues": [tax]}
    sandbox = opened(products=[{**TEA, "Price": 6.1}, {**TEA, "Price": full}])
    first, second = sandbox.look(lambda present: [*present.state.entities["products"]])
    assert first["Price"]["GrossValue"] == Decimal("6.10")
    told = second["Price"]
    amounts = (told["NetValue"], told["GrossValue"], told["TaxValues"][0]["Value"])
    assert amounts == (Decimal("5.5"), Decimal("6.6"), Decimal("1.1"))


def test_ids_follow_from_names_and_stay_the_same_wherever_an_entity_stands() -> None:
    cake = {**TEA, "Names": "Cake"}
    first, second = opened(products=[TEA]), opened(products=[cake, TEA, {**TEA, "Price": 7}])
    (tea,) = first.entities("products")
    _, again, twin = second.entities("products")
    assert again["Id"] == tea["Id"] != twin["Id"]


@pytest.mark.parametrize(
    ("entities", "problem"),
    [
        ({"products": [{**TEA, "ServiceId": "Night"}]}, r"products\[0\]: .*'Night'.*Nights"),
        (
            {"tasks": [WORK, {**WORK, "ServiceOrderId": "R-9"}]},
            r"tasks\[1\]: ServiceOrderId: .* reservations or orders 'R-9'; there are R-1, R-2",
        ),
        (
            {"companies": [{"Name": "Grace"}], "bills": [{"AccountId": "Grace"}]},
            r"bills\[0\]: AccountId: 'Grace' .* several .*reservations\[1\], .*companies\[0\]; ",
        ),
        ({"products": [{**TEA, "Price": {"GrossValue": 1, "TaxCodes": ["X"]}}]}, "no tax code X"),
        ({"products": [{**TEA, "Cost": 1}]}, r"no property 'Cost'; there are Account"),
        ({"products": [{**TEA, "ChargingMode": "Often"}]}, r"\[0\]: \$\.ChargingMode: "),
        (
            {"tasks": [{**WORK, "Id": NOWHERE}] * 2},
            r"\[1\]: .*tasks\[0\] has the same id",
        ),
        ({"tasks": [{**WORK, "Id": "first"}]}, r"tasks\[0\]: \$\.Id: 'first' is no id"),
        ({"products": [{"Names": "Tea", "Price": 6}]}, r'\[0\]: \$: "ServiceId" is a required'),
    ],
)
def test_what_cannot_be_is_refused_with_its_place_and_what_there_is(
    entities: dict[str, Any], problem: str
) -> None:
    with pytest.raises(HotelError, match=r"the hotel: \$\.properties\[0\].*" + problem):
        opened(**entities)


TEXT: Final = st.text(max_size=5)
SCALAR: Final = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | TEXT
JSON: Final = st.recursive(
    SCALAR, lambda inside: st.lists(inside, max_size=2) | st.dictionaries(TEXT, inside, max_size=2)
)
ITEM: Final = {
    "ServiceOrderId": "R-1",
    "UnitAmount": 6,
    "Type": "ProductOrder",
    "RevenueType": "Product",
    "StartUtc": 0,
    "ConsumedUtc": 0,
}
KINDS: Final[dict[str, dict[str, Any]]] = {"products": TEA, "tasks": WORK, "orderItems": ITEM}


@settings(max_examples=60, deadline=None)
@given(data=st.data(), value=JSON)
def test_whatever_people_write_is_an_entity_or_an_error_with_a_place(
    data: st.DataObject, value: object
) -> None:
    kind = data.draw(st.sampled_from(sorted(KINDS)))
    name = data.draw(st.sampled_from(sorted({"Id", "UnitCount", "Name", *KINDS[kind]})))
    problem = ""
    try:
        opened(**{kind: [{**KINDS[kind], name: value}]})
    except HotelError as error:
        problem = str(error)
    assert not problem or problem.startswith(f"the hotel: $.properties[0].entities.{kind}[0]: ")
