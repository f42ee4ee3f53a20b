"""What the contract says of entities: which kinds there are, and what an id is an id of.

The rule of names does most of it: `ResourceId` is the id of one of the `resources`, and so is
`AssignedResourceId`. Where it does not, `x-mews-entity` says it.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from jsonschema_rs import Draft202012Validator

from mews_contract.contract import Contract
from mews_contract.document import Breach, breaches
from mews_contract.places import Place, Raw, places
from mews_contract.schemas import Schema

ENTITY: Final = "x-mews-entity"
"""On an object with an `Id`: the kind of entity that it is. On an id: of which kinds it may be."""

KINDS: Final = frozenset(
    (
        *("enterprises", "services", "resourceCategories", "resources"),
        *("resourceCategoryAssignments", "ageCategories", "rateGroups", "rates"),
        *("availabilityBlocks", "customers", "reservationGroups", "reservations"),
        *("companionships", "orderItems", "resourceBlocks"),
    )
)
"""The kinds of entity that every hotel has."""

ENTERPRISES: Final = "enterprises"
"""The kind that the access tokens cover, and to which most others belong."""

ACCOUNTS: Final = {"customers": "Customer", "companies": "Company"}
"""The kinds that an account may be of, with what `AccountType` calls them."""

COMMON: Final = frozenset(
    ("ClientToken", "AccessToken", "Client", "LanguageCode", "CultureCode", "Limitation")
)
"""What every request may say, and says nothing of entities."""

_WORD: Final = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z0-9]+")
_VERSION: Final = re.compile(r"V\d{8}$")
_SIBILANT: Final = ("s", "x", "z", "ch", "sh")


def words(name: str) -> list[str]:
    """Return the words of a name in PascalCase or camelCase."""
    return _WORD.findall(name)


def plural(name: str) -> str:
    """Return a name whose last word is in the plural."""
    if name.endswith("y") and name[-2:-1] not in {*"aeiou"}:
        return f"{name[:-1]}ies"
    return f"{name}es" if name.endswith(_SIBILANT) else f"{name}s"


def kind_named(name: str) -> str:
    """Return the kind of entity that a name in PascalCase and in the singular stands for."""
    return plural(name[:1].lower() + name[1:])


def without_id(name: str) -> str | None:
    """Return what a property holds the id or the ids of, by its name, or None if it holds none."""
    for ending in ("Ids", "Id"):
        if name.endswith(ending):
            return name.removesuffix(ending)
    return None


def is_number(name: str, kind: str) -> bool:
    """Return whether a property is the number of an entity: Mews counts them as they are made."""
    of, is_number, _ = name.partition("Number")
    return is_number == name or bool(is_number and kind_named(of) == kind)


def ending(name: str, known: Iterable[tuple[str, str]]) -> str | None:
    """Return what is known by the end of the name of a property that holds ids."""
    if without_id(name) is None:
        return None
    return next((of for end, of in known if name.endswith(end) and end != "Ids"), None)


@dataclass(frozen=True)
class Part:
    """A part of a body: its place in what the contract says of the whole."""

    schema: Schema
    place: Place

    @classmethod
    def whole(cls, schema: Schema) -> "Part":
        """Return all of a body."""
        return cls(schema, schema.root)

    @cached_property
    def members(self) -> dict[str, "Part"]:
        """The properties, by their names, of what is an object."""
        found = self.schema.members(self.place)
        return {name: Part(self.schema, place) for name, place in found.items()}

    @cached_property
    def item(self) -> "Part | None":
        """The items of what is an array."""
        item = self.schema.item(self.place)
        return Part(self.schema, item) if item else None


class Kinds:
    """The kinds of entity of a contract, and those that every hotel has."""

    def __init__(self, contract: Contract) -> None:
        self._document = contract.document
        self._read: dict[str, Part] = {}
        self._of_chain: dict[str, bool] = {}
        self._validators: dict[str, Draft202012Validator] = {}

    @cached_property
    def schemas(self) -> Mapping[str, str]:
        """The name of the schema of each kind that the contract knows."""
        found: dict[str, str] = {}
        for name, schema in self._document.raw["components"]["schemas"].items():
            if ENTITY in schema and "Id" in schema.get("properties", ()):
                kind = schema[ENTITY]
                # An older version of an operation shows the same in other words.
                if kind not in found or _VERSION.search(found[kind]):
                    found[kind] = name
        return found

    @property
    def names(self) -> frozenset[str]:
        """All kinds: those of the contract, and those that every hotel has."""
        return KINDS | self.schemas.keys()

    def part(self, kind: str) -> Part:
        """Return what the contract says of one kind that it knows."""
        if kind not in self._read:
            pointer = f"#/components/schemas/{self.schemas[kind]}"
            schema = Schema(self._document, places(self._document.raw, pointer))
            self._read[kind] = Part.whole(schema)
        return self._read[kind]

    def breaches(self, kind: str, entity: object) -> Iterator[Breach]:
        """Yield where an entity leaves what the contract says of its kind."""
        if kind not in self._validators:
            pointer = f"#/components/schemas/{self.schemas[kind]}"
            self._validators[kind] = self._document.validator(pointer)
        yield from breaches(self._validators[kind], entity)

    def is_of_chain(self, kind: str) -> bool:
        """Return whether entities of a kind belong to the chain, and to no single property.

        So do those that say so, and those that refer to nothing else.
        """
        if kind not in self._of_chain:
            # What refers to its own kind would ask forever.
            self._of_chain[kind] = False
            members = self.part(kind).members if kind in self.schemas else {}
            referred = {
                other
                for name, part in members.items()
                for other in self.referred(name, part.place.node)
            } - {kind}
            self._of_chain[kind] = "EnterpriseId" not in members and (
                "ChainId" in members or bool(referred and all(map(self.is_of_chain, referred)))
            )
        return self._of_chain[kind]

    def word(self, kind: str) -> str:
        """Return what one entity of a kind is called in a message, such as `block`."""
        return words(self.schemas.get(kind, kind))[-1].lower()

    def referred(self, name: str, node: Raw) -> tuple[str, ...]:
        """Return the kinds that the id of a property may be of: none where nobody knows."""
        said = node.get(ENTITY)
        if said is not None:
            return (said,) if isinstance(said, str) else tuple(said)
        parts = words(without_id(name) or "")
        kinds = (kind_named("".join(parts[at:])) for at in range(len(parts)))
        return next(((kind,) for kind in kinds if kind in self.names), ())

    def is_own_id(self, kind: str, name: str) -> bool:
        """Return whether a property holds the id, or the ids, of entities of a kind."""
        return name in {"Id", "Ids"} or kind_named(without_id(name) or "") == kind

    def own_id(self, kind: str, sent: Mapping[str, Part]) -> str | None:
        """Return which of some properties holds the id of an entity of a kind, or None."""
        return next(
            (
                name
                for name, part in sent.items()
                if part.place.type == "string"
                and (self.is_own_id(kind, name) or part.place.node.get(ENTITY) == kind)
            ),
            None,
        )

    def leads(self, kind: str) -> Iterator[tuple[str, str]]:
        """Yield the properties of a kind that hold an id of another: their name, and that kind."""
        for name, part in self.part(kind).members.items():
            for other in self.referred(name, part.place.node):
                if other in self.schemas and other != kind:
                    yield name, other

    @cached_property
    def references(self) -> Mapping[str, tuple[str, ...]]:
        """The kinds of all properties of the contract that hold ids."""
        found: dict[str, tuple[str, ...]] = {}
        for schema in self._document.raw["components"]["schemas"].values():
            for part in (schema, *schema.get("allOf", ())):
                for name, node in part.get("properties", {}).items():
                    said = self._document.in_place(node)
                    kinds = self.referred(name, said) if without_id(name) else ()
                    if kinds:
                        found.setdefault(name, kinds)
        return found

    @cached_property
    def referring(self) -> Mapping[str, list[tuple[str, str]]]:
        """By kind, the properties of other entities that hold ids of it: their kind and name."""
        found: dict[str, list[tuple[str, str]]] = {}
        for kind in self.schemas:
            for name, part in self.part(kind).members.items():
                for target in self.referred(name, part.place.node):
                    found.setdefault(target, []).append((kind, name))
        return found
