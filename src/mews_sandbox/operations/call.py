"""One call, as the behaviour of an operation sees it, and how it refuses one."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from http import HTTPStatus
from typing import NoReturn, TypeVar
from uuid import UUID

from mews_contract.instants import instant
from mews_contract.json_values import JsonObject
from mews_sandbox.hotel.data import Property
from mews_sandbox.hotel.state import Directory, State
from mews_sandbox.hotel.times import plain
from mews_sandbox.lenience import Lenience

EntryT = TypeVar("EntryT", bound=tuple[Property, *tuple[object, ...]])


class RefusedError(Exception):
    """A request that is inside the contract and still cannot be granted.

    Attributes:
        status: The HTTP status to answer with.
        message: Why, as the answer says it.
    """

    def __init__(self, status: HTTPStatus, message: str) -> None:
        super().__init__(message)
        self.status = status
        self.message = message


def refuse(parameter: str, problem: str = "") -> NoReturn:
    """Refuse a parameter that is unknown or cannot be used.

    Args:
        parameter: Its name.
        problem: What is wrong with it, where Mews was seen to say that.

    Raises:
        RefusedError: Always.
    """
    raise RefusedError(
        HTTPStatus.BAD_REQUEST, f"{parameter} {problem}" if problem else f"Invalid {parameter}"
    )


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
        directory: What is in the hotel.
        scope: Ids of the properties that the access token covers.
        now: The time.
        new_id: Makes an id.
        lenient: What is let pass although Mews was seen to refuse it.
    """

    body: JsonObject = field(repr=False)
    state: State
    directory: Directory
    scope: frozenset[UUID]
    now: datetime
    new_id: Callable[[], UUID]
    lenient: frozenset[Lenience] = frozenset()

    def find(self, entries: Mapping[UUID, EntryT], id_: str, parameter: str) -> EntryT:
        """Return an entry of the directory.

        Raises:
            RefusedError: There is none with that id, or the access token does not cover it.
        """
        entry = entries.get(UUID(id_))
        if entry is None or entry[0].id not in self.scope:
            refuse(parameter)
        return entry

    def enterprise_ids(self) -> frozenset[UUID]:
        """Return the properties that a read is about: those it names, or all in scope.

        Raises:
            RefusedError: It names one that the access token does not cover.
        """
        named = self.body.get("EnterpriseIds")
        if named is None:
            return self.scope
        ids = frozenset(map(UUID, named))
        if not ids <= self.scope:
            refuse("EnterpriseIds")
        return ids


def moment(text: str, parameter: str) -> datetime:
    """Return an instant of a request.

    Raises:
        RefusedError: It is outside the calendar.
    """
    try:
        return plain(instant(text))
    except ValueError:
        refuse(parameter)
