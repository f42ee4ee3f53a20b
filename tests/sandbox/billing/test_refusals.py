"""What is refused of bills, payments and rules is refused in words, and changes nothing."""

from collections.abc import Iterator
from typing import Any, Final

from mews_sandbox import Clock, Sandbox
from tests.sandbox.calls import example
from tests.sandbox.hotels import NOWHERE
from tests.sandbox.test_default_hotel import STORY
from tests.sandbox.test_operations_of_the_hotel import call, id_of

Body = dict[str, Any]
Row = tuple[Body, int, str]
"""What is said otherwise than the contract's example, and the status and the message."""

_EURO: Final = {"Amount": {"Currency": "EUR", "GrossValue": 10}}
_NOTHING: Final = [{"Amount": {"Currency": "GBP", "GrossValue": each}} for each in (0, 0.004, -1)]
_CLOSED: Final = "Stay H-1000 is closed. Please choose an open one."
_NOT_EMPTY: Final = "Stay H-1003 cannot be deleted: something is on it. Please move that first."
_NO_EURO: Final = "Amount cannot be used: the currency is EUR, and has to be GBP"
_WHOLE: Final = "CreditCard.Number has to be obfuscated: never send a whole card number"
_TYPES: Final = (
    "CreditCard.Type has to be one of Visa, MasterCard, Amex, Discover, DinersClub, Jcb, Maestro, "
    "UnionPay, EnRoute"
)
_NO_MONTH: Final = "Expiration has to be a month, such as 2029-11 or 11/2029"
_TERMINAL: Final = "The card belongs to a payment terminal, and cannot be"
_ONLY: Final = "Only 120.00 GBP of the payment are left to be refunded."
_BY_CARD: Final = "Only what was paid by card, or in another way that Mews processes, is refunded."
_CHARGED: Final = "Only what was charged can be refunded. Please choose another payment."
_ITEM: Final = "Invalid AccountingItemId"
_AGGREGATION: Final = (
    "BillAggregationType has to be AggregateByCustomer unless CompanyAsOwner is the target"
)
_COMPANIES: Final = "CompaniesWithRelations have to name a company if CompanyAsOwner is the target"
_NO_START: Final = "StartMonth has to be a month such as 2027-04"
_PAST: Final = "A payment plan has to begin in a future month. Please choose a later one."
_APART: Final = "A payment plan has to begin during the stay. Please choose another month."
_METHODS: Final = "PaymentMethods have to be of PaymentCard and SepaDirectDebit"
_WITHIN: Final = "The request has to expire within 30 days. Please choose another time."
_OFFSET: Final = "PaymentRequestExpirationOffsetDays cannot be below zero"
_LATER: Final = "A payment request has to expire in the future. Please choose a later time."
_RUNNING: Final = "An export of this type is running. Please wait until it is done."
_OF_INVOICES: Final = {"TaxedDate": "2027-03-08", "DueDate": "2027-03-08", "VariableSymbol": "1"}
_KINDS: Final = (
    *("bills", "orderItems", "payments", "creditCards", "paymentRequests", "routingRules"),
    *("billingAutomations", "cashierTransactions", "counters", "exports", "outletBills"),
)


