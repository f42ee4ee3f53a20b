"""Accounts, and what belongs to them: addresses, notes, identity documents and memberships."""

import json
from datetime import timedelta
from itertools import pairwise
from typing import Any, Final

import pytest

from mews_contract.json_values import JsonObject
from mews_sandbox import Clock, Sandbox
from mews_sandbox.operations.call import part
from mews_sandbox.operations.kinds import ACCOUNTS
from tests.sandbox.calls import post
from tests.sandbox.test_default_hotel import STORY

ADA: Final = "67813652-f593-4e23-b873-bbb476f9e370"
ALAN: Final = "209272e8-3774-40e2-ba2a-1f15165db4cc"
ENGINES: Final = "74bae358-6ce1-44fc-a5a0-42eac59ff75e"
AGENCY: Final = "4c794d35-233e-4f7d-9343-004e87bb7b16"
PARTNERS: Final = "c95e0d7a-4b18-4c63-a2f9-6de8130b57ac"
HOME: Final = "42d2a4ae-963b-45bd-b278-8075a98b3466"
SECOND_HOME: Final = "0c9d2a57-3b6e-4f18-8a41-d2e7c5b09f63"
PASSPORT: Final = "4df532af-1f58-4ef1-b2ae-5f865b622d61"
NOTE: Final = "5b7e1f2a-94c3-4d68-9a0e-3c1f8d6b2e47"
MEMBERSHIP: Final = "5d03b8e7-61fa-4e2c-8a94-b9c07d5f1e38"
ALL: Final[JsonObject] = {"Limitation": {"Count": 100}}


@pytest.fixture
def sandbox() -> Sandbox:
    """A sandbox of the default hotel at the time of the story."""
    return Sandbox(clock=Clock(STORY))


def granted(sandbox: Sandbox, operation: str, **body: Any) -> JsonObject:
    """Return what is answered to a call that is granted, and not by an example."""
    reply = post(sandbox, operation, **body)
    assert (reply.status, "Sandbox-Answered-By" in reply.headers) == (200, False), reply.content
    return reply.body


def update(sandbox: Sandbox, id_: str, type_: str, **changes: Any) -> JsonObject:
    """Change an account, and return it."""
    said = {"Id": id_, "Discriminator": type_, type_: changes}
    (account,) = granted(sandbox, "accounts/update", AccountUpdates=[said])["Accounts"]
    shown: JsonObject = account[type_]
    return shown


def entity(sandbox: Sandbox, kind: str, id_: str) -> JsonObject:
    """Return an entity by its id."""
    return next(each for each in sandbox.entities(kind) if each["Id"] == id_)


def customer(sandbox: Sandbox, id_: str) -> JsonObject:
    """Return a customer as the listing has it, with its address."""
    extent = {"Customers": True, "Addresses": True}
    page = granted(sandbox, "customers/getAll", CustomerIds=[id_], Extent=extent, **ALL)
    (found,) = page["Customers"]
    profile: JsonObject = found
    return profile


def flags(**said: bool | None) -> JsonObject:
    """Return updates of flags."""
    return {name: {"Value": value} for name, value in said.items()}


# Profiles


def texts(*names: str) -> JsonObject:
    """Return properties that may be any text."""
    return {name: f"new {name}" for name in names}


