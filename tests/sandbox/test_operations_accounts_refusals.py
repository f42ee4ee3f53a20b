"""What is refused of accounts and of what belongs to them: in words, and nothing is changed."""

from typing import Any, Final

import pytest

from mews_contract.json_values import JsonObject
from mews_sandbox import Clock, Sandbox
from tests.sandbox.calls import COUNT, post
from tests.sandbox.hotels import NOWHERE
from tests.sandbox.test_default_hotel import STORY
from tests.sandbox.test_operations_accounts import (
    ADA,
    ALAN,
    ENGINES,
    HOME,
    MEMBERSHIP,
    NOTE,
    PARTNERS,
    flags,
)
from tests.support.every import check_every

CIRCLE: Final = "7b1f4c2e-93d6-4f0a-8e57-2c6a9d10b3f4"
GOLD: Final = "a46d2f90-0e3b-4a87-95cd-38b17fe20c69"
CHAIN: Final = "94f26ada-313f-4e32-a143-94323cac6970"
NOTE_ON_ENGINES: Final = "c83d0b96-7a25-4e1f-b6d4-19e5a2f7083c"
CONTRACT: Final = "d43e8dd9-8da5-4263-adc0-56fc6a9a4310"
SERVICE: Final = "bd26d8db-86da-4f96-9efc-e5a4654a4a94"
WORKS: Final[JsonObject] = {
    "Name": "Works",
    "Options": {"Invoiceable": True, "AddFeesToInvoices": False},
}
PDF: Final[JsonObject] = {"Name": "a.pdf", "Type": "application/pdf", "Data": "cGRm"}


@pytest.fixture
def sandbox() -> Sandbox:
    """A sandbox of the default hotel at the time of the story."""
    return Sandbox(clock=Clock(STORY))


def account(id_: str = ADA, type_: str = "Customer", **more: Any) -> JsonObject:
    """Return the body of a change of an account."""
    return {"AccountUpdates": [{"Id": id_, "Discriminator": type_, type_: more}]}


def guest(**more: Any) -> JsonObject:
    """Return the body for a new customer."""
    return {"LastName": "Byron", "OverwriteExisting": False, **more}


def note(id_: str = NOTE, text: object = "x", **said: bool) -> JsonObject:
    """Return the body of a change of a note."""
    update = {"AccountNoteId": id_, "Content": {"Value": text}, "Classifications": flags(**said)}
    return {"AccountNoteUpdates": [update]}


def merge(source: str, target: str, type_: str = "Customer") -> JsonObject:
    """Return the body of two merges, of which the first can be."""
    first = [("d2b7f914-06ac-4b3e-9f58-7c1e4a8d2065", ADA, "Customer"), (source, target, type_)]
    return {
        "AccountMergeParameters": [
            {"SourceAccountIds": [old], "TargetAccountId": new, "AccountType": kind}
            for old, new, kind in first
        ]
    }


def member(**more: Any) -> JsonObject:
    """Return the body for a new membership."""
    said = {"AccountId": ALAN, "LoyaltyProgramId": PARTNERS, "IsPrimary": False}
    return {"LoyaltyMemberships": [said | more]}


