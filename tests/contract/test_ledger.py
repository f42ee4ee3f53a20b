"""The comparison of documentation and contract can fail, and reads OpenAPI as it is meant."""

from typing import Final

import pytest

from tests.contract.composition import parse
from tests.contract.flatten import Facts, Table, flatten
from tests.contract.ledger import Documentation, Entry, balance, label

# As small as a contract can be that has one of everything.
TINY: Final = """
paths:
  /api/connector/v1/rooms/getAll:
    post:
      requestBody:
        required: true
        content:
          application/json: {schema: {$ref: '#/components/schemas/RoomFilter'}}
      responses:
        200:
          headers: {Request-Id: {schema: {type: string}}}
          content:
            application/json: {schema: {$ref: '#/components/schemas/RoomResult'}}
        429: {$ref: '#/components/responses/TooMany'}
components:
  responses:
    TooMany:
      headers: {Retry-After: {schema: {type: integer}}, Request-Id: {schema: {type: string}}}
      content:
        application/json: {schema: {$ref: '#/components/schemas/ConnectorApiExceptionResult'}}
  schemas:
    Credentials:
      type: object
      required: [ClientToken]
      properties:
        ClientToken: {type: string, minLength: 1, x-mews-secret: true}
    RoomFilter:
      x-mews-effect: read
      x-mews-read-back: {operation: rooms/getAll, matches: {Id: RoomId}, kept: [Id, Name]}
      allOf:
      - $ref: '#/components/schemas/Credentials'
      - type: object
        required: [Count]
        properties:
          Count: {type: integer, format: int32, minimum: 1, maximum: 1000}
          States: {type: [array, 'null'], items: {$ref: '#/components/schemas/State'}}
          Interval:
            oneOf: [{$ref: '#/components/schemas/Interval'}, {type: 'null'}]
            deprecated: true
            x-mews-max-interval: P3M
    RoomResult:
      type: object
      properties:
        Rooms: {type: array, items: {$ref: '#/components/schemas/Room'}}
    Room: {type: object, required: [Id], properties: {Id: {type: string, format: uuid}}}
    State: {type: string, enum: [Clean, Dirty]}
    Interval: {type: object, properties: {StartUtc: {type: string, format: date-time}}}
    ConnectorApiExceptionResult: {type: object, properties: {Details: {}}}
"""


def documented_as(contract: str) -> Documentation:
    """The documentation of which a contract is the perfect copy, all on page 007, line 1."""
    tables = flatten(parse(contract))

    def entries(table: Table) -> list[Entry]:
        return [Entry(key, facts, "007:1") for key, facts in table.items()]

    return Documentation(
        properties=entries(tables.properties),
        operations=entries(tables.operations),
        statuses=entries(tables.statuses),
        rules=entries(tables.rules),
        schemas=entries(tables.schemas),
    )


def problems_after(old: str, new: str) -> list[str]:
    """What the comparison finds after one change to the tiny contract."""
    assert TINY.count(old) == 1
    return balance(documented_as(TINY), flatten(parse(TINY.replace(old, new))))


def facts_of(schema: str) -> Facts:
    """How a schema reads as the optional property `P` of a request."""
    anchor = "Count: {type: integer, format: int32, minimum: 1, maximum: 1000}"
    tables = flatten(parse(TINY.replace(anchor, f"{anchor}\n          P: {schema}")))
    return tables.properties["rooms/getAll", "request", "P"]


def test_contract_that_copies_the_documentation_has_no_problems() -> None:
    assert balance(documented_as(TINY), flatten(parse(TINY))) == []


def test_every_place_of_the_tiny_contract_has_its_row() -> None:
    assert [label(key) for key in flatten(parse(TINY)).properties] == [
        "rooms/getAll request ClientToken",
        "rooms/getAll request Count",
        "rooms/getAll request States",
        "rooms/getAll request States[]",
        "rooms/getAll request Interval",
        "rooms/getAll request Interval.StartUtc",
        "rooms/getAll response Rooms",
        "rooms/getAll response Rooms[].Id",
        "* error Details",
    ]


