"""Values of enums, and the names of their members."""

import unicodedata
from collections.abc import Iterator

from tools.contract.checks.contract import SCHEMAS, Contract, Pointer, Violation, strings
from tools.contract.plan.names import member


def members(contract: Contract) -> Iterator[Violation]:
    """Every value of an enum is a member of its own, in readable characters."""
    for schema, node in contract.schemas.items():
        seen: dict[str, str] = {}
        for index, value in strings(node, "enum"):
            yield from _member(value, index, (*SCHEMAS, schema, "enum", index), seen)


def _member(value: str, index: int, at: Pointer, seen: dict[str, str]) -> Iterator[Violation]:
    if any(unicodedata.category(each)[0] in "CZ" and each != " " for each in value):
        yield Violation(at, f"the value {value!r} has invisible characters", "correct it")
    elif value.strip() != value:
        yield Violation(at, f"the value {value!r} begins or ends with a space", "correct it")
    # The generator has a name of its own for it, and fails where it finds that twice.
    for name in {member(value), value.upper() if value[:1].isalpha() else f"VALUE_{index}"}:
        first = seen.setdefault(name, value)
        if first != value:
            found = f"`{value}` and `{first}` become one member, `{name}`"
            yield Violation(at, found, "write a string with a pattern instead of an enum")
            break
