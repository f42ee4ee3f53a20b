"""What is refused of bills, payments and rules is refused in words, and changes nothing."""

from collections.abc import Iterator
from typing import Any, Final

from mews_sandbox import Clock, Sandbox
from tests.sandbox.hotels import NOWHERE
from tests.sandbox.test_default_hotel import STORY
from tests.sandbox.test_operations_of_the_hotel import call

Body = dict[str, Any]
Row = tuple[Body, int, str]
"""What is said otherwise than the contract's example, and the status and begin of the message."""

_TOKENS: Final = ("ClientToken", "AccessToken")
_EURO: Final = {"Amount": {"Currency": "EUR", "GrossValue": 10}}
_NOTHING: Final = [{"Amount": {"Currency": "GBP", "GrossValue": each}} for each in (0, 0.004, -1)]
_KINDS: Final = (
    *("bills", "orderItems", "payments", "creditCards", "paymentRequests", "routingRules"),
    *("billingAutomations", "cashierTransactions"),
)


def unknown(*names: str) -> list[Row]:
    return [({name: NOWHERE}, 400, f"Invalid {name}") for name in names]


def _rows(ids: dict[str, str]) -> Iterator[tuple[str, list[Row]]]:
    """Yield an operation, and what is refused of it. Some ids lead to what it cannot be done to."""
    terminal = {"CreditCardId": ids["terminal"]}
    whole = {"Type": "Visa", "Number": "4000000000000000", "Name": "Ada"}
    card = {**whole, "Number": "************1111"}
    closed = {"AccountId": ids["dorothy"], "BillId": ids["closed"]}
    yield "bills/getPdf", [*unknown("BillId", "BillPrintEventId")]
    yield (
        "bills/add",
        [
            ({"Bills": [{"AccountId": NOWHERE}]}, 400, "Invalid AccountId"),
            (
                {"Bills": [{"AccountId": ids["ada"], "AssociatedAccountId": NOWHERE}]},
                400,
                "Invalid AssociatedAccountId",
            ),
        ],
    )
    yield (
        "bills/update",
        [
            _updates("BillsUpdates", {"BillId": NOWHERE}, 400, "Invalid BillId"),
            _updates("BillsUpdates", {"BillId": ids["closed"]}, 403, "Stay H-1000 is closed."),
            _updates(
                "BillsUpdates",
                {"BillId": ids["open"], "AccountId": {"Value": None}},
                *(400, "Invalid AccountId"),
            ),
        ],
    )
    yield (
        "bills/delete",
        [
            ({"BillIds": [NOWHERE]}, 400, "Invalid BillIds"),
            ({"BillIds": [ids["closed"]]}, 403, "Stay H-1000 is closed."),
            ({"BillIds": [ids["open"], ids["full"]]}, 403, "Stay H-1003 cannot be deleted:"),
        ],
    )
    yield (
        "payments/addExternal",
        [({**closed}, 403, "Stay H-1000 is closed."), (_EURO, 400, "Amount cannot be used")],
    )
    yield (
        "payments/addCreditCard",
        [
            *unknown("CustomerId", "BillId", "ReservationId", "AccountingCategoryId"),
            (_EURO, 400, "Amount cannot be used: the currency is EUR"),
            ({"CreditCard": whole}, 400, "CreditCard.Number has to be obfuscated"),
            ({"CreditCard": {**card, "Type": "Vista"}}, 400, "CreditCard.Type has to be one of"),
            ({"CreditCard": {**card, "Expiration": "13/2029"}}, 400, "Expiration has to be a"),
        ],
    )
    yield (
        "payments/addAlternative",
        [
            *unknown("CustomerId", "ReservationId"),
            (_EURO, 400, "Amount cannot be used"),
            *((each, 400, "Amount has to be above zero") for each in _NOTHING),
            ({"Data": {"Discriminator": "Ideal"}}, 400, "Data.Ideal is required"),
            (
                {"Data": {"Discriminator": "SepaDirectDebit"}},
                400,
                "Data.SepaDirectDebit is required",
            ),
            ({"Data": None, "Method": "Ideal"}, 400, "RedirectUrl has to say where"),
        ],
    )
    yield (
        "payments/refund",
        [
            *unknown("PaymentId", "AccountId"),
            ({"AccountId": ids["dorothy"]}, 400, "Invalid AccountId"),
            ({"ValueToRefund": 0}, 400, "ValueToRefund has to be above zero"),
            ({"ValueToRefund": 0.001}, 400, "ValueToRefund has to be above zero"),
            ({"ValueToRefund": -1e89}, 400, "ValueToRefund has to be above zero"),
            ({"ValueToRefund": 1e89}, 403, "Only 120.00 GBP of the payment are left"),
            ({"ValueToRefund": 120.01}, 403, "Only 120.00 GBP of the payment are left"),
            (
                {"PaymentId": ids["cash"], "AccountId": ids["alan"]},
                *(403, "Only what was paid by card"),
            ),
            ({"PaymentId": ids["refund"]}, 403, "Only what was charged can be refunded."),
        ],
    )
    yield (
        "creditCards/addTokenized",
        [
            *unknown("CustomerId"),
            ({"CreditCardData": {"Expiration": "2029-13"}}, 400, "Expiration has to be a month"),
            ({"CreditCardData": {"Expiration": "2027-02"}}, 400, "Expiration is past"),
        ],
    )
    yield (
        "creditCards/disable",
        [*unknown("CreditCardId"), (terminal, 403, "The card belongs to a payment terminal")],
    )
    yield (
        "creditCards/charge",
        [
            *unknown("CreditCardId", "ReservationId", "AccountingCategoryId"),
            (terminal, 403, "The card belongs to a payment terminal, and cannot be charged"),
            *((each, 400, "Amount has to be above zero") for each in _NOTHING),
            (_EURO, 400, "Amount cannot be used"),
        ],
    )
    requests = {"PaymentRequestIds": [ids["request"], NOWHERE]}
    yield "paymentRequests/cancel", [(requests, 400, "Invalid PaymentRequestIds")]
    to_open = {"AccountingItemId": ids["wine"], "BillId": {"Value": ids["open"]}}
    name = "AccountingItemUpdates"
    yield (
        "accountingItems/update",
        [
            _updates(
                name, {**to_open, "AccountingItemId": NOWHERE}, 400, "Invalid AccountingItemI"
            ),
            _updates(name, {**to_open, "AccountingItemId": ids["slept"]}, 400, "Invalid Account"),
            _updates(name, {**to_open, "AccountingItemId": ids["cash"]}, 400, "Invalid Account"),
            _updates(name, to_open, 400, "Invalid BillId"),
            _updates(name, {**to_open, "AccountId": {"Value": NOWHERE}}, 400, "Invalid AccountId"),
            _updates(
                name,
                {
                    **to_open,
                    "AccountId": {"Value": ids["dorothy"]},
                    "BillId": {"Value": ids["closed"]},
                },
                *(403, "Stay H-1000 is closed."),
            ),
        ],
    )
    yield (
        "ledgerBalances/getAll",
        [
            ({"EnterpriseIds": [NOWHERE]}, 400, "Invalid EnterpriseIds"),
            ({"Limitation": {"Count": 1, "Cursor": NOWHERE}}, 400, "Invalid Cursor"),
            ({"Date": {"Start": "2027-03-08", "End": "2027-03-07"}}, 400, "Invalid Date"),
            ({"Date": {"Start": "9999-12-31", "End": "9999-12-31"}}, 400, "Invalid Date"),
        ],
    )
    yield (
        "preauthorizations/getAllByCustomers",
        [({"CustomerIds": [NOWHERE]}, 400, "Invalid CustomerIds")],
    )
    yield (
        "paymentMethodRequests/add",
        [
            *unknown("AccountId"),
            ({"PaymentMethods": []}, 400, "PaymentMethods have to name one"),
            (
                {"ExpirationUtc": "2027-03-08T10:15:00Z"},
                403,
                "A request has to expire in the future",
            ),
        ],
    )


