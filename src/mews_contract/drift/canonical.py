"""JSON values as texts that are equal exactly if the values mean the same."""

import json
from hashlib import sha256
from typing import Any

from mews_contract.drift.document import Document
from mews_contract.json_values import is_array, is_object


def canonical(value: object) -> str:
    """Return the JSON text of a value. Order of keys and the way to write a number do not count."""
    return json.dumps(_plain(value), ensure_ascii=False, sort_keys=True)


def _plain(value: object) -> Any:
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if is_object(value):
        return {key: _plain(each) for key, each in value.items()}
    return [_plain(each) for each in value] if is_array(value) else value


class Digests:
    """Digests of values with schemas in them, in which the name of a schema does not count.

    Args:
        document: The document in which references are looked up.
    """

    def __init__(self, document: Document) -> None:
        self._document = document
        self._known: dict[int, str] = {}

    def of(self, value: object, where: str) -> str:
        """Return the digest of a value.

        Raises:
            DocumentError: It holds a reference that leads nowhere.
        """
        if not is_object(value) and not is_array(value):
            return canonical(value)
        if id(value) not in self._known:
            # What holds itself is told by its place in the circle.
            self._known[id(value)] = "circle"
            self._known[id(value)] = self._digest(value, where)
        return self._known[id(value)]

    def _digest(self, value: object, where: str) -> str:
        if is_array(value):
            texts = [self.of(each, where) for each in value]
        elif is_object(value) and isinstance(value.get("$ref"), str):
            return self.of(*self._document.find(value["$ref"], where))
        else:
            texts = [
                f"{key}={self.of(each, where)}"
                for key, each in sorted(value.items() if is_object(value) else ())
                if key not in {"title", "description"} and not key.startswith("x-")
            ]
        return sha256("\n".join([type(value).__name__, *texts]).encode()).hexdigest()
