"""One call, as the behaviour of an operation sees it, and how it refuses one."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from http import HTTPStatus
from typing import Any, NoReturn

from mews_contract.instants import instant
from mews_contract.json_values import JsonObject, is_object
from mews_contract.operation import Operation
from mews_sandbox.hotel.data import Service
from mews_sandbox.hotel.prices import Prices
from mews_sandbox.hotel.sold import sold_now
from mews_sandbox.hotel.state import Directory, State
from mews_sandbox.hotel.store import Filter
from mews_sandbox.hotel.times import plain
from mews_sandbox.lenience import Lenience
from mews_sandbox.operations.kinds import Kinds


class RefusedError(Exception):
    """A request that is inside the contract and still cannot be granted: status and message."""

    def __init__(self, status: HTTPStatus, message: str) -> None:
        super().__init__(message)
        self.status = status
        self.message = message


def refuse(parameter: str, problem: str = "") -> NoReturn:
    """Refuse a parameter that is unknown or cannot be used, for what is known to be wrong with it.

    Raises:
        RefusedError: Always.
    """
    message = f"{parameter} {problem}" if problem else f"Invalid {parameter}"
    raise RefusedError(HTTPStatus.BAD_REQUEST, message)


def forbid(message: str) -> NoReturn:
    """Refuse what a rule forbids, in words for the end user.

    Raises:
        RefusedError: Always.
    """
    raise RefusedError(HTTPStatus.FORBIDDEN, message)


@dataclass(slots=True)
class Call:
    """One call.

    Attributes:
        body: The request body. It is inside the contract.
        state: What the operation reads and changes: all at the end, or nothing.
        scope: Ids of the properties that the access token covers.
        kinds: What the contract says of entities.
        operation: The operation that is called.
        general: The general behaviour of the operation, or None if it has none.
        selected: What filters select by that the general behaviour does not know.
        origin: Where the sandbox is: what its addresses begin with.
    """

    body: JsonObject = field(repr=False)
    state: State
    directory: Directory
    scope: frozenset[str]
    now: datetime
    new_id: Callable[[], str]
    kinds: Kinds
    lenient: frozenset[Lenience] = frozenset()
    operation: Operation | None = None
    general: "Callable[[Call], JsonObject] | None" = None
    selected: Mapping[str, Sequence[Filter]] = field(default_factory=dict[str, Sequence[Filter]])
    origin: str = "http://localhost"

    def generally(self, selected: Mapping[str, Sequence[Filter]] | None = None) -> JsonObject:
        """Return the response of the operation's general behaviour.

        Args:
            selected: What filters of a listing select by, where the rule of names does not say it:
                by the name of the filter in the request.

        Raises:
            RefusedError: It refuses the call.
            LookupError: There is none.
        """
        if self.general is None:
            message = "the contract does not say which entities the operation is about"
            raise LookupError(message)
        self.selected = selected or {}
        return self.general(self)

    def find(self, kinds: Iterable[str], id_: str, parameter: str) -> JsonObject:
        """Return an entity of one of some kinds.

        Raises:
            RefusedError: There is none with that id, or the access token does not cover it.
        """
        for kind in kinds:
            entity = self.state.entities[kind].get(id_.lower())
            if entity is not None and self.covers(entity):
                return entity
        refuse(parameter)

    def is_sold(self, service: JsonObject) -> bool:
        """Return whether a service is sold by time unit."""
        try:
            return bool(self.directory.named(Service, service["Id"]))
        except KeyError:
            return False

    def prices(self, service: JsonObject) -> Prices:
        """Return the prices of a service.

        Raises:
            RefusedError: It sells nothing by time unit.
        """
        if not self.is_sold(service):
            refuse("ServiceId", "is no service that is sold by time unit")
        sold = self.directory.named(Service, service["Id"])
        owner = self.directory.owners[service["EnterpriseId"]]
        state = self.state
        return Prices(owner, sold_now(sold, state), state.prices, state.rate_taxes)

    def prices_of(self, service_id: str) -> Prices:
        """Return the prices of the service that has an id.

        Raises:
            RefusedError: There is none, or it sells nothing by time unit.
        """
        return self.prices(self.find(["services"], service_id, "ServiceId"))

    def covers(self, entity: JsonObject) -> bool:
        """Return whether the access token covers an entity: all that belong to no property."""
        owner = self.directory.owner(entity)
        return owner is None or owner in self.scope


def part(said: Mapping[str, Any], name: str) -> JsonObject:
    """Return an object inside what a request says: an empty one, where it says none."""
    inside = said.get(name)
    return inside if is_object(inside) else {}


def updated(said: Mapping[str, Any], names: Iterable[str]) -> JsonObject:
    """Return what the updates of some properties set, of those that set anything."""
    updates = {name: part(said, name) for name in names}
    return {name: update["Value"] for name, update in updates.items() if "Value" in update}


def moment(text: str, parameter: str) -> datetime:
    """Return an instant of a request.

    Raises:
        RefusedError: It is outside the calendar.
    """
    try:
        return plain(instant(text))
    except ValueError:
        refuse(parameter)
