"""Which of the entities of a sandbox the ids of a request name: some that belong together.

What there is follows from the contract: the kinds that a property refers to, and what entities of
these kinds say of each other.
"""

from collections.abc import Iterator, Mapping
from typing import Final
from zlib import crc32

from mews_contract.json_values import JsonObject
from mews_contract.operation import Operation
from mews_contract.places import Place
from mews_sandbox.hotel.store import Entities
from mews_sandbox.operations.kinds import ACCOUNTS
from mews_sandbox.operations.references import is_active
from mews_sandbox.sandbox import Sandbox

Said = Mapping[str, str]
"""The ids that a request has named so far, by the kinds of what they are ids of."""

_OWNERS: Final = ("ServiceId", "AccountId", "CustomerId", "ReservationId", "ServiceOrderId")
"""What belongs to something says so by these names, and has to be named together with it."""

_BARRED: Final = frozenset({"Canceled", "Processed", "Closed", "Expired", "Private"})
"""The states in which nothing more happens to something, and the type of what is not for all."""

_STATES: Final = ("State", "AccountingState", "Type")

_WANTED: Final[Mapping[str, tuple[str, str]]] = {
    "reservations/confirm": ("State", "Optional"),
    "reservations/start": ("State", "Confirmed"),
    "reservations/process": ("State", "Started"),
    "reservations/cancel": ("State", "Confirmed"),
    "orderItems/cancel": ("Type", "ProductOrder"),
    "bills/close": ("AccountType", "Customer"),
    "bills/delete": ("Name", "Extras H-1003"),
    "payments/refund": ("Type", "CreditCardPayment"),
    "rates/delete": ("ExternalIdentifier", "LONG"),
    "resourceCategories/delete": ("ExternalIdentifier", "TWIN"),
    "products/updatePrice": ("ExternalIdentifier", "BFST-001"),
}
"""What has to be true of the entities that an operation is about, where that is not all alike."""


_TYPED: Final[Mapping[tuple[str, str], tuple[str, str]]] = {
    ("commands/addPrinter", "devices"): ("Type", "Printer"),
    ("commands/addPaymentTerminal", "devices"): ("Type", "PaymentTerminal"),
    ("commands/addKeyCutter", "devices"): ("Type", "KeyCutter"),
    ("commands/addKeyCutter", "reservations"): ("State", "Confirmed"),
}
"""What has to be true of others that an operation names, by their kind."""


class Choosing:
    """Chooses entities for requests of an operation, of those that there are when it is made.

    Args:
        sandbox: The sandbox.
        operation: The operation.
        is_linked: Whether ids that exist are meant, since they come from an earlier response.

    Attributes:
        places: The places of a request, by their paths.
        is_write: Whether the operation writes.
    """

    def __init__(self, sandbox: Sandbox, operation: Operation, *, is_linked: bool) -> None:
        self.places = {place.path: place for place in operation.places["request"]}
        self.is_write = operation.extension("x-mews-effect") == "write"
        self._operation, self._is_linked = operation, is_linked
        self._resource = operation.name.partition("/")[0]
        self._known, self._directory, entities = sandbox.look(
            lambda present: (present.kinds, present.directory, present.state.copy().entities)
        )
        self._entities: Mapping[str, Entities] = entities
        self._owner = str(sandbox.hotel.properties[0].id)
        self._kinds = {path: self._of(place) for path, place in self.places.items()}
        self._sold = {str(each.id) for each in sandbox.hotel.properties[0].services}
        self._sold -= self._without()
        self._found: dict[tuple[object, ...], list[JsonObject]] = {}

    def kinds(self, place: Place) -> tuple[str, ...]:
        """Return the kinds of entity that the ids at a place may be of."""
        return self._kinds[place.path]

    def chosen(self, place: Place, value: str, said: Said, salt: int) -> JsonObject | None:
        """Return what an id at a place is to name, which follows from the id that was there.

        None is there for it, if nothing agrees with what else the request says. By the salt,
        requests with the same ids differ.
        """
        kinds = self.kinds(place)
        for kind in kinds if self._is_linked else ():
            meant = self._entities[kind].get(value.lower())
            if meant is not None:
                return meant
        key = kinds, place.name, *sorted(said.items())
        if key not in self._found:
            self._found[key] = self._named(kinds, place.name, said)
        named = self._found[key]
        return named[(crc32(value.encode()) + salt) % len(named)] if named else None

    def alike(self, id_: str) -> tuple[str, list[str]] | None:
        """Return of which type an account is, and the others of it, or None for no account."""
        for kind, type_ in ACCOUNTS.items():
            if self._entities[kind].get(id_) is not None:
                found = self._named((kind,), "", {})
                return type_, [each["Id"] for each in found if each["Id"] != id_]
        return None

    def told(self, name: str, kinds: tuple[str, ...], entity: JsonObject) -> Said:
        """Return what a request says by naming an entity: it, and what it belongs to."""
        own = dict.fromkeys(kinds, str(entity["Id"])) if name in _OWNERS else {}
        return dict(self._belonging(entity)) | own

    def _of(self, place: Place) -> tuple[str, ...]:
        if place.name in {"Cursor", "Id", "Ids"} and "x-mews-entity" not in place.node:
            return (self._resource,) if self._resource in self._known.names else ()
        return self._known.referred(place.name, place.node)

    def _without(self) -> set[str]:
        """Return the services that do not have all that the operation asks for."""
        required = [place for place in self.places.values() if place.required]
        found: set[str] = set()
        for kind in {kind for place in required for kind in self.kinds(place)}:
            having = {each.get("ServiceId") for each in self._entities[kind]}
            found |= self._sold - having if having - {None} else set()
        return found

    def _belonging(self, entity: JsonObject) -> Iterator[tuple[str, str]]:
        for name in _OWNERS:
            if isinstance(entity.get(name), str):
                for kind in self._known.references.get(name, ()):
                    yield kind, entity[name]

    def _named(self, kinds: tuple[str, ...], name: str, said: Said) -> list[JsonObject]:
        found = [
            entity
            for kind in kinds
            for entity in self._entities[kind]
            if is_active(entity)
            and self._directory.owner(entity) in {None, self._owner}
            and self._is_wanted(kind, entity)
            and (name not in {"ServiceId", "ServiceIds"} or entity["Id"] in self._sold)
            and (name not in _OWNERS or said.get(kind, entity["Id"]) == entity["Id"])
        ]
        return [
            entity
            for entity in found
            if all(said.get(kind, id_) == id_ for kind, id_ in self._belonging(entity))
        ]

    def _is_wanted(self, kind: str, entity: JsonObject) -> bool:
        """Return whether an operation may do something with an entity, by its state."""
        if not self.is_write:
            return True
        name, value = _WANTED.get(self._operation.name, ("", ""))
        if kind != self._resource:
            name, value = _TYPED.get((self._operation.name, kind), ("", ""))
        if name and entity.get(name) != value:
            return False
        return all(entity.get(state) not in _BARRED for state in _STATES)