PERSON: Final[JsonObject] = {
    **texts("FirstName", "LastName", "SecondLastName", "BirthPlace", "Occupation", "Phone"),
    **dict.fromkeys(("NationalityCode", "BirthCountryCode"), "GB"),
    "Title": "Mister",
    "Sex": "Male",
    "BirthDate": "1802-02-06",
    "BirthCountrySubdivisionCode": "GB-ENG",
}
OTHER: Final[JsonObject] = {
    **texts("Notes", "LoyaltyCode", "CarRegistrationNumber", "DietaryRequirements"),
    **texts("TaxIdentificationNumber", "ItalianFiscalCode"),
    "CompanyId": ENGINES,
    "Classifications": ["Media"],
    "Options": ["Invoiceable"],
}
PLACE: Final[JsonObject] = {
    **texts("Line1", "Line2", "City", "PostalCode", "CountrySubdivisionCode"),
    "CountryCode": "GB",
    "Latitude": 51.5236,
    "Longitude": -0.146,
}
DOCUMENT: Final[JsonObject] = {
    **texts("Number", "IssuingCity", "IssuingCountrySubdivisionCode"),
    "Expiration": "2030-02-06",
    "Issuance": "2020-02-06",
    "IssuingCountryCode": "GB",
}
DOCUMENTS: Final = ("IdentityCard", "Passport", "Visa", "DriversLicense")
WHEATSTONE: Final = {"LastName": "Wheatstone", "Email": "charles@example.com"}


def test_a_profile_is_what_was_said_of_it_and_what_is_said_again_completes_it(
    sandbox: Sandbox,
) -> None:
    def add(**said: Any) -> JsonObject:
        return granted(sandbox, "customers/add", **WHEATSTONE, **said)

    said = PERSON | OTHER | WHEATSTONE | {"Address": PLACE} | dict.fromkeys(DOCUMENTS, DOCUMENT)
    made = granted(sandbox, "customers/add", **said, OverwriteExisting=False)
    whole: JsonObject = {**said, "Address": {"Id": made["AddressId"], **PLACE}}
    for type_ in DOCUMENTS:
        beside = {"CustomerId": made["Id"], "Type": type_, "IdentityDocumentSupportNumber": None}
        whole[type_] = {"Id": made[type_]["Id"], **beside, **DOCUMENT}
    assert made == made | whole
    address = entity(sandbox, "addresses", made["AddressId"])
    assert (address["AccountId"], address["AccountType"]) == (made["Id"], "Customer")
    # Only the person is overwritten, and only with what is said.
    sandbox.clock.advance(timedelta(hours=1))
    person = {name: made[name] for name in PERSON} | {"FirstName": "Sir Charles", "Phone": "1"}
    others = {"Notes": "x", "Address": {"City": "x"}, "Visa": {"Number": "x"}, "Occupation": ""}
    again = add(FirstName="Sir Charles", Phone="1", **others, OverwriteExisting=True)
    assert again == made | person | {"UpdatedUtc": "2027-03-08T11:15:00Z"}
    # What is null, empty or not said is kept, in what is inside too.
    sandbox.clock.advance(timedelta(hours=1))
    more = {"Line1": "", "Line2": None, "City": "Paris"}
    nothing = {"FirstName": "", "Notes": None, "Email": made["Email"], "IdentityCard": None}
    new = {"CustomerId": made["Id"].upper(), "Address": more, "Visa": {"IssuingCity": "Paris"}}
    changed = granted(sandbox, "customers/update", **new, **nothing, Occupation="Inventor")
    assert changed == again | {
        "Occupation": "Inventor",
        "Address": whole["Address"] | {"City": "Paris"},
        "Visa": whole["Visa"] | {"IssuingCity": "Paris"},
        "UpdatedUtc": "2027-03-08T12:15:00Z",
    }
    assert customer(sandbox, made["Id"]) == changed