def test_property_reads_as_the_columns_of_its_row() -> None:
    read = flatten(parse(TINY)).properties["rooms/getAll", "request", "Count"]
    assert {column: value for column, value in read.items() if value} == {
        "type": "integer",
        "format": "int32",
        "required": "yes",
        "nullable": "no",
        "minimum": "1",
        "maximum": "1000",
        "deprecated": "no",
    }


CHANGED_FACTS: Final = [
    ("maximum: 1000", "maximum: 999", "request Count: 007:1 says maximum='1000', "),
    ("minimum: 1, ", "", "request Count: 007:1 says minimum='1', the contract says ''"),
    ("minLength: 1", "minLength: 2", "request ClientToken: 007:1 says min_length='1', "),
    ("{type: array, ", "{type: array, minItems: 1, ", "response Rooms: 007:1 says min_items='', "),
    ("{type: array, ", "{type: array, maxItems: 5, ", "response Rooms: 007:1 says max_items='', "),
    ("format: int32, ", "", "request Count: 007:1 says format='int32', "),
    ("type: integer, format: int32", "format: int32", "request Count: 007:1 says type='integer', "),
    ("required: [Id]", "required: []", "response Rooms[].Id: 007:1 says required='yes', "),
    ("type: [array, 'null']", "type: array", "request States: 007:1 says nullable='yes', "),
    (", {type: 'null'}]", "]", "request Interval: 007:1 says nullable='yes', "),
    ("[Clean, Dirty]", "[Clean]", "request States[]: 007:1 says enum='Clean|Dirty', "),
    ("[Clean, Dirty]", "[Clean, Dirty, New]", "request States[]: 007:1 says enum='Clean|Dirty', "),
    ("deprecated: true", "deprecated: false", "request Interval: 007:1 says deprecated='yes', "),
    ("minLength: 1", "minLength: 1, pattern: x", "request ClientToken: 007:1 says other='', "),
    (
        "x-mews-max-interval: P3M",
        "x-mews-max-interval: P4M",
        "max_interval: 007:1 says value='P3M'",
    ),
    ("{Id: RoomId}", "{Id: Id}", "rooms/getAll read_back.matches.Id: 007:1 says value='RoomId', "),
    ("[Id, Name]", "[Id]", "rooms/getAll read_back.kept: 007:1 says value='Id|Name', "),
    ("x-mews-effect: read", "x-mews-effect: write", "rooms/getAll: 007:1 says effect='read', "),
    ("x-mews-effect: read", "x-mews-beta: true", "rooms/getAll: 007:1 says beta='no', "),
    (
        "      requestBody:",
        "      deprecated: true\n      requestBody:",
        "getAll: 007:1 says other=''",
    ),
    ("        required: true\n", "", "rooms/getAll: 007:1 says other='', "),
    (
        "Retry-After: {schema: {type: integer}}, ",
        "",
        "429: 007:1 says headers='Request-Id|Retry-Aft",
    ),
    (
        "schemas/RoomResult'",
        "schemas/ConnectorApiExceptionResult'",
        "200: 007:1 says body='result'",
    ),
    ("schemas/ConnectorApiExceptionResult'", "schemas/Room'", "429: 007:1 says body='error', "),
]


@pytest.mark.parametrize(("old", "new", "problem"), CHANGED_FACTS)
def test_changed_fact_is_noticed(old: str, new: str, problem: str) -> None:
    assert problem in "\n".join(problems_after(old, new))


MISSING_ROWS: Final = [
    ("Id: {type: string, format: uuid}", "", "response Rooms[].Id: 007:1 says type=string"),
    ("        429: {$ref: '#/components/responses/TooMany'}\n", "", "getAll 429: 007:1 says body="),
    (", x-mews-secret: true", "", "ClientToken secret: 007:1 says value=yes, "),
    ("x-mews-secret: true", "x-mews-secret: false", "ClientToken secret: 007:1 says value=yes, "),
    ("matches: {Id: RoomId}, ", "", "rooms/getAll read_back.matches.Id: 007:1 says value=RoomId, "),
    ("    post:", "    put:", "rooms/getAll: 007:1 says path=/api/connector/v1/rooms/getAll"),
    ("rooms/getAll:", "rooms/getall:", "rooms/getAll: 007:1 says path=/api/connector/v1/rooms/get"),
]


