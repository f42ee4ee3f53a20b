"""From what people write of an entity to all that the contract says of one.

- An id of another entity may be its name: see `naming`.
- An instant or a date may be relative to today: see `mews_sandbox.hotel.moments`.
- A text in languages may be one text.
- An amount of money may be a number, which is gross or net as the property's prices are and has the
  standard tax, or say its value and `TaxCodes` as a request does.
- What is left out follows from what is said, or is what the general behaviours make of it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import time
from decimal import Decimal
from typing import Any, Final
from uuid import UUID, uuid5

from mews_contract.json_values import JsonObject, is_array, is_object
from mews_contract.places import Raw
from mews_sandbox.hotel.data import Hotel, missing
from mews_sandbox.hotel.moments import NOW, Calendar, Moment, Now, calendar, moment
from mews_sandbox.hotel.money import multiplied
from mews_sandbox.hotel.shorthand import Draft
from mews_sandbox.operations.kinds import ACCOUNTS, Kinds, Part, is_number, without_id
from mews_sandbox.operations.naming import Naming, is_id
from mews_sandbox.operations.values import ABSENT, neutral, spelled

_INHERITED: Final = ("ServiceId", "AccountId")
_ABOVE: Final = ("ServiceOrderId", "ReservationId", "RateId", "GroupId")
_UNSHOWN: Final = frozenset(
    ("EnterpriseId", "CreatedUtc", "UpdatedUtc", "ServiceId", "ReservationId", "RateIds")
)
"""What an entity may say although responses do not show it."""


@dataclass(frozen=True)
class Completing:
    """Completes the entities of one hotel.

    Attributes:
        by_id: All entities that the hotel begins with.
    """

    hotel: Hotel
    kinds: Kinds
    naming: Naming
    by_id: Mapping[str, Draft]

    def written(self, draft: Draft) -> JsonObject:
        """Return what is said of an entity as the wire has it, as far as it is known yet.

        Raises:
            ValueError: A name leads nowhere, an amount cannot be, or the contract does not know a
                property.
        """
        said = {
            name: value.said["Id"] if isinstance(value, Draft) else value
            for name, value in draft.said.items()
        }
        if draft.kind not in self.kinds.schemas:
            return said
        members = self.kinds.part(draft.kind).members
        for name in () if draft.is_short else draft.said.keys() - members.keys() - _UNSHOWN:
            raise ValueError(missing("property", name, members))
        service = draft.said.get("ServiceId")
        if isinstance(service, str) and not is_id(service):
            service = self.naming.draft(["services"], service, draft.owner, None).said["Id"]
        inside = _Writing(self, draft, service)
        return {
            name: inside.value(members[name], name, value)
            if name in members
            else inside.unshown(name, value)
            for name, value in said.items()
        }

    def whole(self, draft: Draft, number: int) -> JsonObject:
        """Return all that the contract says of an entity, and what the store knows beyond that.

        Args:
            draft: The entity, as it is `written`.
            number: The how-manieth of its kind it is, from 1.
        """
        said, kind = draft.said, draft.kind
        is_of_chain = self.kinds.is_of_chain(kind)
        made: JsonObject = {"Id": said["Id"]}
        if not is_of_chain:
            made["EnterpriseId"] = str(draft.owner.id)
        since = draft.owner.since
        stamp = NOW if since is None else Moment(since, time(), draft.owner.zone)
        made |= {"CreatedUtc": stamp, "UpdatedUtc": stamp}
        if kind not in self.kinds.schemas:
            return {**made, "IsActive": True, **said}
        said = self._inherited(draft, {**made, **said})
        members = self.kinds.part(kind).members
        # An `AddressId` is that of the `Address`.
        for name, part in sorted(members.items(), key=lambda each: not each[1].members):
            value = said.get(name, ABSENT)
            if value is ABSENT:
                value = self._left_out(draft, said, name, part, number)
            elif is_object(value):
                value = _filled(part, value, UUID(said["Id"]), name)
            if value is not ABSENT:
                said[name] = value
        return {name: value for name, value in said.items() if name in members or name in _UNSHOWN}

    def _inherited(self, draft: Draft, said: JsonObject) -> JsonObject:
        """Return what is said, with what follows from it or from what it refers to."""
        members = self.kinds.part(draft.kind).members
        for name in _INHERITED:
            if name not in members or said.get(name) is not None:
                continue
            above = (self.by_id.get(str(said.get(reference))) for reference in _ABOVE)
            known = (each.said[name] for each in above if each and each.said.get(name))
            inherited = next(known, None)
            if inherited is not None:
                said[name] = inherited
        account: Draft | None = self.by_id.get(str(said.get("AccountId")))
        follows = _priced(said, members)
        follows["AccountType"] = ACCOUNTS.get(account.kind) if account else None
        names, only = said.get("Names"), said.get("Name")
        if is_object(names) and names:
            follows |= {"Name": next(iter(names.values())), "ExternalNames": names}
        elif isinstance(only, str):
            texts = {draft.owner.language: only}
            follows |= {"Names": texts, "ExternalNames": texts}
        for follower, value in follows.items():
            if follower in members and value is not None:
                said.setdefault(follower, value)
        return said

    def _left_out(self, draft: Draft, said: JsonObject, name: str, part: Part, number: int) -> Any:
        """Return what a property is that nobody has said, or `ABSENT`."""
        profile, place = str(self.hotel.profile.id), part.place
        given = {
            "ChainId": str(self.hotel.chain.id),
            "IsActive": True,
            "ActivityState": "Active",
            "CreatorProfileId": profile,
            "UpdaterProfileId": profile,
        }
        if name in given:
            return given[name]
        if name == "Ordering" and place.type == "integer":
            return number - 1
        above = said.get(without_id(name) or "")
        if is_object(above) and "Id" in above:
            return above["Id"]
        value = neutral(part)
        if value is ABSENT and place.required:
            if is_number(name, draft.kind):
                return number if place.type == "integer" else str(number)
            if part.members:
                return _filled(part, {}, UUID(said["Id"]), name)
        return value


@dataclass(frozen=True)
class _Writing:
    """Spells what people write of one entity."""

    completing: Completing
    draft: Draft
    service: str | None

    def value(self, part: Part | None, name: str, value: Any) -> Any:
        if part is None or value is None or isinstance(value, Moment | Calendar | Now):
            return value
        if is_array(value):
            return [self.value(part.item, name, each) for each in value]
        if "GrossValue" in part.members:
            return self._amount(value)
        return self._object(part, value) if is_object(value) else self._short(part, name, value)

    def unshown(self, name: str, value: Any) -> Any:
        """Return what an entity says that responses do not show."""
        if name.endswith("Utc"):
            return moment(value, self.draft.owner.zone) or value
        if is_array(value):
            return [self.unshown(name, each) for each in value]
        return self._id(name, value, {}) if isinstance(value, str) else value

    def _short(self, part: Part, name: str, value: Any) -> Any:
        """Return what something stands for that is no object, where the contract may have one."""
        if part.place.is_map and isinstance(value, str):
            return {self.draft.owner.language: value}
        if {"Currency", "Value"} <= part.members.keys() and not isinstance(value, str):
            return {"Currency": self.draft.owner.currency, "Value": Decimal(str(value))}
        return self._scalar(part, name, value)

    def _object(self, part: Part, value: JsonObject) -> JsonObject:
        members = part.members
        return {
            key: self.value(members[key], key, each) if key in members else exact(each)
            for key, each in value.items()
        }

    def _amount(self, value: Any) -> Any:
        money = self.draft.owner.money
        if not is_object(value):
            return money.amount(Decimal(str(value)))
        return exact(value) if "TaxValues" in value else money.said(value)

    def _scalar(self, part: Part, name: str, value: Any) -> Any:
        named, zone = part.place.node.get("format"), self.draft.owner.zone
        if named == "date-time":
            later = moment(value, zone)
            return spelled(part, value, name) if later is None else later
        if named == "date":
            return calendar(value, zone) or value
        if isinstance(value, str) and named == "uuid":
            value = self._id(name, value, part.place.node)
        return spelled(part, value, name)

    def _id(self, name: str, value: str, node: Raw) -> str:
        """Return an id, which may be written as a name of what has it."""
        if without_id(name) is None or is_id(value):
            return value
        kinds = self.completing.kinds.referred(name, node)
        naming, owner = self.completing.naming, self.draft.owner
        try:
            found: str = naming.draft(kinds, value, owner, self.service).said["Id"]
        except ValueError as error:
            message = f"{name}: {error}"
            raise ValueError(message) from None
        return found


def exact(value: Any) -> Any:
    """Return a value whose numbers with a fraction are `Decimal`s."""
    if is_array(value):
        return [exact(each) for each in value]
    if is_object(value):
        return {name: exact(each) for name, each in value.items()}
    return Decimal(str(value)) if isinstance(value, float) else value


def _priced(said: JsonObject, members: Mapping[str, Part]) -> JsonObject:
    """Return how many units there are, and what they cost together, by what one costs."""
    if "UnitCount" not in members or "UnitAmount" not in members:
        return {"OriginalAmount": said.get("Amount")}
    count, unit = said.get("UnitCount", 1), said.get("UnitAmount", said.get("Amount"))
    amount = said.get("Amount", unit and multiplied(unit, count))
    return {"UnitCount": count, "UnitAmount": unit, "Amount": amount, "OriginalAmount": amount}


def _filled(part: Part, value: JsonObject, id_: UUID, place: str) -> JsonObject:
    """Return an object with what the contract has it hold, and nobody has said."""
    made = dict(value)
    for name, member in part.members.items():
        inside = f"{place}.{name}"
        if is_object(made.get(name)):
            made[name] = _filled(member, made[name], id_, inside)
        elif name not in made and name == "Id" and member.place.required:
            made[name] = str(uuid5(id_, inside))
        elif name not in made and (found := neutral(member)) is not ABSENT:
            made[name] = found
    return made
