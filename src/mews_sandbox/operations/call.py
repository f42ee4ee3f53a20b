"""One call, as the behaviour of an operation sees it, and how it refuses one."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from http import HTTPStatus
from typing import NoReturn

from mews_contract.instants import instant
from mews_contract.json_values import JsonObject
from mews_sandbox.hotel.state import Directory, State
from mews_sandbox.hotel.times import plain
from mews_sandbox.lenience import Lenience


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
        general: The general behaviour of the operation, or None if it has none.
    """

    body: JsonObject = field(repr=False)
    state: State
    directory: Directory
    scope: frozenset[str]
    now: datetime
    new_id: Callable[[], str]
    lenient: frozenset[Lenience] = frozenset()
    general: "Callable[[Call], JsonObject] | None" = None

    def generally(self) -> JsonObject:
        """Return what the general behaviour of the operation answers.

        Raises:
            RefusedError: It refuses the call.
            LookupError: There is none.
        """
        if self.general is None:
            message = "the contract does not say which entities the operation is about"
            raise LookupError(message)
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

    def covers(self, entity: JsonObject) -> bool:
        """Return whether the access token covers an entity: all that belong to no property."""
        owner = self.directory.owner(entity)
        return owner is None or owner in self.scope


def moment(text: str, parameter: str) -> datetime:
    """Return an instant of a request.

    Raises:
        RefusedError: It is outside the calendar.
    """
    try:
        return plain(instant(text))
    except ValueError:
        refuse(parameter)