def _automations(example: Body) -> Iterator[tuple[str, list[Row]]]:
    """Yield what is refused of automations and payment plans, by an example of an automation."""
    assignment: Body = example["Assignments"][0]

    def added(message: str, **more: Any) -> Row:
        return {"BillingAutomations": [example, {**example, **more}]}, 400, message

    def assigned(name: str, said: Any) -> Row:
        shown = name if name != "AccountingCategories" else "AccountingCategoryId"
        return added(f"Invalid {shown}", Assignments=[{**assignment, name: said}])

    kinds = {"ItemTypes": {"Products": True, "CustomItems": False}}
    yield (
        "billingAutomations/add",
        [
            added("BillAggregationType has to be", AssignmentTargetType="NoCompany"),
            added("CompaniesWithRelations have to name", CompaniesWithRelations=None),
            added("OrderItemConsumptionPeriod is required", TriggerType="Recurring"),
            added(
                "Invalid CompanyId",
                CompaniesWithRelations=[{"CompanyId": NOWHERE, "CompanyRelations": {}}],
            ),
            assigned("ServiceId", NOWHERE),
            *(assigned(f"{name}Ids", [NOWHERE]) for name in ("Rate", "ProductCategory", "Product")),
            assigned("AccountingCategories", [{"AccountingCategoryId": NOWHERE, **kinds}]),
        ],
    )
    yield "billingAutomations/getAll", [({"CompanyIds": [NOWHERE]}, 400, "Invalid CompanyIds")]
    name = "BillingAutomationUpdates"
    yield (
        "billingAutomations/update",
        [
            _updates(name, {"BillingAutomationId": NOWHERE}, 400, "Invalid BillingAutomationId"),
            _updates(name, {"Name": {"Value": None}}, 400, "Invalid Name"),
            _updates(name, {"Companies": {"Value": None}}, 400, "CompaniesWithRelations have"),
            _updates(
                name,
                {"AssignmentTargetType": {"Value": "CompanyAsDetails"}},
                *(400, "BillAggregationType has to be"),
            ),
        ],
    )
    update = {"AssignmentsToUpdate": [{"BillingAutomationAssignmentId": NOWHERE}]}
    yield (
        "billingAutomations/updateAssignments",
        [
            *unknown("BillingAutomationId"),
            (update, 400, "Invalid BillingAutomationAssignmentId"),
            ({"AssignmentIdsToRemove": [NOWHERE]}, 400, "Invalid AssignmentIdsToRemove"),
        ],
    )
    asked = {"Message": "", "SendEmail": False, "PaymentMethods": ["PaymentCard"]}
    asked |= {"ExpirationDateUtc": "2027-03-30T12:00:00Z"}
    yield (
        "billingAutomationPaymentPlans/add",
        [
            *unknown("BillingAutomationId", "CustomerId"),
            ({"PaymentOffsetDays": -1}, 400, "PaymentOffsetDays cannot be below zero"),
            ({"StartMonth": "April"}, 400, "StartMonth has to be a month"),
            ({"StartMonth": "2027-03"}, 403, "A payment plan has to begin in a future month."),
            ({"PaymentRequest": {**asked, "PaymentMethods": ["Ideal"]}}, 400, "PaymentMethods h"),
            ({"PaymentRequest": {**asked, "PaymentMethods": []}}, 400, "PaymentMethods have to"),
            (
                {"PaymentRequest": {**asked, "ExpirationDateUtc": "2027-04-08T12:00:00Z"}},
                *(403, "The request has to expire within 30 days."),
            ),
        ],
    )
    asked = {"Message": "Pay.", "PaymentMethods": ["Ideal"]}
    asked |= {"PaymentRequestExpirationOffsetDays": -1}
    yield (
        "paymentPlans/add",
        [
            *unknown("ReservationId"),
            ({"StartMonth": "April"}, 400, "StartMonth has to be a month"),
            ({"StartMonth": "2027-03"}, 403, "A payment plan has to begin in a future month."),
            ({"StartMonth": "2027-04"}, 403, "A payment plan has to begin during the stay."),
            ({"PaymentRequest": asked}, 400, "PaymentRequestExpirationOffsetDays cannot be below"),
        ],
    )


