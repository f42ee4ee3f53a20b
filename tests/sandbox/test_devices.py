"""What devices are given to do, how far they are, and what comes of it."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any, Final
from uuid import UUID

import pytest

from mews_connector import errors, models
from mews_contract.json_values import JsonObject
from mews_sandbox import Clock, Sandbox
from tests.sandbox.hotels import NOWHERE
from tests.sandbox.test_default_hotel import STORY
from tests.sandbox.test_operations_of_the_hotel import ALL, call, id_of, listed
from tests.support.every import check_every

PRINTER: Final = "274e5058-026a-48f2-8fe8-0a068f020fa2"
CUTTER: Final = "c373e4b1-1406-466a-802f-b03852f9f7ec"
TERMINAL: Final = "517557a4-fc6a-406a-bfdb-3a8a3c041eb4"
FISCAL: Final = "871c8997-3016-44bc-bb50-0f3b897bb647"
WAITING: Final = "b3a1f5d6-0c47-4e58-9a2d-7f4b6c18e0d5"
"""A command of the front desk, which waits for its printer."""

ADA: Final = "67813652-f593-4e23-b873-bbb476f9e370"
ALAN: Final = "209272e8-3774-40e2-ba2a-1f15165db4cc"
H_1003: Final = "566eebf9-4363-4949-bf2b-e0d3ee9fb39c"
BILL: Final = "95e52adc-580a-4390-b580-0948ab53b5a9"
REQUEST: Final = "2f6891ca-83a2-4eb0-ae5b-b4a2706d61d7"


def untaxed(value: float) -> JsonObject:
    """Return an amount without tax."""
    whole = {"TaxRateCode": None, "NetValue": value, "TaxValue": 0}
    values: JsonObject = {"NetValue": value, "GrossValue": value, "TaxValues": []}
    return {"Currency": "GBP", **values, "Breakdown": {"Items": [whole]}}


GIVEN: Final[dict[str, dict[str, Any]]] = {
    "commands/addPrinter": {
        "PrinterId": PRINTER,
        "Data": "cGxhY2Vob2xkZXItZmlsZQ==",
        "CopyCount": 2,
    },
    "commands/addKeyCutter": {"KeyCutterId": CUTTER, "ReservationId": H_1003, "KeyCount": 2},
    "commands/addPaymentTerminal": {
        "TerminalId": TERMINAL,
        "CustomerId": ADA,
        "Type": "Payment",
        "Amount": {"Currency": "GBP", "Value": 120},
    },
}
"""What is granted."""


@pytest.fixture
def sandbox() -> Sandbox:
    """A sandbox of the default hotel at the time of the story."""
    return Sandbox(clock=Clock(STORY))


def give(sandbox: Sandbox, operation: str, **more: Any) -> str:
    """Give a command. Return its id."""
    answer = call(sandbox, operation, **{**GIVEN[operation], **more})
    assert answer.status == 200, answer.content
    id_: str = answer.body["CommandId"]
    return id_


def command(sandbox: Sandbox, id_: str) -> JsonObject:
    """Return a command as it stands."""
    (found,) = listed(sandbox, "commands/getAllByIds", "Commands", CommandIds=[id_])
    return found


def report(sandbox: Sandbox, id_: str, state: str) -> None:
    """Have a device tell how far it is."""
    answer = call(sandbox, "commands/update", CommandId=id_, State=state, Progress=0.5, Notes="-")
    assert answer.status == 200, answer.content


def active(sandbox: Sandbox) -> list[str]:
    """Return the commands that wait."""
    found = call(sandbox, "commands/getAllActive").body
    ids = [each["Id"] for each in found["Commands"]]
    assert found["Cursor"] == (ids[-1] if ids else None)
    return ids


DATA: Final[dict[str, dict[str, Any]]] = {
    "commands/addPrinter": {
        "CopyCount": 2,
        "FileType": "application/pdf",
        "FileData": "cGxhY2Vob2xkZXItZmlsZQ==",
        "PrinterName": "Front desk printer",
        "PrinterDriverName": "",
        "PrinterPortName": "",
    },
    "commands/addKeyCutter": {
        "KeyCutterId": "Key cutter 1",
        "KeyCount": 2,
        "LockIds": ["201"],
        "StartUtc": "2027-03-08T15:00:00Z",
        "EndUtc": "2027-03-11T11:00:00Z",
        "ReservationId": H_1003,
        "ReservationNumber": "H-1003",
        "FirstName": "Ada",
        "NormalizedFirstName": "Ada",
        "LastName": "Lovelace",
        "NormalizedLastName": "Lovelace",
        "Telephone": "+44 20 7946 0101",
        "Email": "ada.lovelace@example.com",
    },
    "commands/addPaymentTerminal": {
        **dict.fromkeys(("BillId", "PaymentId", "PreauthorizationId", "Fee"), None),
        "PaymentTerminalId": "Front desk terminal",
        "AccountId": ADA,
        "Amount": untaxed(120),
        "PaymentTerminalData": None,
        "AccountData": {
            "Discriminator": "Customer",
            "Customer": {"FullName": "Ada Lovelace"},
            "Company": None,
        },
    },
}
"""What the device is told then."""


def test_a_device_is_told_all_that_it_has_to_know(sandbox: Sandbox) -> None:
    devices = {each["Id"]: each for each in sandbox.entities("devices")}

    def check(operation: str) -> None:
        id_, device = give(sandbox, operation), devices[next(iter(GIVEN[operation].values()))]
        assert command(sandbox, id_) == {
            "Id": id_,
            "State": "Pending",
            "CreatedUtc": "2027-03-08T10:15:00Z",
            "Creator": None,
            "Device": {name: device[name] for name in ("Id", "Type", "Name", "Identifier")},
            "Data": DATA[operation],
        }

    check_every(GIVEN, check)


def test_a_command_is_received_and_processed_as_time_passes(sandbox: Sandbox) -> None:
    def check(operation: str) -> None:
        id_ = give(sandbox, operation)
        told: list[tuple[str, bool]] = []
        for seconds in (0, 4.999, 0.001, 9.999, 0.001, 86_400):
            sandbox.clock.advance(timedelta(seconds=seconds))
            told.append((command(sandbox, id_)["State"], id_ in active(sandbox)))
        waits = [("Pending", True)] * 2 + [("Received", True)] * 2
        assert told == waits + [("Processed", False)] * 2

    check_every(GIVEN, check)
    assert active(sandbox) == [WAITING]


def test_what_a_device_tells_goes_before_the_time(sandbox: Sandbox) -> None:
    def check(state: str) -> None:
        id_ = give(sandbox, "commands/addPrinter")
        report(sandbox, id_, state)
        sandbox.clock.advance(timedelta(hours=1))
        assert command(sandbox, id_)["State"] == state
        assert (id_ in active(sandbox)) == (state in {"Pending", "Received"})

    check_every(models.CommandState, lambda state: check(str(state)))
    report(sandbox, WAITING, "Processing")
    assert command(sandbox, WAITING)["State"] == "Processing"


def test_a_command_that_has_ended_stays_as_it_is(sandbox: Sandbox) -> None:
    def check(state: str) -> None:
        id_ = give(sandbox, "commands/addPaymentTerminal")
        report(sandbox, id_, state)
        report(sandbox, id_, state)
        other = call(sandbox, "commands/update", CommandId=id_, State="Pending")
        assert other.refusal == (403, f"The command has ended as {state}, and stays so.")

    payments = len(sandbox.entities("payments"))
    check_every(("Processed", "Cancelled", "Error"), check)
    assert len(sandbox.entities("payments")) == payments + 1


def test_a_client_waits_until_a_command_has_ended(sandbox: Sandbox) -> None:
    mews = sandbox.client()
    begun = mews.commands.add_printer(printer_id=UUID(PRINTER), data=b"file", copy_count=1)
    done = mews.commands.wait(begun, deadline=60.0)
    assert (str(done.state), done.data.copy_count) == ("Processed", 1)
    begun = mews.commands.add_printer(printer_id=UUID(PRINTER), data=b"file", copy_count=1)
    report(sandbox, str(begun.command_id), "Error")
    with pytest.raises(errors.JobFailedError, match="has ended as Error"):
        mews.commands.wait(begun, deadline=60.0)


def test_a_payment_terminal_takes_the_money_once_and_only_when_it_is_done(sandbox: Sandbox) -> None:
    more = {"BillId": BILL, "ReservationId": H_1003, "PaymentRequestId": REQUEST}
    before = len(sandbox.entities("payments"))
    id_ = give(sandbox, "commands/addPaymentTerminal", **more)
    sandbox.clock.advance(timedelta(seconds=14))
    assert command(sandbox, id_)["Data"]["PaymentId"] is None
    assert len(sandbox.entities("payments")) == before
    sandbox.clock.advance(timedelta(hours=1))
    paid = command(sandbox, id_)["Data"]["PaymentId"]
    (payment,) = listed(sandbox, "payments/getAll", "Payments", PaymentIds=[paid])
    assert len(sandbox.entities("payments")) == before + 1
    taken = ("CreatedUtc", "UpdatedUtc", "ConsumedUtc", "ChargedUtc")
    nothing = ("AccountingCategoryId", "Notes", "SettlementId", "SettlementUtc", "ClosedUtc")
    assert payment == more | {
        **dict.fromkeys((*nothing, "Identifier")),
        # It was taken when the command was done, and not when somebody looked.
        **dict.fromkeys(taken, "2027-03-08T10:15:15Z"),
        **dict.fromkeys(("Amount", "OriginalAmount"), untaxed(-120)),
        "Id": paid,
        "EnterpriseId": str(sandbox.hotel.properties[0].id),
        "AccountId": ADA,
        "AccountType": "Customer",
        "AccountingState": "Open",
        "State": "Charged",
        "Type": "CreditCardPayment",
        "Kind": "Payment",
        "PaymentOrigin": "Terminal",
        "Data": {"Discriminator": "CreditCard", "CreditCard": {"CreditCardId": None}},
    }
    (asked,) = listed(
        sandbox, "paymentRequests/getAll", "PaymentRequests", PaymentRequestIds=[REQUEST]
    )
    assert asked["State"] == "Completed"


def test_a_payment_that_names_nothing_is_for_the_only_stay_to_come(sandbox: Sandbox) -> None:
    id_ = give(sandbox, "commands/addPaymentTerminal")
    report(sandbox, id_, "Processed")
    paid = command(sandbox, id_)["Data"]["PaymentId"]
    (payment,) = listed(sandbox, "payments/getAll", "Payments", PaymentIds=[paid])
    assert (payment["ReservationId"], payment["PaymentRequestId"]) == (H_1003, None)
    bills = {each["Id"]: each["State"] for each in sandbox.entities("bills")}
    assert bills[payment["BillId"]] == "Open"


def test_a_preauthorization_holds_money_and_is_no_payment(sandbox: Sandbox) -> None:
    before = sandbox.entities("payments")
    stay = {"ReservationId": H_1003}
    id_ = give(sandbox, "commands/addPaymentTerminal", Type="Preauthorization", **stay)
    report(sandbox, id_, "Processed")
    held = command(sandbox, id_)["Data"]["PreauthorizationId"]
    (found,) = [each for each in sandbox.entities("preauthorizations") if each["Id"] == held]
    told = ("CustomerId", "State", "ReservationId", "Amount", "IsActive")
    assert [found[name] for name in told] == [ADA, "Chargeable", H_1003, untaxed(120), True]
    assert sandbox.entities("payments") == before


def test_a_payment_goes_to_an_open_bill_if_its_own_was_closed_meanwhile(sandbox: Sandbox) -> None:
    bill = next(each for each in sandbox.entities("bills") if each["AccountId"] == ALAN)
    id_ = give(sandbox, "commands/addPaymentTerminal", CustomerId=ALAN, BillId=bill["Id"])
    closed = call(sandbox, "bills/close", BillId=bill["Id"], Type="Receipt")
    assert closed.status == 200, closed.content
    report(sandbox, id_, "Processed")
    paid = command(sandbox, id_)["Data"]["PaymentId"]
    (payment,) = listed(sandbox, "payments/getAll", "Payments", PaymentIds=[paid])
    bills = {each["Id"]: each for each in sandbox.entities("bills")}
    assert bills[payment["BillId"]]["State"] == "Open"
    assert bills[payment["BillId"]]["AccountId"] == ALAN


def test_a_name_without_accents_is_told_with_keys(sandbox: Sandbox) -> None:
    assert call(sandbox, "customers/update", CustomerId=ADA, LastName="Brontë").status == 200
    data = command(sandbox, give(sandbox, "commands/addKeyCutter"))["Data"]
    assert (data["LastName"], data["NormalizedLastName"]) == ("Brontë", "Bronte")


def test_a_fiscal_machine_registers_what_is_closed(sandbox: Sandbox) -> None:
    bill = next(each for each in sandbox.entities("bills") if each["AccountId"] == ALAN)
    answer = call(sandbox, "bills/close", BillId=bill["Id"], Type="Receipt")
    assert answer.status == 200, answer.content
    (closed,) = answer.body["Bills"]
    today = {"StartUtc": "2027-03-08T00:00:00Z", "EndUtc": "2027-03-09T00:00:00Z"}

    def found(*states: str) -> list[JsonObject]:
        asked = {"DeviceIds": [FISCAL], "States": states, "UpdatedUtc": today}
        return listed(sandbox, "fiscalMachineCommands/getAll", "Commands", **asked)

    (made,) = found("Pending")
    machine = next(each for each in sandbox.entities("devices") if each["Id"] == FISCAL)
    assert made == {
        "Id": made["Id"],
        "State": "Pending",
        "FiscalMachineId": "Fiscal printer",
        "ApiUrl": "",
        "FiscalMachineData": "",
        "CreatedUtc": "2027-03-08T10:15:00Z",
        **dict.fromkeys(("Creator", "TaxIdentifier", "CommandData")),
        "Device": {name: machine[name] for name in ("Id", "Type", "Name", "Identifier")},
        "Bill": {name: closed[name] for name in made["Bill"]},
    }
    assert (made["Bill"]["Number"], found("Processed")) == (closed["Number"], [])
    report(sandbox, made["Id"], "Processing")
    assert found("Processing", "Error") == [{**made, "State": "Processing"}]
    one = {"CommandIds": [made["Id"]]}
    assert listed(sandbox, "fiscalMachineCommands/getAll", "Commands", **one) == found("Processing")
    assert made["Id"] not in active(sandbox)


GIVEN_TO: Final = dict(zip(GIVEN, ("Printer", "KeyCutter", "PaymentTerminal"), strict=True))
EURO: Final = "Amount cannot be used: the currency is EUR, and has to be GBP"


def refusals() -> Iterator[tuple[str, dict[str, Any], int, str]]:
    """Yield what is said otherwise than what is granted, and how that is refused."""
    printer, keys, terminal = GIVEN
    for operation, name in (
        (printer, "PrinterId"),
        (keys, "KeyCutterId"),
        (terminal, "TerminalId"),
    ):
        yield operation, {name: NOWHERE}, 400, f"Invalid {name}"
        type_ = GIVEN_TO[operation]
        wrong = f"{name} has to be a device of type {type_}, and is a FiscalMachine"
        yield operation, {name: FISCAL}, 400, wrong
    yield printer, {"CopyCount": 0}, 400, "CopyCount has to be 1 or more"
    yield keys, {"KeyCount": 0}, 400, "KeyCount has to be 1 or more"
    yield keys, {"ReservationId": NOWHERE}, 400, "Invalid ReservationId"
    for name in ("CustomerId", "BillId", "ReservationId", "PaymentRequestId"):
        yield terminal, {name: NOWHERE}, 400, f"Invalid {name}"
    yield terminal, {"CustomerId": ALAN, "BillId": BILL}, 400, "Invalid BillId"
    others = {"CustomerId": ALAN, "PaymentRequestId": REQUEST}
    yield terminal, others, 400, "Invalid PaymentRequestId"
    amounts = ({"Currency": "GBP", "Value": 0}, {"Currency": "GBP"})
    for amount in amounts:
        yield terminal, {"Amount": amount}, 400, "Amount has to have a Value above 0"
    euro = {"Currency": "EUR", "Value": 1}
    yield terminal, {"Amount": euro}, 400, EURO
    yield "commands/update", {"CommandId": NOWHERE, "State": "Error"}, 400, "Invalid CommandId"
    both = {**ALL, "CommandIds": [NOWHERE], "DeviceIds": [FISCAL], "States": []}
    both |= {"UpdatedUtc": {"StartUtc": "2027-03-08T00:00:00Z", "EndUtc": "2027-03-09T00:00:00Z"}}
    listing = "fiscalMachineCommands/getAll"
    yield listing, both, 400, "CommandIds cannot be there together with DeviceIds"
    yield listing, {**both, "CommandIds": None, "DeviceIds": [NOWHERE]}, 400, "Invalid DeviceIds"


def test_what_no_device_can_do_is_refused_and_nothing_is_given(sandbox: Sandbox) -> None:
    def check(row: tuple[str, dict[str, Any], int, str]) -> None:
        operation, said, status, message = row
        found = call(sandbox, operation, **{**GIVEN.get(operation, {}), **said}).refusal
        assert found == (status, message)

    before = sandbox.entities("commands")
    check_every(refusals(), check)
    assert sandbox.entities("commands") == before


def test_a_token_of_several_properties_says_which_where_the_operation_takes_that(
    sandbox: Sandbox,
) -> None:
    harbour, lodge = (str(each.id) for each in sandbox.hotel.properties)
    both = {"AccessToken": next(iter(sandbox.hotel.portfolio_access_tokens))}

    def statuses(operation: str) -> list[int]:
        said = {**GIVEN[operation], **both}
        owners = (None, harbour, lodge)
        return [call(sandbox, operation, **said, EnterpriseId=id_).status for id_ in owners]

    expected = {operation: [400, 200, 400] for operation in GIVEN}
    expected["commands/addPaymentTerminal"] = [200, 200, 200]
    assert {operation: statuses(operation) for operation in GIVEN} == expected


def test_who_does_not_stay_or_has_no_room_gets_no_keys(sandbox: Sandbox) -> None:
    def check(row: tuple[str, str]) -> None:
        number, why = row
        stay = id_of(sandbox, "reservations", number)
        said = {**GIVEN["commands/addKeyCutter"], "ReservationId": stay}
        refusal = call(sandbox, "commands/addKeyCutter", **said).refusal
        assert refusal == (403, f"Reservation {number} {why}")

    unassigned = {"ReservationId": H_1003, "AssignedResourceId": {"Value": None}}
    answer = call(sandbox, "reservations/update", ReservationUpdates=[unassigned])
    assert answer.status == 200, answer.content
    rows = [
        ("H-1000", "is Processed, and cannot get keys."),
        ("H-1008", "is Canceled, and cannot get keys."),
        ("H-1003", "has no room yet. Please assign one."),
    ]
    check_every(rows, check)
