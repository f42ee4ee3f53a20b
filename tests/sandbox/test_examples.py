"""What the contract's example of a request is answered is what its example of a response says."""

from collections.abc import Iterator
from typing import Any, Final

import pytest

from mews_contract.json_values import is_array, is_object
from mews_sandbox import Clock, Sandbox
from tests.sandbox.calls import COUNT, post
from tests.sandbox.test_default_hotel import STORY
from tests.sandbox.test_references import ID, examples
from tests.support.every import check_every

TIMES: Final = frozenset({"CreatedUtc", "UpdatedUtc"})
"""The story of an example is at another time than that of the default hotel."""

OTHERWISE: Final = {
    # The default hotel has something else to begin with.
    "availabilityBlocks/add": {"AvailabilityBlockNumber"},
    "availabilityBlocks/update": {
        *("AvailabilityBlockNumber", "PickupDistribution", "PurchaseOrderNumber"),
        *("FirstTimeUnitStartUtc", "LastTimeUnitStartUtc"),
    },
    "accountingItems/update": {"ConsumedUtc", "StartUtc"},
    "accounts/update": {
        *("AddTaxDeductedPaymentToInvoices", "BirthPlace", "Contact", "DunsNumber"),
    },
    "billingAutomations/updateAssignments": {"BillAggregationType", "Description"},
    "bills/close": {
        *("BillingCode", "DUNS", "Department", "LegalIdentifiers", "Telephone", "TitlePrefix"),
        *("BankAccount", "BankName", "Bic", "CompanyName", "Iban"),
        *("DisplayCid", "IssuedUtc", "PaidUtc", "Rebated", "TaxedUtc", "TrackReceivable"),
    },
    "companies/add": {"Number"},
    "companies/update": {
        *("AddFeesToInvoices", "AddTaxDeductedPaymentToInvoices", "Contact", "DunsNumber"),
    },
    "companyContracts/update": {"ChannelManagerAbsoluteAdjustment", "Notes"},
    "customers/update": {"BirthCountryCode", "BirthPlace", "HasOtaEmail", "Occupation"},
    "identityDocuments/add": {"ExpirationDate", "IssuanceDate"},
    "identityDocuments/update": {"ExpirationDate", "IssuanceDate"},
    "loyaltyMemberships/update": {"Url"},
    "paymentRequests/cancel": {"ExpirationUtc"},
    "rates/set": {"ExternalNames"},
    "resourceAccessTokens/update": {"CompanionshipId", "Building", "Value"},
    "reservations/add": {"Number"},
    "reservations/update": {"ChannelManagerNumber", "ChannelNumber"},
    # An address of the sandbox.
    "billingAutomationPaymentPlans/add": {"PaymentRequestUrl"},
    "paymentPlans/add": {"PaymentRequestUrl"},
    "payments/addAlternative": {"Value"},
}
"""What the sandbox tells otherwise."""

APART: Final = frozenset(
    {
        *("bills/getPdf", "configuration/get", "customers/add", "customers/getOpenItems"),
        *("customers/getRelationships", "customers/search", "languages/getTexts"),
        *("products/getPricing", "rates/getPricing", "reservations/confirm", "reservations/price"),
        *("reservations/process", "reservations/start", "resources/getOccupancyState"),
        *("services/getAvailability", "services/getAvailability/2024-01-22"),
        "services/updateAvailability",
    }
)
"""What is answered by what is there, or is refused at the time of the story."""


LISTED: Final[dict[str, tuple[str, dict[str, Any], set[str]]]] = {
    "accountingItems/getAll": (
        "ItemIds",
        {"Extent": {"OrderItems": True, "PaymentItems": True, "CreditCardTransactions": False}},
        {"AccountingState", "ClosedUtc", "ConsumedUtc", "UpdaterProfileId"},
    ),
    "bills/getAll": (
        "BillIds",
        {"Extent": {"Items": True}, **COUNT},
        {"State", "Number", "IssuedUtc", "PaidUtc", "Notes", "Options", "OwnerData"}
        | {"AssociatedAccountData", "EnterpriseData"},
    ),
    "counters/getAll": ("CounterIds", {"Type": "Counter", **COUNT}, {"Value", "Format"}),
    "payments/getAll": (
        "PaymentIds",
        {"Type": "Payment", **COUNT},
        {"AccountingState", "ChargedUtc", "ClosedUtc", "ConsumedUtc", "Kind"},
    ),
}
"""By which ids what it lists is asked for, what else is said, and what is told otherwise."""


def different(example: object, answer: object, *path: str) -> Iterator[tuple[str, Any]]:
    """Yield what an answer says otherwise than an example does, with the name of its property."""
    if is_object(example) and is_object(answer):
        for name in example:
            yield from different(example[name], answer.get(name), name)
    elif is_array(example) and is_array(answer) and len(example) == len(answer):
        for one, other in zip(example, answer, strict=True):
            yield from different(one, other, *path)
    elif example != answer:
        yield path[0], answer


def test_what_an_example_asks_for_is_answered_as_the_example_says() -> None:
    sandbox = Sandbox(clock=Clock(STORY))
    beginning = sandbox.snapshot()

    def check(example: tuple[str, dict[str, Any]]) -> None:
        sandbox.restore(beginning)
        name, body = example
        answer = post(sandbox, name, **body).body
        told = sandbox.contract.by_name[name].example("response")
        known = {*ID.findall(f"{body} {told}")}
        found = {
            each
            for each, value in different(told, answer)
            if each not in TIMES and (not ID.fullmatch(str(value)) or value in known)
        }
        assert found == OTHERWISE.get(name, set())

    alike = (each for each in examples() if "/getAll" not in each[0] and each[0] not in APART)
    check_every(alike, check)


@pytest.mark.parametrize("name", LISTED)
def test_what_an_example_lists_is_listed_as_the_example_says(name: str) -> None:
    sandbox = Sandbox(clock=Clock(STORY))
    ids, body, otherwise = LISTED[name]
    told = sandbox.contract.by_name[name].example("response")
    found = [each["Id"] for value in told.values() if is_array(value) for each in value]
    answer = post(sandbox, name, **{ids: found}, **body).body
    assert {each for each, _ in different(told, answer)} - TIMES == otherwise


def test_what_an_example_adds_to_an_outlet_is_listed_as_the_example_says() -> None:
    sandbox = Sandbox(clock=Clock(STORY))
    operations = sandbox.contract.by_name
    added, listing = operations["outletBills/add"], operations["outletItems/getAll"]
    (bill,), account = added.example("request")["Bills"], sandbox.entities("companies")[0]["Id"]
    (id_,) = post(sandbox, added.name, Bills=[{**bill, "AccountId": account}]).body["OutletBillIds"]
    closed = {"StartUtc": bill["ClosedUtc"], "EndUtc": "2027-03-07T22:00:00Z"}
    answer = post(sandbox, listing.name, ClosedUtc=closed, Limitation={"Count": 2}).body
    assert [each["BillId"] for each in answer["OutletItems"]] == [id_, id_]
    told = {name for name, _ in different(listing.example("response"), answer)} - TIMES
    assert told == {"Id", "BillId", "NetValue", "GrossValue", "Cursor"}
    assert [each["UnitAmount"]["GrossValue"] for each in answer["OutletItems"]] == [-18, 9]
    kept = next(each for each in sandbox.entities("outletBills") if each["Id"] == id_)
    assert (kept["AccountId"], kept["AccountType"]) == (account, "Company")