def test_a_company_is_listed_as_it_was_told_with_its_address(sandbox: Sandbox) -> None:
    def listed(**said: Any) -> list[JsonObject]:
        found: list[JsonObject] = granted(sandbox, "companies/getAll", **said, **ALL)["Companies"]
        return found

    options = {"Invoiceable": True, "AddFeesToInvoices": False}
    said = {"Name": "Ferries", "Telephone": "1", "Options": options, "Address": PLACE}
    (made,) = granted(sandbox, "companies/add", **said)["Companies"]
    located = {"Id": made["AddressId"], **PLACE}
    known = {**said, "Options": made["Options"] | options, "Address": located}
    assert made == made | known
    assert listed(Ids=[made["Id"]]) == [made]
    address = entity(sandbox, "addresses", made["AddressId"])
    assert (address["AccountId"], address["AccountType"]) == (made["Id"], "Company")
    sandbox.clock.advance(timedelta(hours=1))
    change = {"CompanyId": made["Id"], "Telephone": {"Value": "2"}}
    renamed = made | {"Telephone": "2", "UpdatedUtc": "2027-03-08T11:15:00Z"}
    assert granted(sandbox, "companies/update", **change)["Companies"] == [renamed]
    # Deleted ones are listed too, unless the request says otherwise.
    granted(sandbox, "companies/delete", CompanyIds=[made["Id"].upper()])
    states = [["Active"], ["Deleted"], ["Active", "Deleted"], None]
    there = [[each["IsActive"] for each in listed(ActivityStates=each)] for each in states]
    assert there == [[True] * 3, [False], [False, True, True, True], [False, True, True, True]]


# Updating


def test_a_customer_is_the_same_under_both_names_of_everything(sandbox: Sandbox) -> None:
    texts = {
        "TaxIdentifier": "TaxIdentificationNumber",
        "Telephone": "Phone",
        "Occupation": "Occupation",
        "NationalityCode": "NationalityCode",
    }
    new = {name: f"new {name}" for name in texts} | {"NationalityCode": "FR"}
    said: JsonObject = {name: {"Value": value} for name, value in new.items()}
    codes = {"ItFiscalCode": {"Value": "LVLDAA"}, "ItLotteryCode": {}}
    told = update(
        sandbox,
        ADA,
        "Customer",
        **said,
        BirthDate={"Value": "1815-12-10T00:00:00Z"},
        DietaryRequirements={"Value": None},
        Title=None,
        LegalEntityIdentifiers=codes,
    )
    listed = customer(sandbox, ADA)
    assert {told[name] for name in texts} == {listed[name] for name in texts.values()}
    assert [listed[kept] for kept in texts.values()] == [*new.values()]
    assert (listed["BirthDate"], told["BirthDate"]) == ("1815-12-10", "1815-12-10T00:00:00Z")
    assert listed["DietaryRequirements"] is told["DietaryRequirements"] is None
    assert (listed["Title"], told["Title"], listed["Email"]) == ("Miss", "Miss", told["Email"])
    assert listed["ItalianFiscalCode"] == told["LegalEntityIdentifiers"]["ItFiscalCode"] == "LVLDAA"


def test_flags_are_set_and_taken_away_one_by_one(sandbox: Sandbox) -> None:
    steps: list[tuple[JsonObject, set[str]]] = [
        (flags(Important=False, Media=True), {"Returning", "Media"}),
        (flags(Media=None, Returning=True), {"Returning", "Media"}),
        (flags(Blacklist=True), {"Returning", "Media", "Blacklist", "Blocklist"}),
        (flags(Blocklist=False, Blacklist=True), {"Returning", "Media"}),
        ({"Media": None, "Returning": {}}, {"Returning", "Media"}),
    ]
    for said, expected in steps:
        told = update(sandbox, ADA, "Customer", Classifications=said)["Classifications"]
        assert {name for name, is_set in told.items() if is_set} == expected
        assert {*customer(sandbox, ADA)["Classifications"]} == expected
    update(sandbox, ADA, "Customer", Options=flags(Invoiceable=True))
    assert {*customer(sandbox, ADA)["Options"]} == {"SendMarketingEmails", "Invoiceable"}


