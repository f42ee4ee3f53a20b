"""Where the contract departs from its sources, and the ledger that says why.

`ledger.toml` has a row for each departure from the tables of the documentation, or from the rule
for sources that disagree. Nothing else lets the contract pass.
"""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

from mews_contract.document import Document, breaches
from tests.contract.composition import Node
from tests.contract.described import Described, Found
from tests.contract.messages import Said, operation_says, schema_of, statuses_say, worded
from tests.contract.rule import CREDENTIALS, NOTHING, ruled
from tests.contract.sources import BOUNDS, Sources, Statement

LEDGER: Final = Path(__file__).with_name("ledger.toml")
PRESENCE: Final = {
    (True, False): "required",
    (True, True): "required, null",
    (False, True): "optional",
    (False, False): "optional, not null",
}
OF_THE_TABLE: Final = frozenset({"presence", "type", "enum", "deprecated"})
"""What a table says with such care that a departure from it needs a reason, even by the rule."""


@dataclass(frozen=True, slots=True, order=True)
class Departure:
    """Something in which the contract differs from what its sources say.

    Attributes:
        place: The property, the operation, or the status.
        of: What of it.
        table: What the tables of the documentation say.
        description: What the vendor's description says.
        rule: What the contract would say by the rule.
        chosen: What it says.
    """

    place: str
    of: str
    table: str
    description: str
    rule: str
    chosen: str

    def __str__(self) -> str:
        said = f"the tables say {self.table!r}, the description {self.description!r}"
        return f"{self.place} {self.of}: {said}, the rule {self.rule!r}; chosen {self.chosen!r}"


def departures(document: Node, sources: Sources) -> list[Departure]:
    """Return everything in which a contract departs from its sources, or from the rule."""
    described = Described(document, sources)
    found = [
        *(each for one in described.properties.values() for each in _of_property(one, sources)),
        *_of_operations(document, described, sources),
        *_of_schemas(described, sources),
    ]
    return sorted(found)


@cache
def load(path: Path = LEDGER) -> dict[Departure, str]:
    """Return the departures that the ledger knows, each with its reason.

    A row may name several places of which the same is to be said. Without `rule`, what was chosen
    is what the rule says.
    """
    rows: list[dict[str, Any]] = tomllib.loads(path.read_text(encoding="utf-8"))["departure"]
    return {
        Departure(
            place=place,
            of=row["of"],
            table=row.get("table", ""),
            description=row.get("description", ""),
            rule=row.get("rule", row["chosen"]),
            chosen=row["chosen"],
        ): row["why"]
        for row in rows
        for place in row["places"]
    }


def _of_property(found: Found, sources: Sources) -> Iterator[Departure]:
    facts, chosen = found.facts(sources), found.contract
    if chosen is None:
        # What the description alone knows, and not the table beside it, may be gone since.
        if facts.table is not None or facts.pages != NOTHING or not found.is_tabled:
            tabled = "" if facts.table is None else "there"
            described = "" if facts.description is None else "there"
            yield Departure(found.place, "property", tabled, described, "there", "left out")
        return
    if facts.is_item and not facts.sources:
        # Whoever says that it is an array need not say of what.
        return
    if not facts.sources and facts.pages == NOTHING:
        yield Departure(found.place, "property", "", "", "left out", "there")
        return
    table, description = _shown(facts.table), _shown(facts.description)
    ours, rule = _shown(chosen), _shown(ruled(facts))
    if not rule.get("type"):
        # Nobody says what it is.
        rule["type"] = ours.get("type", "")
    for of in sorted({*ours, *rule}):
        said = table.get(of, "") if of in OF_THE_TABLE and not facts.is_item else ""
        by = ours.get(of, "")
        if by != rule.get(of, "") or (said and by != said):
            yield Departure(
                found.place, of, table.get(of, ""), description.get(of, ""), rule.get(of, ""), by
            )


def _shown(said: Statement | None) -> dict[str, str]:
    """Return what a statement says, in words, without what it says nothing of."""
    if said is None:
        return {}
    presence = "" if said.required is None else PRESENCE[said.required, bool(said.nullable)]
    words = {
        "presence": presence,
        "type": said.type,
        "format": said.format,
        "enum": "|".join(sorted(said.enum)),
        "deprecated": "yes" if said.deprecated else "no",
        "other": "|".join(said.other),
        **{bound: worded(said.bounds[bound]) for bound in BOUNDS if bound in said.bounds},
        **{mark: worded(value) for mark, value in said.marks.items()},
    }
    return {of: word for of, word in words.items() if word}


def _of_operations(document: Node, described: Described, sources: Sources) -> Iterator[Departure]:
    pages, reader = sources.pages, Document(document)
    known = {*sources.documentation.operations, *sources.description.operations}
    for name in known - described.operations.keys():
        yield Departure(name, "operation", "", "", "there", "left out")
    for name, operation in described.operations.items():
        if name not in known:
            yield Departure(name, "operation", "", "", "left out", "there")
            continue
        expected = _expected_of_operation(name, sources)
        yield from _differing(name, expected, operation_says(document, operation))
        statuses = statuses_say(document, operation)
        for status in sorted({*statuses, *pages.statuses}):
            row = pages.statuses.get(status)
            rule = {} if row is None else {"body": row["body"], "headers": "|".join(row["headers"])}
            yield from _differing(f"{name} {status}", rule, statuses.get(status, {}))
        for direction, message in operation.messages.items():
            documented = sources.examples.get(name, {}).get(direction)
            if documented is None:
                continue
            # Documented requests may be fragments.
            whole = dict.fromkeys(CREDENTIALS, "any") if direction == "request" else {}
            validator = reader.validator(schema_of(message)["$ref"])
            for breach in breaches(validator, {**whole, **documented}):
                yield Departure(f"{name} {direction}", "example", "", "", "valid", str(breach))


def _expected_of_operation(name: str, sources: Sources) -> Said:
    # What the description alone has is no longer documented: Mews advises against it.
    facts = sources.documentation.operations.get(name, {"request": (), "deprecated": True})
    action = name.split("/")[1]
    is_paged = facts.get("paginated") or "Limitation" in facts["request"]
    said = {
        "effect": "read" if action.startswith(("get", "search")) else "write",
        "portfolio-access-token": "yes" if facts.get("portfolio") else "",
        "pagination": "yes" if is_paged else "",
        "undocumented": "" if name in sources.documentation.operations else "yes",
        # A caller asks with it for 204 in place of an empty result.
        "other": "header parameter Prefer" + ("|deprecated" if facts.get("deprecated") else ""),
    }
    rows = sources.pages.operations.get(name, {})
    more = {key: worded(value) for key, value in rows.items() if key != "source"}
    return {of: word for of, word in {**said, **more}.items() if word}


def _of_schemas(described: Described, sources: Sources) -> Iterator[Departure]:
    for place, kind in described.types.items():
        yield from _differing(place, {"type": "object"}, {"type": kind})
    for name in sources.pages.named:
        ours = described.names.get(name, {name})
        yield from _differing(name, {"name": name}, {"name": "|".join(sorted(ours))})


def _differing(place: str, rule: Said, ours: Said) -> Iterator[Departure]:
    for of in sorted({*rule, *ours}):
        if rule.get(of, "") != ours.get(of, ""):
            yield Departure(place, of, "", "", rule.get(of, ""), ours.get(of, ""))