NOTHING: Final[JsonObject] = {}
NOTES: Final = "accountNotes/update"
NO_FILE: Final = 'Invalid request: $.Data: the value is not a "byte"'
TYPES: Final = (
    "Type has to be one of application/pdf, image/bmp, image/gif, image/jpeg, image/png, image/tiff"
)
SAME: Final = "SourceAccountIds cannot have the TargetAccountId among them"
GENERAL: Final = "Classifications of a note on a company have to be General"
USED: Final = "The {} is in use by a {}. Please delete that first."
REFUSALS: Final[list[tuple[str, JsonObject, int, str]]] = [
    ("accounts/update", account(NOWHERE), 400, "Invalid Id"),
    ("accounts/update", account(ENGINES), 400, "Invalid Id"),
    ("accounts/update", account(ADA, "Company"), 400, "Invalid Id"),
    *(
        ("accounts/update", {"AccountUpdates": [account()["AccountUpdates"][0], each]}, 400, said)
        for each, said in (
            (
                {"Id": ADA, "Discriminator": "Customer"},
                "Customer has to say what to change of a customer",
            ),
            (
                account(ADA, LastName={"Value": None})["AccountUpdates"][0],
                "LastName cannot be cleared",
            ),
            (
                account(ENGINES, "Company", Name={"Value": ""})["AccountUpdates"][0],
                "Name cannot be cleared",
            ),
        )
    ),
    ("accounts/update", account(Sex={"Value": "male"}), 400, "Sex has to be one of Male, Female"),
    ("accounts/update", account(BirthDate={"Value": "soon"}), 400, "BirthDate has to be a date"),
    ("accounts/update", account(CompanyId={"Value": ADA}), 400, "Invalid CompanyId"),
    *(
        (operation, body, 400, f"{code} has to be a code of countries/getAll, such as GB")
        for operation, body, code in (
            ("accounts/update", account(NationalityCode={"Value": "Germany"}), "NationalityCode"),
            ("customers/add", guest(NationalityCode="ZZ"), "NationalityCode"),
            ("customers/add", guest(BirthCountryCode="GBR"), "BirthCountryCode"),
            ("customers/update", {"CustomerId": ADA, "NationalityCode": "gb"}, "NationalityCode"),
            ("companies/add", {**WORKS, "Address": {"CountryCode": "UK"}}, "CountryCode"),
            (
                "addresses/add",
                {"Addresses": [{"AccountId": ADA, "Line1": "1", "CountryCode": "GB-ENG"}]},
                "CountryCode",
            ),
        )
    ),
    (
        "accounts/update",
        account(CarRegistrationNumber={"Value": "x" * 256}),
        400,
        "CarRegistrationNumber has 255 characters at most",
    ),
    (
        "accounts/update",
        account(Email={"Value": "alan.turing@example.com"}),
        403,
        "Another customer has this email address already. Please use that profile.",
    ),
    (
        "accounts/update",
        account(ENGINES, "Company", MotherCompanyId={"Value": ENGINES}),
        400,
        "Invalid MotherCompanyId",
    ),
    (
        "accounts/update",
        account(ENGINES, "Company", InvoiceDueInterval={"Value": "a month"}),
        400,
        'Invalid value: $.InvoiceDueInterval: the value is not a "duration"',
    ),
    ("accounts/addFile", {**PDF, "AccountId": NOWHERE}, 400, "Invalid AccountId"),
    ("accounts/addFile", {**PDF, "AccountId": ENGINES, "Data": "pdf!"}, 400, NO_FILE),
    ("customers/addFile", {**PDF, "CustomerId": ENGINES}, 400, "Invalid CustomerId"),
    ("customers/addFile", {**PDF, "CustomerId": ADA, "Type": "text/html"}, 400, TYPES),
    ("accounts/merge", merge(ADA, ADA), 400, SAME),
    ("accounts/merge", merge(ADA, ALAN, "Company"), 400, "Invalid TargetAccountId"),
    ("accounts/merge", merge(ENGINES, ALAN), 400, "Invalid SourceAccountIds"),
    (
        "accounts/merge",
        merge("d2b7f914-06ac-4b3e-9f58-7c1e4a8d2065", ALAN),
        400,
        "Invalid SourceAccountIds",
    ),
    (
        "customers/merge",
        {"SourceCustomerId": ADA, "TargetCustomerId": ADA},
        400,
        "SourceCustomerId cannot be the TargetCustomerId",
    ),
    (NOTES, note(NOWHERE), 400, "Invalid AccountNoteId"),
    (NOTES, note(text=None), 400, "Content has to be of 1 to 1000 characters"),
    (NOTES, note(text="x" * 1001), 400, "Content has to be of 1 to 1000 characters"),
    (NOTES, note(FoodAndBeverage=False), 400, "Classifications have to leave the note one"),
    (NOTES, note(NOTE_ON_ENGINES, Gifts=True), 400, GENERAL),
    (
        "accountNotes/add",
        {"AccountNotes": [{"AccountId": ENGINES, "Content": "x", "Classifications": ["Gifts"]}]},
        400,
        GENERAL,
    ),
    ("addresses/delete", {"AddressIds": [HOME, NOWHERE]}, 400, "Invalid AddressIds"),
    ("identityDocuments/clear", {"CustomerIds": [ADA, ENGINES]}, 400, "Invalid CustomerIds"),
    ("companies/delete", {"CompanyIds": [ENGINES]}, 403, USED.format("company", "voucher")),
    (
        "companyContracts/delete",
        {
            "TravelAgencyContractIds": [CONTRACT],
            "ServiceIds": ["e9ea67b3-5489-43e2-a4d6-e8cb79155ef9"],
        },
        400,
        "Invalid TravelAgencyContractIds",
    ),
    (
        "companyContracts/delete",
        {"TravelAgencyContractIds": [CONTRACT], "ServiceIds": [SERVICE, NOWHERE]},
        400,
        "Invalid ServiceIds",
    ),
    ("loyaltyMemberships/add", member(LoyaltyTierId=GOLD), 400, "Invalid LoyaltyTierId"),
    (
        "loyaltyMemberships/update",
        {
            "LoyaltyMembershipUpdates": [
                {"LoyaltyMembershipId": MEMBERSHIP, "LoyaltyProgramId": {"Value": PARTNERS}}
            ]
        },
        400,
        "Invalid LoyaltyTierId",
    ),
    (
        "loyaltyPrograms/delete",
        {"LoyaltyProgramIds": [CIRCLE]},
        403,
        USED.format("program", "tier"),
    ),
    ("customers/getOpenItems", {"CustomerIds": [ADA, NOWHERE]}, 400, "Invalid CustomerIds"),
    (
        "customers/getOpenItems",
        {"CustomerIds": [ADA], "Currency": "EUR"},
        400,
        "Currency is not the property's: the sandbox does not convert amounts",
    ),
    (
        "customers/getRelationships",
        {"CustomerIds": [ADA], "Limitation": {"Count": 1, "Cursor": ADA}},
        400,
        "Invalid Cursor",
    ),
    (
        "customers/getRelationships",
        {"CustomerIds": [ADA], "ChainIds": [CHAIN, NOWHERE], "Limitation": {"Count": 1}},
        400,
        "Invalid ChainIds",
    ),
    *(
        (
            f"customers/{name}",
            {**more, time: {"StartUtc": "2027-03-09T00:00:00Z", "EndUtc": "2027-03-08T00:00:00Z"}},
            400,
            f"Invalid {time}",
        )
        for name, time, more in (
            ("getAll", "DeletedUtc", {"Extent": NOTHING, "ActivityStates": ["Deleted"], **COUNT}),
            ("getRelationships", "UpdatedUtc", {"CustomerIds": [ADA], **COUNT}),
        )
    ),
    ("customers/search", {"ResourceId": NOWHERE}, 400, "Invalid ResourceId"),
    ("identityDocuments/clear", {"CustomerIds": [NOWHERE]}, 400, "Invalid CustomerIds"),
    ("customers/update", {"CustomerId": NOWHERE}, 400, "Invalid CustomerId"),
    (
        "customers/update",
        {"CustomerId": ADA, "Visa": {"IssuingCity": "London"}},
        400,
        "Visa has to have a Number",
    ),
    (
        "accounts/update",
        account(LegalEntityIdentifiers={"ItLotteryCode": {"Value": "x" * 16}}),
        400,
        "LegalEntityIdentifiers.ItLotteryCode has 15 characters at most",
    ),
    (
        "customers/merge",
        {"SourceCustomerId": NOWHERE, "TargetCustomerId": ADA},
        400,
        "Invalid SourceCustomerId",
    ),
]