def test_a_company_keeps_what_only_accounts_show(sandbox: Sandbox) -> None:
    source = sandbox.entities("sources")[0]["Id"]
    update(
        sandbox,
        ENGINES,
        "Company",
        SourceId={"Value": source.upper()},
        Classifications=flags(Corporate=True, Private=True),
        Options=flags(AddFeesToInvoices=True),
        CreditRatingBasic={"Value": "LocalDecisionRequired"},
        FiscalIdentifier={"Value": "F-1"},
    )
    told = update(sandbox, ENGINES, "Company", Classifications=flags(Private=False))
    set_ = {name for name, is_set in told["Classifications"].items() if is_set}
    assert (told["SourceId"], set_) == (source, {"Corporate"})
    (listed,) = granted(sandbox, "companies/getAll", Ids=[ENGINES], **ALL)["Companies"]
    assert (listed["Options"]["Invoiceable"], listed["Options"]["AddFeesToInvoices"]) == (
        True,
        True,
    )
    assert told["CreditRatingBasic"] == "LocalDecisionRequired"
    assert listed["CreditRating"] == {"Basic": "LocalDecisionRequired"}
    assert listed["Identifier"] == told["FiscalIdentifier"] == "F-1"
    assert not {"SourceId", "Classifications"} & listed.keys()


# Merging


def known(sandbox: Sandbox) -> dict[str, JsonObject]:
    """Return all entities by their ids, but for who has changed them last and when."""
    everything = sandbox.look(
        lambda present: [each for found in present.state.entities.values() for each in found]
    )
    # The file of an export stays as it was written.
    left_out = {"UpdatedUtc", "UpdaterProfileId", "UpdaterProfile", "Content"}
    told = {
        each["Id"]: {name: value for name, value in each.items() if name not in left_out}
        for each in everything
    }
    spelled: dict[str, JsonObject] = json.loads(json.dumps(told, default=str))
    return spelled


@pytest.mark.parametrize(
    ("kind", "source", "target"), [("customers", ADA, ALAN), ("companies", ENGINES, AGENCY)]
)
def test_all_that_belonged_to_the_source_belongs_to_the_target(
    sandbox: Sandbox, kind: str, source: str, target: str
) -> None:
    update(sandbox, AGENCY, "Company", MotherCompanyId={"Value": ENGINES})
    before = known(sandbox)
    merge = {"SourceAccountIds": [source, source.upper()], "TargetAccountId": target.upper()}
    said = [{**merge, "AccountType": ACCOUNTS[kind]}]
    assert granted(sandbox, "accounts/merge", AccountMergeParameters=said) == {}
    after = known(sandbox)
    old, new = before.pop(source), before.pop(target)
    merged, kept = after.pop(source), after.pop(target)
    assert sum(each != before[id_] for id_, each in after.items()) > 2
    expected: dict[str, JsonObject] = json.loads(json.dumps(before).replace(source, target))
    assert after == expected
    ended = {"IsActive": False, "MergeTargetId": target}
    assert merged == old | ended | ({"ActivityState": "Deleted"} if kind == "customers" else {})
    # The target had no address, and a company that it was a part of is no more.
    follows = {"AddressId": old["AddressId"]}
    follows |= {"MotherCompanyId": None} if kind == "companies" else {}
    assert kept == new | follows


def test_a_customer_that_was_merged_before_is_merged_on(sandbox: Sandbox) -> None:
    def add(name: str) -> str:
        said = {"LastName": name, "Email": f"{name}@example.com", "OverwriteExisting": False}
        id_: str = granted(sandbox, "customers/add", **said)["Id"]
        return id_

    ids = [*map(add, ("First", "Second", "Third"))]
    for source, target in pairwise(ids):
        body = {"SourceCustomerId": source, "TargetCustomerId": target.upper()}
        assert granted(sandbox, "customers/merge", **body) == {}
    targets = [entity(sandbox, "customers", id_)["MergeTargetId"] for id_ in ids]
    assert targets == [ids[2], ids[2], None]
    # The email address of whom there is no more is free.
    assert add("First") not in ids


# Addresses and identity documents


