"""Customers and companies as `accounts/update` has them: the same under other names."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from mews_contract.json_values import JsonObject
from mews_sandbox.accounts.flags import as_one
from mews_sandbox.operations.call import part
from mews_sandbox.operations.kinds import Part

_ITALIAN: Final = "LegalEntityIdentifiers"


@dataclass(frozen=True)
class Shape:
    """The shape of accounts of one kind.

    Attributes:
        kind: The kind of the entities.
        name: The property that an account may not be without.
        renamed: By the name of a property, what the entity calls it. One inside another has its
            path.
        flags: The properties that are flags here, and a list of names in the entity.
        references: The properties that hold ids, and the kind of what these are of.
        longest: How many characters some texts have at most.
    """

    kind: str
    name: str
    renamed: Mapping[str, str]
    flags: frozenset[str]
    references: Mapping[str, str]
    longest: Mapping[str, int]

    def kept(self, name: str) -> str:
        """Return what the entity calls a property."""
        return self.renamed.get(name, name)

    def shown(self, whole: Part, entity: JsonObject, profile: str, above: str = "") -> JsonObject:
        """Return an entity in this shape.

        Args:
            whole: What the contract says of the shape.
            entity: The entity.
            profile: Who has changed it last, if the entity does not say that.
            above: Where that is inside of the shape.
        """
        made: JsonObject = {}
        for name, member in whole.members.items():
            path = f"{above}{name}"
            if name in self.flags:
                kept = {*as_one(entity.get(name) or ())}
                made[name] = {flag: flag in kept for flag in member.members}
            elif name == _ITALIAN:
                made[name] = self.shown(member, entity, profile, f"{name}.")
            else:
                made[name] = self._value(path, member, entity)
        if "UpdaterProfileId" in whole.members and made["UpdaterProfileId"] is None:
            made["UpdaterProfileId"] = profile
        return made

    def _value(self, path: str, member: Part, entity: JsonObject) -> Any:
        whole, _, inside = self.kept(path).partition(".")
        if inside:
            return part(entity, whole).get(inside)
        value = entity.get(whole)
        if path == "BirthDate":
            day = day_of(value)
            return None if day is None else f"{day}T00:00:00Z"
        if value is None and member.members:
            return dict.fromkeys(member.members)
        return value


def day_of(text: str | None) -> str | None:
    """Return the day of a text as ISO 8601 has it, or None if it is none."""
    try:
        return date.fromisoformat((text or "").partition("T")[0]).isoformat()
    except ValueError:
        return None


CUSTOMER: Final = Shape(
    kind="customers",
    name="LastName",
    renamed={
        "TaxIdentifier": "TaxIdentificationNumber",
        "Telephone": "Phone",
        f"{_ITALIAN}.ItDestinationCode": "ItalianDestinationCode",
        f"{_ITALIAN}.ItFiscalCode": "ItalianFiscalCode",
        f"{_ITALIAN}.ItLotteryCode": "ItalianLotteryCode",
    },
    flags=frozenset({"Classifications", "Options"}),
    references={"CompanyId": "companies"},
    longest={
        "CarRegistrationNumber": 255,
        "DietaryRequirements": 255,
        f"{_ITALIAN}.ItLotteryCode": 15,
    },
)
COMPANY: Final = Shape(
    kind="companies",
    name="Name",
    renamed={
        "Email": "InvoicingEmail",
        "ReferenceId": "ReferenceIdentifier",
        "FiscalIdentifier": "Identifier",
        "CreditRatingBasic": "CreditRating.Basic",
    },
    flags=frozenset({"Classifications"}),
    references={"MotherCompanyId": "companies", "SourceId": "sources"},
    longest={"ExternalIdentifier": 255},
)