def _rows(ids: dict[str, Any]) -> Iterator[tuple[str, list[Row]]]:
    """Yield an operation, and what is refused of it. Some ids lead to what it cannot be done to."""
    terminal = {"CreditCardId": ids["terminal"]}
    whole = {"Type": "Visa", "Number": "4000000000000000", "Name": "Ada"}
    card = {**whole, "Number": "************1111"}
    closed = {"AccountId": ids["dorothy"], "BillId": ids["closed"]}
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
            _updates("BillsUpdates", {"BillId": ids["closed"]}, 403, _CLOSED),
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
            ({"BillIds": [ids["closed"]]}, 403, _CLOSED),
            ({"BillIds": [ids["open"], ids["full"]]}, 403, _NOT_EMPTY),
        ],
    )
    yield (
        "bills/close",
        [
            ({"BillId": ids["closed"]}, 403, "Stay H-1000 is closed already."),
            ({"BillId": ids["open"]}, 403, "Extras H-1003 cannot be closed: nothing is on it."),
            ({"BillCounterId": ids["counter"]}, 400, "Invalid BillCounterId"),
            *(
                ({name: {"Value": value}}, 400, f"{name} is only allowed for an invoice")
                for name, value in _OF_INVOICES.items()
            ),
            *(
                ({"Type": "Invoice", name: {"Value": "9999-99-99"}}, 400, f"Invalid {name}")
                for name in ("TaxedDate", "DueDate")
            ),
        ],
    )
    yield (
        "payments/addExternal",
        [({**closed}, 403, _CLOSED), (_EURO, 400, _NO_EURO)],
    )
    yield (
        "payments/addCreditCard",
        [
            (_EURO, 400, _NO_EURO),
            ({"CreditCard": whole}, 400, _WHOLE),
            ({"CreditCard": {**card, "Type": "Vista"}}, 400, _TYPES),
            ({"CreditCard": {**card, "Expiration": "13/2029"}}, 400, _NO_MONTH),
        ],
    )
    yield (
        "payments/addAlternative",
        [
            (_EURO, 400, _NO_EURO),
            *((each, 400, "Amount has to be above zero") for each in _NOTHING),
            (
                {"Data": {"Discriminator": "Ideal"}},
                400,
                "Data.Ideal is required if the Discriminator is Ideal",
            ),
            (
                {"Data": {"Discriminator": "SepaDirectDebit"}},
                400,
                "Data.SepaDirectDebit is required if the Discriminator is SepaDirectDebit",
            ),
            (
                {"Data": None, "Method": "Ideal"},
                *(400, "RedirectUrl has to say where the customer goes after a payment by iDEAL"),
            ),
        ],
    )
    yield (
        "payments/refund",
        [
            ({"AccountId": ids["dorothy"]}, 400, "Invalid AccountId"),
            ({"ValueToRefund": 0}, 400, "ValueToRefund has to be above zero"),
            ({"ValueToRefund": 0.001}, 400, "ValueToRefund has to be above zero"),
            ({"ValueToRefund": -1e89}, 400, "ValueToRefund has to be above zero"),
            ({"ValueToRefund": 1e89}, 403, _ONLY),
            ({"ValueToRefund": 120.01}, 403, _ONLY),
            (
                {"PaymentId": ids["cash"], "AccountId": ids["alan"]},
                *(403, _BY_CARD),
            ),
            ({"PaymentId": ids["refund"]}, 403, _CHARGED),
        ],
    )
    yield (
        "creditCards/addTokenized",
        [
            ({"CreditCardData": {"Expiration": "2029-13"}}, 400, _NO_MONTH),
            ({"CreditCardData": {"Expiration": "2027-02"}}, 400, "Expiration is past"),
        ],
    )
    yield (
        "creditCards/disable",
        [(terminal, 403, f"{_TERMINAL} disabled here.")],
    )
    yield (
        "creditCards/charge",
        [
            (terminal, 403, f"{_TERMINAL} charged here."),
            *((each, 400, "Amount has to be above zero") for each in _NOTHING),
            (_EURO, 400, _NO_EURO),
        ],
    )
    yield (
        "paymentRequests/add",
        [
            ({"PaymentRequests": [{**ids["asked"], **said}]}, status, message)
            for said, status, message in (
                ({"AccountId": ids["company"]}, 400, "Invalid AccountId"),
                ({"ExpirationUtc": "2027-03-08T10:15:00Z"}, 403, _LATER),
                ({"ExpirationUtc": "0001-01-01T00:00:00+14:00"}, 400, "Invalid ExpirationUtc"),
                ({"Amount": {"Currency": "EUR", "Value": 1}}, 400, _NO_EURO),
            )
        ],
    )
    yield (
        "exports/add",
        [
            ({"Scope": {"EnterpriseIds": [NOWHERE]}}, 400, "Invalid EnterpriseIds"),
            ({"Scope": {"ChainIds": [NOWHERE]}}, 400, "Invalid ChainIds"),
            ({"EntityType": "Bill"}, 403, _RUNNING),
            ({"EntityType": "Bill", "Scope": None}, 403, _RUNNING),
        ],
    )
    requests = {"PaymentRequestIds": [ids["request"], NOWHERE]}
    yield "paymentRequests/cancel", [(requests, 400, "Invalid PaymentRequestIds")]
    to_open = {"AccountingItemId": ids["wine"], "BillId": {"Value": ids["open"]}}
    name = "AccountingItemUpdates"
    yield (
        "accountingItems/update",
        [
            _updates(name, {**to_open, "AccountingItemId": NOWHERE}, 400, _ITEM),
            _updates(name, {**to_open, "AccountingItemId": ids["slept"]}, 400, _ITEM),
            _updates(name, {**to_open, "AccountingItemId": ids["cash"]}, 400, _ITEM),
            _updates(name, to_open, 400, "Invalid BillId"),
            _updates(name, {**to_open, "AccountId": {"Value": NOWHERE}}, 400, "Invalid AccountId"),
            _updates(
                name,
                {
                    **to_open,
                    "AccountId": {"Value": ids["dorothy"]},
                    "BillId": {"Value": ids["closed"]},
                },
                *(403, _CLOSED),
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
            ({"PaymentMethods": []}, 400, "PaymentMethods have to name one"),
            (
                {"ExpirationUtc": "2027-03-08T10:15:00Z"},
                403,
                "A request has to expire in the future. Please choose a later time.",
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
            added(_AGGREGATION, AssignmentTargetType="NoCompany"),
            added(_COMPANIES, CompaniesWithRelations=None),
            *(
                added(
                    f"{name} is required for a Recurring automation",
                    TriggerType="Recurring",
                    **{other: value},
                )
                for name, other, value in (
                    ("OrderItemConsumptionPeriod", "ProcessingStartOffset", "P5D"),
                    ("ProcessingStartOffset", "OrderItemConsumptionPeriod", "MonthBefore"),
                )
            ),
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
            _updates(name, {"Companies": {"Value": None}}, 400, _COMPANIES),
            _updates(
                name,
                {"AssignmentTargetType": {"Value": "CompanyAsDetails"}},
                *(400, _AGGREGATION),
            ),
        ],
    )
    update = {"AssignmentsToUpdate": [{"BillingAutomationAssignmentId": NOWHERE}]}
    yield (
        "billingAutomations/updateAssignments",
        [
            (update, 400, "Invalid BillingAutomationAssignmentId"),
            ({"AssignmentIdsToRemove": [NOWHERE]}, 400, "Invalid AssignmentIdsToRemove"),
        ],
    )
    asked = {"Message": "", "SendEmail": False, "PaymentMethods": ["PaymentCard"]}
    asked |= {"ExpirationDateUtc": "2027-03-30T12:00:00Z"}
    yield (
        "billingAutomationPaymentPlans/add",
        [
            ({"PaymentOffsetDays": -1}, 400, "PaymentOffsetDays cannot be below zero"),
            ({"StartMonth": "April"}, 400, _NO_START),
            ({"StartMonth": "2027-03"}, 403, _PAST),
            ({"PaymentRequest": {**asked, "PaymentMethods": ["Ideal"]}}, 400, _METHODS),
            ({"PaymentRequest": {**asked, "PaymentMethods": []}}, 400, _METHODS),
            (
                {"PaymentRequest": {**asked, "ExpirationDateUtc": "2027-04-08T12:00:00Z"}},
                *(403, _WITHIN),
            ),
        ],
    )
    asked = {"Message": "Pay.", "PaymentMethods": ["Ideal"]}
    asked |= {"PaymentRequestExpirationOffsetDays": -1}
    yield (
        "paymentPlans/add",
        [
            ({"StartMonth": "April"}, 400, _NO_START),
            ({"StartMonth": "2027-03"}, 403, _PAST),
            ({"StartMonth": "2027-04"}, 403, _APART),
            ({"PaymentRequest": asked}, 400, _OFFSET),
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
            if told != (status, message):
                wrong.append(f"{operation} {body}: {told}, and not {status}, {message}")
            if _everything(sandbox) != before:
                wrong.append(f"{operation} {body} changed something")
                before = _everything(sandbox)
    assert not wrong, "\n".join(wrong)


def _begin(sandbox: Sandbox) -> dict[str, Any]:
    """Pay at a terminal, and give something back. Return the ids of what is special."""
    card = call(sandbox, "payments/addCreditCard", **_example(sandbox, "payments/addCreditCard"))
    refund = call(sandbox, "payments/refund", **_example(sandbox, "payments/refund"))
    call(sandbox, "payments/refund", **_example(sandbox, "payments/refund"))
    export = call(sandbox, "exports/add", EntityType="Bill")
    assert (card.status, refund.status, export.status) == (200, 200, 200)
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
        "counter": id_of(sandbox, "counters", "Reservations"),
        "company": id_of(sandbox, "companies", "Channel Travel"),
        "asked": _example(sandbox, "paymentRequests/add")["PaymentRequests"][0],
        "request": sandbox.entities("paymentRequests")[0]["Id"],
        "terminal": card.body["CreditCardId"],
        "refund": refund.body["RefundId"],
    }


def _example(sandbox: Sandbox, name: str) -> Body:
    """Return the contract's example of a request."""
    return example(sandbox.contract.by_name[name])


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