def test_an_account_has_one_of_its_addresses_as_its_own(sandbox: Sandbox) -> None:
    def own() -> object:
        found = customer(sandbox, ADA)
        address = found["Address"]
        return found["AddressId"], address and (address["Id"], address["Line1"])

    assert own() == (HOME, (HOME, "12 St James's Square"))
    said = [{"AddressId": HOME, "Line1": {"Value": "13 St James's Square"}}]
    granted(sandbox, "addresses/update", AddressUpdates=said)
    assert own() == (HOME, (HOME, "13 St James's Square"))
    granted(sandbox, "addresses/delete", AddressIds=[HOME.upper()])
    assert own() == (SECOND_HOME, (SECOND_HOME, "6 Moore Place"))
    granted(sandbox, "addresses/delete", AddressIds=[SECOND_HOME])
    assert own() == (None, None)
    new = [{"AccountId": ADA, "Line1": line} for line in ("Ashley Combe", "Horsley Towers")]
    (first, _) = granted(sandbox, "addresses/add", Addresses=new)["Addresses"]
    assert own() == (first["Id"], (first["Id"], "Ashley Combe"))
    granted(sandbox, "customers/update", CustomerId=ADA, Address={"Line2": "Porlock"})
    (listed,) = granted(sandbox, "addresses/getAll", AddressIds=[first["Id"]], **ALL)["Addresses"]
    assert (listed["Line1"], listed["Line2"]) == ("Ashley Combe", "Porlock")


def test_a_profile_shows_the_newest_document_of_each_type(sandbox: Sandbox) -> None:
    def numbers() -> JsonObject:
        found = customer(sandbox, ADA)
        shown = {name: part(found, name) for name in ("Passport", "Visa")}
        return {name: document.get("Number") for name, document in shown.items()}

    change = [{"Id": PASSPORT, "Number": {"Value": "P-1"}}]
    granted(sandbox, "identityDocuments/update", IdentityDocuments=change)
    assert numbers() == {"Passport": "P-1", "Visa": None}
    new = [
        {"CustomerId": ADA, "Type": type_, "Number": number}
        for type_, number in (("Passport", "P-2"), ("Visa", "V-1"))
    ]
    added = granted(sandbox, "identityDocuments/add", IdentityDocuments=new)["IdentityDocuments"]
    assert numbers() == {"Passport": "P-2", "Visa": "V-1"}
    granted(sandbox, "customers/update", CustomerId=ADA, Visa={"Number": "V-2"})
    gone = [added[0]["Id"]]
    granted(sandbox, "identityDocuments/delete", IdentityDocumentIds=gone)
    assert numbers() == {"Passport": "P-1", "Visa": "V-2"}
    assert len(sandbox.entities("identityDocuments")) == 2
    granted(sandbox, "identityDocuments/clear", CustomerIds=[ADA, ALAN])
    assert numbers() == {"Passport": None, "Visa": None}
    assert sandbox.entities("identityDocuments") == []


# Notes, memberships and companies


def test_a_note_is_rewritten_and_classified_anew(sandbox: Sandbox) -> None:
    said = {"AccountNoteId": NOTE, "Classifications": flags(Gifts=True, FoodAndBeverage=False)}
    told = granted(sandbox, "accountNotes/update", AccountNoteUpdates=[said])["AccountNotes"]
    empty = {"AccountNoteId": NOTE, "Content": {"Value": "Likes tea."}, "Classifications": {}}
    (after,) = granted(sandbox, "accountNotes/update", AccountNoteUpdates=[empty])["AccountNotes"]
    assert (told[0]["Classifications"], told[0]["Content"][:6]) == (["Gifts"], "Drinks")
    assert (after["Classifications"], after["Content"]) == (["Gifts"], "Likes tea.")
    granted(sandbox, "accountNotes/delete", AccountNoteIds=[NOTE])
    states = {"ActivityStates": ["Deleted"]}
    page = granted(sandbox, "accountNotes/getAll", AccountIds=[ADA], **states, **ALL)
    assert page["AccountNotes"] == [{**after, "IsActive": False}]


