"""The links of the contract: from the result of an operation to a request of the next one."""

import re
from collections.abc import Iterator
from typing import Any, Final, NamedTuple

from mews_contract.json_values import is_array, is_object
from mews_contract.operation import Operation
from mews_contract.places import resolve
from tests.contract.contract import operations

_EXPRESSION: Final = re.compile(r"\$(request|response)\.body(#.*)")


class Link(NamedTuple):
    """A link."""

    origin: Operation
    name: str
    target: Operation
    definition: Any

    @property
    def id(self) -> str:
        """What a failed test calls it."""
        return f"{self.origin.name} {self.name}"

    def body(self, request: Any, response: Any) -> Any:
        """Return what it sends after an exchange."""
        bodies = {"request": request, "response": response}

        def filled(value: Any) -> Any:
            if is_object(value):
                return {name: filled(item) for name, item in value.items()}
            if is_array(value):
                return [filled(item) for item in value]
            found = _EXPRESSION.fullmatch(value) if isinstance(value, str) else None
            return value if found is None else resolve(bodies[found[1]], found[2])

        return filled(self.definition["requestBody"])

    def sought(self, body: Any) -> list[str]:
        """Return the ids in its request that the response gave."""
        said = self.definition["requestBody"].items()
        names = [name for name, each in said if is_array(each) and each[0].startswith("$response")]
        return [id_ for name in names for id_ in body[name]]


def links() -> Iterator[Link]:
    """Yield every link."""
    by_id = {operation.id: operation for operation in operations()}
    for origin in by_id.values():
        for status in origin.definition["responses"].values():
            for name, link in origin.document.resolve(status).get("links", {}).items():
                yield Link(origin, name, by_id[link["operationId"]], link)
