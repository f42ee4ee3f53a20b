"""Finding entities that a hotel's data refers to by a name."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from typing import Final
from uuid import UUID

from mews_contract.json_values import JsonObject, is_object
from mews_sandbox.hotel.data import Property, missing
from mews_sandbox.hotel.shorthand import Draft

_NAMES: Final = ("Name", "Number", "Code", "Names", "ShortName", "Value", "Email")
_PERSON: Final = ("FirstName", "LastName")


class NoSuchNameError(ValueError):
    """A name leads nowhere, or to several entities. Says which there are."""


def names_of(said: JsonObject) -> Iterator[str]:
    """Yield under which names other entities may refer to one: the best known first."""
    person = [said[name] for name in _PERSON if isinstance(said.get(name), str)]
    if person:
        yield " ".join(person)
    for name in _NAMES:
        value = said.get(name)
        values: Iterable[object] = value.values() if is_object(value) else [value]
        yield from (each for each in values if isinstance(each, str) and each)


def is_id(text: str) -> bool:
    """Return whether a text is an id and no name."""
    try:
        UUID(text)
    except ValueError:
        return False
    return True


class Naming:
    """The entities of a hotel, by kind and name."""

    def __init__(self) -> None:
        self._drafts: defaultdict[str, defaultdict[str, list[Draft]]]
        self._drafts = defaultdict(lambda: defaultdict(list))

    def add(self, draft: Draft) -> None:
        """Enter an entity under each of its names."""
        for name in dict.fromkeys(names_of(draft.said)):
            self._drafts[draft.kind][name].append(draft)

    def found(self, kinds: Collection[str], name: str) -> list[Draft]:
        """Return all that have a name, of some kinds, or of any where nobody knows which."""
        known = kinds or self._drafts.keys()
        return [draft for kind in known for draft in self._drafts[kind].get(name, ())]

    def draft(
        self, kinds: Collection[str], name: str, owner: Property, service: str | None
    ) -> Draft:
        """Return what has a name: of the same property, and of the same service if that tells.

        Raises:
            NoSuchNameError: Nothing has it, or several have.
        """
        found = self.found(kinds, name)
        found = [each for each in found if each.owner is owner] or found
        found = [each for each in found if each.said.get("ServiceId") == service] or found
        if len(found) == 1:
            return found[0]
        word = " or ".join(kinds) or "entity"
        if found:
            places = ", ".join(each.place for each in found)
            message = f"{name!r} is the name of several {word}: {places}; write an id"
            raise NoSuchNameError(message)
        there_are = {each for kind in kinds for each in self._drafts[kind]}
        raise NoSuchNameError(missing(f"name among {word}", name, there_are))