def test_an_account_has_one_primary_membership_at_most(sandbox: Sandbox) -> None:
    def primary(account: str = ADA) -> list[str]:
        page = granted(sandbox, "loyaltyMemberships/getAll", AccountIds=[account], **ALL)
        return [each["Id"] for each in page["LoyaltyMemberships"] if each["IsPrimary"]]

    new = {"LoyaltyProgramId": PARTNERS, "IsPrimary": True}
    body = [{"AccountId": id_, **new, "Code": f"C-{id_[0]}"} for id_ in (ADA, ALAN)]
    assert primary() == [MEMBERSHIP]
    ada, alan = granted(sandbox, "loyaltyMemberships/add", LoyaltyMemberships=body)[
        "LoyaltyMemberships"
    ]
    assert (ada["MembershipNumber"], ada["Code"], ada["State"]) == ("C-6", "C-6", "Enrolled")
    assert (primary(), primary(ALAN)) == ([ada["Id"]], [alan["Id"]])
    change = {"LoyaltyMembershipId": MEMBERSHIP, "IsPrimary": {"Value": True}}
    number = {"MembershipNumber": {"Value": "HC-1"}}
    granted(sandbox, "loyaltyMemberships/update", LoyaltyMembershipUpdates=[change | number])
    assert (primary(), entity(sandbox, "loyaltyMemberships", MEMBERSHIP)["Code"]) == (
        [MEMBERSHIP],
        "HC-1",
    )
    granted(sandbox, "customers/merge", SourceCustomerId=ADA, TargetCustomerId=ALAN)
    assert primary(ALAN) == [alan["Id"]]
    numbers = {"ProviderMembershipIds": ["circle-7731"], "MembershipNumbers": ["HC-1"]}
    page = granted(sandbox, "loyaltyMemberships/getAll", **numbers, **ALL)
    assert [each["AccountId"] for each in page["LoyaltyMemberships"]] == [ALAN]
    deleted = {"ActivityStates": ["Deleted"]}
    page = granted(sandbox, "loyaltyMemberships/getAll", **deleted, **ALL)
    assert page["LoyaltyMemberships"] == []


def test_the_notes_and_addresses_of_a_company_end_with_it(sandbox: Sandbox) -> None:
    options = {"Invoiceable": False, "AddFeesToInvoices": False}
    made = granted(sandbox, "companies/add", Name="Ferries", Options=options)["Companies"][0]["Id"]
    granted(sandbox, "addresses/add", Addresses=[{"AccountId": made, "City": "Hull"}])
    note = {"AccountId": made, "Content": "Sails.", "Classifications": ["General"]}
    granted(sandbox, "accountNotes/add", AccountNotes=[note])
    granted(sandbox, "companies/delete", CompanyIds=[made])
    of_it = [
        each["IsActive"]
        for kind in ("addresses", "accountNotes", "companies")
        for each in sandbox.entities(kind)
        if made in {each["Id"], each.get("AccountId")}
    ]
    assert of_it == [False, False, False]


# Reading


def test_what_is_open_of_a_customer_is_told_in_older_words(sandbox: Sandbox) -> None:
    ids = [ALAN.upper(), ADA]
    told = granted(sandbox, "customers/getOpenItems", CustomerIds=ids, Currency="GBP")["Customers"]
    assert [each["CustomerId"] for each in told] == [ALAN, ADA]
    for each in told:
        for name, kind in (("OrderItems", "orderItems"), ("PaymentItems", "payments")):
            expected = [
                item["Id"]
                for item in reversed(sandbox.entities(kind))
                if (item["AccountId"], item["AccountingState"]) == (each["CustomerId"], "Open")
            ]
            assert [item["Id"] for item in each[name]] == expected != []
    other = sandbox.hotel.properties[1].access_token
    body = {"CustomerIds": ids, "AccessToken": other}
    told = granted(sandbox, "customers/getOpenItems", **body)["Customers"]
    nothing: JsonObject = {"OrderItems": [], "PaymentItems": []}
    assert told == [{"CustomerId": each.lower(), **nothing} for each in ids]


