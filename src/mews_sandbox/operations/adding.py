"""Adds entities: all of a request, or none."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, count
from typing import Final

from mews_contract.instants import wire
from mews_contract.json_values import JsonObject
from mews_contract.operation import Operation
from mews_contract.schemas import request_schema
from mews_sandbox.hotel.state import State
from mews_sandbox.hotel.store import OneOf
from mews_sandbox.operations.call import Call, refuse
from mews_sandbox.operations.kinds import ACCOUNTS, Kinds, Part, is_number, without_id
from mews_sandbox.operations.references import References, check_spans
from mews_sandbox.operations.results import Result
from mews_sandbox.operations.values import ABSENT, Copy, fits, neutral

_GIVEN: Final[Sequence[str]] = (
    *("Id", "EnterpriseId", "ChainId", "CreatedUtc", "UpdatedUtc"),
    *("IsActive", "ActivityState", "CreatorProfileId", "UpdaterProfileId"),
)
"""What a new entity has that no request says."""


class Adding:
    """The behaviour of an operation that adds entities of one kind.

    A property of an entity gets what the request says under its name, or under the end of it:
    `AssignedResourceId` is what the request calls `ResourceId`.
    """

    def __init__(self, operation: Operation, result: Result, kinds: Kinds) -> None:
        self._result, self._kinds = result, kinds
        body = Part.whole(request_schema(operation)).members
        self._items = _items(body, result.items)
        item = body[self._items].item if self._items else None
        sent = {**body, **item.members} if item else body
        self._references = References(kinds, sent)
        self._made = kinds.part(result.kind).members
        self._kept = sorted(result.known - self._made.keys())
        self._copies: dict[str, tuple[Copy, str]] = {}
        for name, part in self._made.items():
            source = _source(name, sent)
            if source is not None and fits(sent[source], part):
                self._copies[name] = Copy(sent[source], part, source), source

    @property
    def is_understood(self) -> bool:
        """Whether all is known that an entity has to have."""
        return not self.unruled

    @property
    def unruled(self) -> list[str]:
        """The properties that an entity has to have, and of which nobody knows what they are."""
        known = {*_GIVEN, *self._copies}
        return [
            name
            for name, part in self._made.items()
            if part.place.required
            and name not in known
            and not is_number(name, self._result.kind)
            and neutral(part) is ABSENT
        ]

    def __call__(self, call: Call) -> JsonObject:
        """Return the entities as they were made.

        Raises:
            RefusedError: What is referred to is unknown or belongs to another property, or
                something ends before it has begun.
        """
        items = (call.body.get(self._items) or []) if self._items else [call.body]
        numbers: dict[str, Iterator[int | str]] = {}
        made = [self._entity(call, {**call.body, **item}, numbers) for item in items]
        for entity in made:
            check_spans(self._kinds.word(self._result.kind), entity)
        call.state.entities[self._result.kind].add(made)
        return self._result.of(made)

    def _entity(
        self, call: Call, said: JsonObject, numbers: dict[str, Iterator[int | str]]
    ) -> JsonObject:
        """Return an entity. Those of one request take their numbers from the same ones in turn."""
        now, profile = wire(call.now), call.directory.profile_id
        owner = self._references.owner(call, said) or self._only(call)
        told = (call.new_id(), owner, call.directory.chain_id, now, now, True, "Active")
        given: JsonObject = dict(zip(_GIVEN, (*told, profile, profile), strict=True))
        made: JsonObject = {name: given[name] for name in self._kept}
        for name, part in self._made.items():
            copy, source = self._copies.get(name, (None, name))
            value = copy(said.get(source, ABSENT)) if copy else ABSENT
            if value is ABSENT:
                value = given[name] if name in given else neutral(part)
            if value is ABSENT and part.place.required and is_number(name, self._result.kind):
                value = next(numbers.setdefault(name, self._free(call, name, part.place.type)))
            if value is not ABSENT:
                made[name] = value
            elif part.place.required:
                refuse(name, "is missing, and the sandbox has no default for it")
        account = made.get("AccountId")
        if "AccountType" in made and account is not None:
            made["AccountType"] = account_type(call.state, account)
        return made

    def _free(self, call: Call, name: str, type_: str | None) -> Iterator[int | str]:
        """Yield the numbers that nothing has yet, the lowest first."""
        entities = call.state.entities[self._result.kind]
        form: type[int | str] = int if type_ == "integer" else str
        for at in count(entities.made + 1):
            number = form(at)
            if not any(entities.newest_first([OneOf(name, frozenset({number}))])):
                yield number

    def _only(self, call: Call) -> str | None:
        """Return the property that the access token covers, where an entity has to have one.

        Raises:
            RefusedError: It covers several, and the request cannot say which.
        """
        if len(call.scope) > 1 and "EnterpriseId" in self._result.known:
            refuse("AccessToken", "covers several properties: please use that of a single one")
        return next(iter(call.scope), None)


def account_type(state: State, account: str) -> str | None:
    """Return whether an account is a customer or a company, by its id."""
    return next(
        (type_ for kind, type_ in ACCOUNTS.items() if state.entities[kind].get(account)), None
    )


def _items(sent: Mapping[str, Part], items: str | None) -> str | None:
    """Return the property of a request that holds what is to be made, or None if it is itself."""
    lists = [name for name, part in sent.items() if part.item and part.item.members]
    if items in lists:
        return items
    required = [name for name in lists if sent[name].place.required]
    return required[0] if items is not None and len(required) == 1 else None


def _source(name: str, sent: Mapping[str, Part]) -> str | None:
    """Return the property of a request that tells one of an entity, or None if none does."""
    if name in sent:
        return name
    if not without_id(name):
        return None
    longer = (each for each in sent if each.endswith(name))
    shorter = (each for each in sent if name.endswith(each) and without_id(each))
    return next(chain(longer, shorter), None)
