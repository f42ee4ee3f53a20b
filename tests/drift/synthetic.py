"""A description as large as that of the whole API: run it to see how long comparing takes."""

import sys
import time
from pathlib import Path
from typing import Final

import msgspec

from mews_contract.drift.comparison import compare
from mews_contract.drift.reading import source
from tests.drift.contract import JSON, PREFIX, Document, contract

OPERATIONS: Final = 200
SCHEMAS: Final = 900


def large(operations: int = OPERATIONS, schemas: int = SCHEMAS) -> Document:
    """Our contract with made-up operations and schemas, up to a number of each.

    The schemas refer to each other as those of the API do: a request and a result share some.
    """
    document = contract()
    named = document["components"]["schemas"]
    count = schemas - len(named)
    for index in range(count):
        named[f"Made{index}"] = _made(index, count)
    for index in range(operations - len(document["paths"])):
        document["paths"][f"{PREFIX}made{index}/getAll"] = {
            "post": _operation(index, f"Made{index % count}", f"Made{(index * 7) % count}")
        }
    return document


def _made(index: int, count: int) -> Document:
    scalars: Document = {
        f"Property{number}": {
            "type": ["string", "null"],
            "maxLength": 255,
            "description": "A. " * 9,
        }
        for number in range(12)
    }
    below = (2 * index + 1, 2 * index + 2, index + 17)
    references: Document = {
        f"Part{number}": {"$ref": f"#/components/schemas/Made{number}"}
        for number in below
        if number < count
    }
    return {
        "type": "object",
        "required": ["Property0"],
        "properties": {
            "Id": {"type": "string", "format": "uuid"},
            "State": {"type": "string", "enum": ["Active", "Deleted"]},
            **scalars,
            **references,
        },
    }


def _operation(index: int, request: str, result: str) -> Document:
    def content(name: str) -> Document:
        return {JSON: {"schema": {"$ref": f"#/components/schemas/{name}"}}}

    return {
        "operationId": f"made{index}GetAll",
        "requestBody": {"required": True, "content": content(request)},
        "responses": {
            "200": {"description": "Good.", "content": content(result)},
            "400": {"$ref": "#/components/responses/BadRequest"},
        },
    }


def main() -> None:
    """Write the document twice, compare, and tell how long it took."""
    folder = Path(sys.argv[1])
    ours, theirs = large(), large()
    for name in ("Made100", "Made800"):
        theirs["components"]["schemas"][name]["properties"]["Id"]["format"] = "other"
    (folder / "ours.yaml").write_bytes(msgspec.yaml.encode(ours))
    (folder / "theirs.json").write_bytes(msgspec.json.encode(theirs))
    begin = time.perf_counter()
    sides = [source.load(str(folder / name)) for name in ("ours.yaml", "theirs.json")]
    read = time.perf_counter()
    found = compare(sides[0], sides[1])
    end = time.perf_counter()
    sys.stdout.write(
        f"{found.compared} operations, {SCHEMAS} schemas, {len(found.differences)} differences: "
        f"read in {read - begin:.2f} s, compared in {end - read:.2f} s\n"
    )


if __name__ == "__main__":
    main()