def test_who_stays_is_found_by_a_part_of_the_name_and_so_are_paymasters(sandbox: Sandbox) -> None:
    def found(**said: Any) -> list[tuple[str, Any]]:
        customers = granted(sandbox, "customers/search", **said)["Customers"]
        assert all(set(each) == {"Customer", "Reservation"} for each in customers)
        return [
            (each["Customer"]["LastName"], part(each, "Reservation").get("Number"))
            for each in customers
        ]

    emmy, grace, alan = ("Noether", "H-1005"), ("Hopper", "H-1001"), ("Turing", None)
    assert found() == [emmy, grace]
    update(sandbox, ALAN, "Customer", Classifications=flags(PaymasterAccount=True))
    assert found() == found(Name="") == [emmy, grace, alan]
    assert found(Name="OPP") == found(Name="race h") == [grace]
    assert found(Name="al") == [alan]
    assert found(Name="Lovelace") == []
    stay = next(each for each in sandbox.entities("reservations") if each["Number"] == "H-1005")
    assert found(ResourceId=stay["AssignedResourceId"].upper()) == [emmy]
    lakeside = sandbox.hotel.properties[1].access_token
    numbers = [number for _, number in found(AccessToken=lakeside)]
    assert numbers == ["L-2003", "L-2002", None]
    extent = {"Customers": True, "Addresses": True, "Documents": True}
    new = {"CustomerId": ALAN, "Address": PLACE, "Visa": DOCUMENT}
    shown = granted(sandbox, "customers/update", **new)
    told = granted(sandbox, "customers/search", Name="Turing", Extent=extent)
    expected = {"Customers": [{"Customer": shown, "Reservation": None}]}
    assert told == expected | {"Documents": [shown["Visa"]]}
    (plain,) = granted(sandbox, "customers/search", Name="Turing")["Customers"]
    assert plain["Customer"] == {**shown, "Address": None}
    granted(sandbox, "customers/merge", SourceCustomerId=ALAN, TargetCustomerId=ADA)
    assert found(Name="Turing") == []


def test_customers_of_the_same_company_are_colleagues(sandbox: Sandbox) -> None:
    def pairs(count: int, **more: Any) -> list[list[tuple[str, str]]]:
        pages: list[list[tuple[str, str]]] = []
        cursor = None
        while True:
            body = {"CustomerIds": [ADA, ALAN], "Limitation": {"Count": count, "Cursor": cursor}}
            page = granted(sandbox, "customers/getRelationships", **body, **more)
            found = page["CustomerRelationships"]
            pages.append([(each["CustomerId"], each["RelatedCustomerId"]) for each in found])
            cursor = page["Cursor"]
            if cursor is None:
                return pages

    assert sorted(map(sorted, pairs(1))) == [[], [(ALAN, ADA)], [(ADA, ALAN)]]
    sandbox.clock.advance(timedelta(hours=1))
    new = granted(
        sandbox, "customers/add", LastName="Menabrea", CompanyId=ENGINES, OverwriteExisting=False
    )["Id"]
    first, *_ = pairs(2, ChainIds=[sandbox.entities("customers")[0]["ChainId"].upper()])
    assert {*first} == {(ADA, new), (ALAN, new)}
    told = granted(sandbox, "customers/getRelationships", CustomerIds=[new.upper()], **ALL)
    assert sorted(told["CustomerRelationships"], key=lambda each: each["RelatedCustomerId"]) == [
        {
            "CustomerId": new,
            "RelatedCustomerId": other,
            "Relationship": "Colleague",
            "UpdatedUtc": "2027-03-08T11:15:00Z",
        }
        for other in (ALAN, ADA)
    ]
    now = {"StartUtc": "2027-03-08T11:00:00Z", "EndUtc": "2027-03-08T12:00:00Z"}
    assert [{*page} for page in pairs(9, UpdatedUtc=now)] == [{*first}, set()]
    update(sandbox, ADA, "Customer", CompanyId={"Value": None})
    assert [{*page} for page in pairs(9)] == [{(ALAN, new)}, set()]