def everything(sandbox: Sandbox) -> list[JsonObject]:
    """Return all entities of any kind."""
    return sandbox.look(
        lambda present: [each for found in present.state.entities.values() for each in found]
    )


def test_what_cannot_be_is_refused_in_words_and_changes_nothing(sandbox: Sandbox) -> None:
    beginning = sandbox.snapshot()
    before = everything(sandbox)

    def check(row: tuple[str, JsonObject, int, str]) -> None:
        sandbox.restore(beginning)
        operation, body, status, message = row
        reply = post(sandbox, operation, **body)
        assert reply.status >= 400
        assert reply.refusal == (status, message)
        assert everything(sandbox) == before

    check_every(REFUSALS, check)


def test_a_token_for_several_properties_has_to_say_the_chain(sandbox: Sandbox) -> None:
    portfolio = next(iter(sandbox.hotel.portfolio_access_tokens))
    told = [
        post(sandbox, "accountNotes/delete", AccountNoteIds=[NOWHERE], **said).refusal[1]
        for said in (
            {"AccessToken": portfolio},
            {"AccessToken": portfolio, "ChainId": NOWHERE},
            {"AccessToken": portfolio, "ChainId": CHAIN.upper()},
            {"ChainId": NOWHERE},
        )
    ]
    needed = "ChainId is required: the access token covers several properties"
    assert told == [needed, "Invalid ChainId", *["Invalid AccountNoteIds"] * 2]