def _updates(name: str, said: Body, status: int, message: str) -> Row:
    return {name: [said]}, status, message


def test_what_cannot_be_is_refused_in_words_and_changes_nothing() -> None:
    sandbox = Sandbox(clock=Clock(STORY))
    ids = _begin(sandbox)
    example = _example(sandbox, "billingAutomations/add")["BillingAutomations"][0]
    before = _everything(sandbox)
    wrong: list[str] = []
    for operation, rows in (*_rows(ids), *_automations(example)):
        granted = _example(sandbox, operation)
        for said, status, message in rows:
            body = _merged(granted, said)
            reply = call(sandbox, operation, **body)
            told = reply.refusal if reply.status >= 400 else (reply.status, "")
            if told[0] != status or not told[1].startswith(message):
                wrong.append(f"{operation} {body}: {told}, and not {status}, {message}")
            if _everything(sandbox) != before:
                wrong.append(f"{operation} {body} changed something")
                before = _everything(sandbox)
    assert not wrong, "\n".join(wrong)


def _begin(sandbox: Sandbox) -> dict[str, str]:
    """Pay at a terminal, and give something back. Return the ids of what is special."""
    card = call(sandbox, "payments/addCreditCard", **_example(sandbox, "payments/addCreditCard"))
    refund = call(sandbox, "payments/refund", **_example(sandbox, "payments/refund"))
    call(sandbox, "payments/refund", **_example(sandbox, "payments/refund"))
    assert (card.status, refund.status) == (200, 200)
    names = {each["FirstName"]: each["Id"] for each in sandbox.entities("customers")}
    bills = {each["Name"]: each["Id"] for each in sandbox.entities("bills")}
    items = {each["BillingName"]: each for each in sandbox.entities("orderItems")}
    closed = (e for e in sandbox.entities("orderItems") if e["AccountingState"] == "Closed")
    cash = (e for e in sandbox.entities("payments") if e["Type"] == "ExternalPayment")
    return {
        "ada": names["Ada"],
        "alan": names["Alan"],
        "dorothy": names["Dorothy"],
        "closed": bills["Stay H-1000"],
        "open": bills["Extras H-1003"],
        "full": bills["Stay H-1003"],
        "wine": items["Glass of wine"]["Id"],
        "slept": next(closed)["Id"],
        "cash": next(cash)["Id"],
        "request": sandbox.entities("paymentRequests")[0]["Id"],
        "terminal": card.body["CreditCardId"],
        "refund": refund.body["RefundId"],
    }


def _example(sandbox: Sandbox, name: str) -> Body:
    """Return the contract's example of a request, without tokens."""
    (operation,) = (each for each in sandbox.contract.operations.values() if each.name == name)
    found = operation.example("request")
    return {name: value for name, value in found.items() if name not in _TOKENS}


def _merged(granted: Body, said: Body) -> Body:
    """Return a request with something said otherwise: of what is updated, the rest stays."""
    merged = {**granted, **said}
    for name, value in said.items():
        if name.endswith("Updates"):
            merged[name] = [{**granted[name][0], **value[0]}]
            merged[name][0] |= {"AccountId": None} if "AccountId" not in value[0] else {}
    return merged


def _everything(sandbox: Sandbox) -> object:
    return [sandbox.entities(kind) for kind in _KINDS]
