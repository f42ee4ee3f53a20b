"""An object of a document together with where it stands, for errors that say so."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from mews_contract.drift.errors import DocumentError
from mews_contract.json_values import JsonObject, is_array, is_object, kind_of


@dataclass(frozen=True, slots=True)
class Node:
    """An object of a document.

    Attributes:
        value: Its content. Nothing changes it.
        where: Its JSON pointer.
    """

    value: JsonObject
    where: str

    def object(self, key: str) -> "Node":
        """Return the object that a key holds; a key that is absent or null holds an empty one.

        Raises:
            DocumentError: It holds something else.
        """
        found = self.value.get(key)
        step = key.replace("~", "~0").replace("/", "~1")
        return _node({} if found is None else found, f"{self.where}/{step}")

    def objects(self, key: str) -> Iterator[tuple[str, "Node"]]:
        """Yield the names and values of a map of objects.

        Raises:
            DocumentError: It is no map, or holds something else.
        """
        within = self.object(key)
        for name in within.value:
            yield name, within.object(name)

    def members(self, key: str) -> Iterator["Node"]:
        """Yield the objects of an array of objects.

        Raises:
            DocumentError: It is no array, or holds something else.
        """
        for index, member in enumerate(self.array(key)):
            yield _node(member, f"{self.where}/{key}/{index}")

    def array(self, key: str) -> list[Any]:
        """Return the array that a key holds; a key that is absent or null holds an empty one.

        Raises:
            DocumentError: It holds something else.
        """
        found = self.value.get(key)
        if found is None:
            return []
        if not is_array(found):
            at = f"{self.where}/{key}"
            raise DocumentError(at, _wanted("an array", found))
        return found

    def strings(self, key: str) -> list[str]:
        """Return the strings of an array of strings.

        Raises:
            DocumentError: It is no array, or holds something else.
        """
        found = self.array(key)
        wrong = [each for each in found if not isinstance(each, str)]
        if wrong:
            at = f"{self.where}/{key}"
            raise DocumentError(at, f"{_wanted('strings', wrong[0])} among them")
        return found

    def text(self, key: str, default: str = "") -> str:
        """Return the string that a key holds.

        Raises:
            DocumentError: It holds something else.
        """
        found = self.value.get(key)
        if found is None:
            return default
        if not isinstance(found, str):
            at = f"{self.where}/{key}"
            raise DocumentError(at, _wanted("a string", found))
        return found

    def flag(self, key: str) -> bool:
        """Return whether a key holds true."""
        return self.value.get(key) is True


def _node(value: object, where: str) -> Node:
    if not is_object(value):
        raise DocumentError(where, _wanted("an object", value))
    return Node(value, where)


def _wanted(what: str, found: object) -> str:
    return f"has to be {what}; got {kind_of(found)}"