@pytest.mark.parametrize(("old", "new", "problem"), MISSING_ROWS)
def test_missing_row_is_noticed(old: str, new: str, problem: str) -> None:
    problems = problems_after(old, new)
    assert any(problem in each and "the contract does not have it" in each for each in problems)


INVENTED_ROWS: Final = [
    ("{Id: {", "{Name: {type: string}, Id: {", "rooms/getAll response Rooms[].Name: "),
    ("required: [Id]", "required: [Id, Name]", "rooms/getAll response Rooms[]: "),
    ("required: [Id]", "additionalProperties: false", "rooms/getAll response Rooms[]: "),
    ("items: {$ref: '#/components/schemas/Room'}", "items: {}", "rooms/getAll response Rooms[]: "),
    ("        429: {", "        418: {}\n        429: {", "rooms/getAll 418: "),
    ("{Id: RoomId}", "{Id: RoomId, Name: Name}", "rooms/getAll read_back.matches.Name: "),
    ("minLength: 1", "x-mews-splittable: true", "rooms/getAll ClientToken splittable: "),
    ("    post:", "    get: {}\n    post:", "GET rooms/getAll: "),
]


@pytest.mark.parametrize(("old", "new", "problem"), INVENTED_ROWS)
def test_invented_row_is_noticed(old: str, new: str, problem: str) -> None:
    problems = problems_after(old, new)
    assert any(each.startswith(f"{problem}no page documents it") for each in problems)


def test_renamed_schema_is_noticed() -> None:
    renamed = flatten(parse(TINY.replace("RoomFilter", "RoomParameters")))
    assert balance(documented_as(TINY), renamed) == [
        "rooms/getAll request: 007:1 says name='RoomFilter', the contract says 'RoomParameters'"
    ]


@pytest.mark.parametrize(
    "schema",
    [
        "{type: [object, 'null'], properties: {}}",
        "{oneOf: [{$ref: '#/components/schemas/Interval'}, {type: 'null'}]}",
        "{oneOf: [{type: 'null'}, {$ref: '#/components/schemas/Interval'}], description: x}",
        "{anyOf: [{$ref: '#/components/schemas/Interval'}, {type: 'null'}]}",
        "{anyOf: [{allOf: [{$ref: '#/components/schemas/Interval'}]}, {type: 'null'}]}",
    ],
)
def test_every_way_to_allow_null_reads_the_same(schema: str) -> None:
    assert facts_of(schema) == facts_of("{type: [object, 'null']}")


@pytest.mark.parametrize(
    "schema",
    [
        "{type: object}",
        "{$ref: '#/components/schemas/Interval'}",
        "{allOf: [{$ref: '#/components/schemas/Interval'}, {type: [object, 'null']}]}",
        "{type: [object, 'null'], $ref: '#/components/schemas/Interval'}",
        "{oneOf: [{type: [object, 'null']}, {type: 'null'}]}",
    ],
)
def test_null_that_a_part_of_a_schema_refuses_is_not_allowed(schema: str) -> None:
    assert facts_of(schema)["nullable"] == "no"


def test_siblings_of_a_reference_count_as_its_own() -> None:
    facts = facts_of("{$ref: '#/components/schemas/State', deprecated: true, minLength: 3}")
    assert (facts["enum"], facts["deprecated"], facts["min_length"]) == ("Clean|Dirty", "yes", "3")


@pytest.mark.parametrize(
    ("schema", "other"),
    [
        ("{oneOf: [{type: string}, {type: integer}]}", "oneOf"),
        ("{allOf: [{maximum: 5}, {maximum: 6}]}", "second maximum"),
        ("{type: string, maxLength: 5, pattern: x}", "maxLength|pattern"),
        ("{type: object, additionalProperties: {type: string}}", "additionalProperties"),
    ],
)
def test_what_has_no_column_is_kept_in_other(schema: str, other: str) -> None:
    assert facts_of(schema)["other"] == other
