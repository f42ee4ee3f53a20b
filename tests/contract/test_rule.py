"""The rule for sources that disagree, and that no departure of a contract is overlooked."""

from typing import Any, Final

from tests.contract.composition import parse
from tests.contract.ledger import departures
from tests.contract.rule import Facts, ruled
from tests.contract.sources import Description, Documentation, Pages, Sources, Statement

REQUIRED: Final = Statement("string", required=True, nullable=False)
OPTIONAL: Final = Statement("string", required=False, nullable=True)
NOT_NULL: Final = Statement("string", required=False, nullable=False)
NULL: Final = Statement("string", required=True, nullable=True)
LONG: Final = Statement("string", required=True, bounds={"minLength": 1, "maxLength": 9})
LONGER: Final = Statement("string", required=True, bounds={"maxLength": 10})
OF_TABLE: Final = Statement("string", required=True, enum=frozenset({"A"}))
OF_DESCRIPTION: Final = Statement("string", required=True, enum=frozenset({"B"}), deprecated=True)


def presence(
    table: Statement | None, description: Statement | None, **more: Any
) -> tuple[Any, ...]:
    """Return what the rule says of a request, then of a response: whether required, and null."""
    said = [
        ruled(Facts("Name", in_response, table, description, **more))
        for in_response in (False, True)
    ]
    return tuple((each.required, each.nullable) for each in said)


def test_a_response_requires_only_what_all_sources_do_and_a_request_what_any_does() -> None:
    assert presence(REQUIRED, REQUIRED) == ((True, False), (True, False))
    assert presence(REQUIRED, NOT_NULL) == ((True, False), (False, True))
    assert presence(OPTIONAL, REQUIRED) == ((True, False), (False, True))
    assert presence(OPTIONAL, OPTIONAL) == ((False, True), (False, True))
    assert presence(REQUIRED, None) == ((True, False), (True, False))
    assert presence(None, OPTIONAL) == ((False, True), (False, True))


def test_what_any_source_lets_be_null_may_be_null_in_a_response() -> None:
    assert presence(REQUIRED, NULL) == ((True, False), (True, True))
    assert presence(REQUIRED, REQUIRED, null=True) == ((True, True), (True, True))


def test_nothing_is_required_that_an_example_leaves_out() -> None:
    assert presence(REQUIRED, REQUIRED, left_out=True) == ((False, True), (False, True))


def test_what_a_page_says_in_words_goes_before_all_else() -> None:
    pages = Statement(required=True, nullable=False, bounds={"maxLength": 8})
    assert presence(OPTIONAL, OPTIONAL, left_out=True, pages=pages) == ((True, False),) * 2
    assert ruled(Facts("Name", in_response=True, table=LONG, pages=pages)).bounds == pages.bounds


def test_bounds_bind_requests_those_of_the_table_first_and_no_response() -> None:
    both = Facts("Name", in_response=False, table=LONGER, description=LONG)
    assert ruled(both).bounds == {"minLength": 1, "maxLength": 10}
    assert ruled(Facts("Name", in_response=True, table=LONGER, description=LONG)).bounds == {}


def test_an_enum_has_the_values_of_all_sources_and_any_of_them_deprecates() -> None:
    said = ruled(Facts("Name", in_response=True, table=OF_TABLE, description=OF_DESCRIPTION))
    assert ({*said.enum}, said.deprecated) == ({"A", "B"}, True)


def test_the_name_tells_an_instant_and_the_description_every_other_format() -> None:
    def spelling(name: str, description: Statement | None) -> str:
        return ruled(Facts(name, in_response=True, table=REQUIRED, description=description)).format

    assert spelling("StartUtc", Statement("string", format="date")) == "date-time"
    assert spelling("TaxId", Statement("string")) == ""
    assert spelling("TaxId", None) == "uuid"
    assert spelling("Email", Statement("string", format="email")) == ""


