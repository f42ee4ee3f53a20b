"""The documentation's side of the double entry, and how it is held against the contract's.

`documentation/*.csv` says row by row what the pages say and where (`page:line`). There are four
pages, `000` to `003`, and `facts`, the file of facts that they lean on.
An item of a scalar array has a row too, and counts as required.
"""

import csv
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tests.contract.flatten import Facts, Key, Table, Tables

DOCUMENTATION: Final = Path(__file__).resolve().parent / "documentation"
# Columns for the reader, which no contract answers to.
REMARKS: Final = frozenset({"page", "line", "meaning"})


@dataclass(frozen=True, slots=True)
class Entry:
    """One documented row; `source` is the page and line that say so, like `001:78`."""

    key: Key
    facts: Facts
    source: str

    @property
    def label(self) -> str:
        """The name of the row."""
        return label(self.key)


@dataclass(frozen=True, slots=True)
class Documentation:
    """All that is documented, in the keys and columns of `Tables`."""

    properties: Sequence[Entry]
    operations: Sequence[Entry]
    statuses: Sequence[Entry]
    rules: Sequence[Entry]
    schemas: Sequence[Entry]


def load(folder: Path = DOCUMENTATION) -> Documentation:
    """Read the five tables of a folder.

    Raises:
        ValueError: two rows of a table are about the same thing.
    """
    place = ("operation", "direction", "path")
    operations = _entries(folder / "operations.csv", ("operation",))
    statuses = _entries(folder / "statuses.csv", ("status",))
    return Documentation(
        properties=_entries(folder / "properties.csv", place),
        operations=operations,
        statuses=[
            # The statuses are the same for every operation.
            Entry(operation.key + status.key, status.facts, status.source)
            for operation in operations
            for status in statuses
        ],
        rules=_entries(folder / "rules.csv", ("operation", "path", "rule")),
        schemas=_entries(folder / "schemas.csv", place),
    )


def label(key: Key) -> str:
    """Name a row, like `resourceBlocks/getAll request Limitation.Count`."""
    return " ".join(filter(None, key))


def contradiction(entry: Entry, contract: Table) -> str:
    """Say how the contract contradicts a documented row; empty where it does not."""
    found = contract.get(entry.key)
    if found is None:
        said = _listed(entry.facts)
        return f"{entry.label}: {entry.source} says {said}, the contract does not have it"
    return "; ".join(
        f"{entry.label}: {entry.source} says {column}={documented!r}, "
        f"the contract says {contracted!r}"
        for column in {**entry.facts, **found}
        if (documented := entry.facts.get(column, "")) != (contracted := found.get(column, ""))
    )


def invention(key: Key, contract: Table, documented: Collection[Key]) -> str:
    """Say what the contract has that no page documents; empty where one does."""
    if key in documented:
        return ""
    return f"{label(key)}: no page documents it, the contract says {_listed(contract[key])}"


def keys(entries: Sequence[Entry]) -> frozenset[Key]:
    """Return what the rows are about."""
    return frozenset(entry.key for entry in entries)


def balance(documentation: Documentation, contract: Tables) -> list[str]:
    """Compare everything in both directions and return what does not agree."""
    return list(filter(None, _differences(documentation, contract)))


def _differences(documentation: Documentation, contract: Tables) -> Iterator[str]:
    for entries, table in (
        (documentation.properties, contract.properties),
        (documentation.operations, contract.operations),
        (documentation.statuses, contract.statuses),
        (documentation.rules, contract.rules),
    ):
        yield from (contradiction(entry, table) for entry in entries)
        documented = keys(entries)
        yield from (invention(key, table, documented) for key in table)
    # The documentation names few schemas; the contract has to name all.
    yield from (contradiction(entry, contract.schemas) for entry in documentation.schemas)


def _entries(path: Path, key_columns: Sequence[str]) -> list[Entry]:
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, strict=True))
    entries = [_entry(row, key_columns) for row in rows]
    if len(keys(entries)) != len(entries):
        message = f"{path.name} says something twice"
        raise ValueError(message)
    return entries


def _entry(row: dict[str, str], key_columns: Sequence[str]) -> Entry:
    hidden = REMARKS.union(key_columns)
    return Entry(
        key=tuple(row[column] for column in key_columns),
        facts={column: value for column, value in row.items() if column not in hidden},
        source=f"{row['page']}:{row['line']}",
    )


def _listed(facts: Facts) -> str:
    return " ".join(f"{column}={value}" for column, value in facts.items() if value)