# As small as a contract can be that has one of everything.
TINY: Final = """
paths:
  /api/connector/v1/rooms/getAll:
    post:
      parameters: [{in: header, name: Prefer}]
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
        ClientToken: {type: string, minLength: 1, x-mews-secret: true, x-mews-credential: true}
    RoomFilter:
      x-mews-effect: read
      x-mews-read-back: {operation: rooms/getAll, matches: {Id: RoomId}}
      allOf:
      - $ref: '#/components/schemas/Credentials'
      - type: object
        required: [Count]
        properties:
          Count: {type: integer, format: int32, minimum: 1, maximum: 1000}
          RoomIds:
            type: [array, 'null']
            maxItems: 1000
            items: {type: string, format: uuid}
            x-mews-splittable: true
          States: {type: [array, 'null'], items: {$ref: '#/components/schemas/State'}}
          Interval:
            oneOf: [{$ref: '#/components/schemas/Interval'}, {type: 'null'}]
            deprecated: true
            x-mews-max-interval: P3M
    RoomResult:
      type: object
      properties:
        Rooms: {type: [array, 'null'], items: {$ref: '#/components/schemas/Room'}}
    Room:
      type: object
      required: [Id]
      properties:
        Id: {type: string, format: uuid}
        Names: {type: [object, 'null'], additionalProperties: {type: string}}
        Data:
          oneOf:
          - $ref: '#/components/schemas/Bed'
          - $ref: '#/components/schemas/Desk'
          - type: 'null'
    Bed: {type: object, properties: {Width: {type: [integer, 'null'], format: int32}}}
    Desk: {type: object, properties: {Height: {type: [integer, 'null'], format: int32}}}
    State: {type: string, enum: [Clean, Dirty]}
    Interval:
      type: object
      properties: {StartUtc: {type: [string, 'null'], format: date-time}}
    ConnectorApiExceptionResult: {type: object, properties: {Details: {}}}
"""
SOURCES: Final = Sources(
    Documentation(
        {
            "operations": {
                "rooms/getAll": {
                    "page": "rooms.md",
                    "request": {
                        "ClientToken": {"type": "string", "contract": "required"},
                        "RoomIds": {
                            "type": "array of string",
                            "contract": "optional, max 1000 items",
                        },
                        "States": {"type": "array of State", "contract": "optional"},
                        "Interval": {
                            "type": "Time interval",
                            "contract": "optional, max length 3 months",
                            "deprecated": True,
                        },
                    },
                    "response": {"Rooms": {"type": "array of Room", "contract": "optional"}},
                },
            },
            "objects": {
                "rooms.md": {
                    "room": {"Id": {"type": "string", "contract": "required"}},
                    "time interval": {"StartUtc": {"type": "string", "contract": "optional"}},
                },
            },
            "enums": {"states.md": {"states": ["Clean", "Dirty"]}},
        }
    ),
    Description(
        {
            "operations": {"rooms/getAll": {"request": "RoomFilter", "response": "Rooms"}},
            "schemas": {
                "RoomFilter": {
                    "properties": {
                        "ClientToken": {"type": "string", "minLength": 1, "required": True},
                        "Count": {"type": "integer", "format": "int32", "required": True},
                        "RoomIds": {"type": "array", "items": {"type": "string", "format": "uuid"}},
                    }
                },
                "Rooms": {"properties": {"Rooms": {"type": "array", "items": {"schema": "Place"}}}},
                "Place": {
                    "properties": {
                        "Id": {"type": "string", "format": "uuid", "required": True},
                        "Names": {"values": {"type": "string"}, "nullable": True},
                        "Data": {"anyOf": ["Bed", "Desk"], "nullable": True},
                    }
                },
                "Bed": {"properties": {"Width": {"type": "integer", "format": "int32"}}},
                "Desk": {"properties": {"Height": {"type": "integer", "format": "int32"}}},
                "ConnectorApiExceptionResult": {"properties": {"Details": {"nullable": True}}},
            },
        }
    ),
    Pages(
        {
            "property": {"RoomFilter.Count": {"minimum": 1, "maximum": 1000}},
            "operation": {
                "rooms/getAll": {
                    "read-back": {"operation": "rooms/getAll", "matches": {"Id": "RoomId"}}
                }
            },
            "schema": {"RoomFilter": "007:1"},
            "status": {
                "200": {"body": "result", "headers": ["Request-Id"]},
                "429": {"body": "error", "headers": ["Request-Id", "Retry-After"]},
            },
        }
    ),
    {"rooms/getAll": {"request": None, "response": None}},
)
CHANGES: Final = [
    ("maximum: 1000", "maximum: 999", "RoomFilter.Count maximum"),
    ("minimum: 1, ", "", "RoomFilter.Count minimum"),
    ("minLength: 1", "minLength: 2", "RoomFilter.ClientToken minLength"),
    ("maxItems: 1000", "maxItems: 1001", "RoomFilter.RoomIds maxItems"),
    ("            maxItems: 1000\n", "", "RoomFilter.RoomIds maxItems"),
    ("Rooms: {type:", "Rooms: {maxItems: 5, type:", "RoomResult.Rooms maxItems"),
    ("format: int32, minimum", "minimum", "RoomFilter.Count format"),
    ("type: integer, format: int32, min", "format: int32, min", "RoomFilter.Count type"),
    ("required: [Id]", "required: []", "Room.Id presence"),
    ("required: [Id]", "required: [Id, Other]", "RoomResult.Rooms[] other"),
    ("required: [Id]", "additionalProperties: false", "RoomResult.Rooms[] other"),
    ("States: {type: [array, 'null']", "States: {type: array", "RoomFilter.States presence"),
    (", {type: 'null'}]", "]", "RoomFilter.Interval presence"),
    ("[Clean, Dirty]", "[Clean]", "RoomFilter.States[] enum"),
    ("[Clean, Dirty]", "[Clean, Dirty, New]", "RoomFilter.States[] enum"),
    ("deprecated: true", "deprecated: false", "RoomFilter.Interval deprecated"),
    ("minLength: 1", "minLength: 1, pattern: x", "RoomFilter.ClientToken other"),
    ("x-mews-max-interval: P3M", "x-mews-max-interval: P4M", "RoomFilter.Interval max_interval"),
    ("x-mews-splittable: true", "x-mews-splittable: false", "RoomFilter.RoomIds splittable"),
    ("minLength: 1", "minLength: 1, x-mews-splittable: true", "RoomFilter.ClientToken splittable"),
    ("x-mews-secret: true", "x-mews-secret: false", "RoomFilter.ClientToken secret"),
    (", x-mews-credential: true", "", "RoomFilter.ClientToken credential"),
    ("{Id: RoomId}", "{Id: Id}", "rooms/getAll read-back"),
    ("x-mews-effect: read", "x-mews-effect: write", "rooms/getAll effect"),
    ("x-mews-effect: read", "x-mews-beta: true", "rooms/getAll beta"),
    ("      requestBody:", "      deprecated: true\n      requestBody:", "rooms/getAll other"),
    ("        required: true\n", "", "rooms/getAll other"),
    ("in: header, name: Prefer", "in: query, name: Prefer", "rooms/getAll other"),
    ("    post:", "    put:", "PUT /api/connector/v1/rooms/getAll operation"),
    ("rooms/getAll:", "rooms/getall:", "rooms/getall operation"),
    ("Retry-After: {schema: {type: integer}}, ", "", "rooms/getAll 429 headers"),
    ("schemas/RoomResult'", "schemas/ConnectorApiExceptionResult'", "rooms/getAll 200 body"),
    ("        429: {$ref: '#/components/responses/TooMany'}\n", "", "rooms/getAll 429 body"),
    ("        429: {", "        418: {}\n        429: {", "rooms/getAll 418 body"),
    ("Id: {type: string, format: uuid}\n", "Name: {type: string}\n", "Room.Id property"),
    ("Id: {type: string, format: uuid}\n", "Id: {type: string}\n", "Room.Id format"),
    ("    Room:\n", "    Room:\n      x-mews-note: true\n", "RoomResult.Rooms[] note"),
    (
        "{Details: {}}",
        "{Details: {}, Code: {type: string}}",
        "ConnectorApiExceptionResult.Code property",
    ),
    (
        "additionalProperties: {type: string}",
        "additionalProperties: {type: integer}",
        "Room.Names[] type",
    ),
    ("{Width: {", "{Depth: {type: string}, Width: {", "Bed.Depth property"),
    ("Width: {type: [integer, 'null']", "Width: {type: integer", "Bed.Width presence"),
    ("          - $ref: '#/components/schemas/Desk'\n", "", "Room.Data other"),
]


def said_of(contract: str) -> list[str]:
    return [f"{each.place} {each.of}" for each in departures(parse(contract), SOURCES)]


def test_a_contract_that_says_what_its_sources_say_departs_nowhere() -> None:
    assert said_of(TINY) == []


def test_no_departure_is_overlooked() -> None:
    overlooked: list[str] = []
    for old, new, departure in CHANGES:
        assert TINY.count(old) >= 1, old
        found = said_of(TINY.replace(old, new, 1))
        if departure not in found:
            overlooked.append(f"{old!r} -> {new!r}: {found}")
    assert overlooked == []


def test_a_schema_that_is_renamed_departs_from_the_name_that_a_page_prints() -> None:
    assert "RoomFilter name" in said_of(TINY.replace("RoomFilter", "RoomParameters"))
