"""What today's contract does not have yet is scrubbed by the same rules: maps, formats, bounds."""

import json
from typing import Any

import pytest
import yaml

from mews_contract.contract import Contract
from mews_contract.document import Document
from mews_contract.exchange import Exchange, Request, Response
from mews_contract.recorder.scrubbing import UnsafeError
from mews_contract.recorder.story import Story

GUEST_ID = "7f8e9d0c-1b2a-4c4d-8e6f-7a8b9c0d1e2f"
FIRST_ID = "00000000-0000-4000-8000-000000000001"
CONTRACT = """
openapi: 3.1.1
info: { title: Guests, version: 1.0.0 }
paths:
  /api/connector/v1/guests/add:
    post:
      operationId: guestsAdd
      requestBody:
        content: { application/json: { schema: { $ref: '#/components/schemas/Guest' } } }
      responses:
        '200':
          description: Added.
          content: { application/json: { schema: { $ref: '#/components/schemas/Empty' } } }
components:
  schemas:
    Empty: { type: object }
    Guest:
      type: object
      x-mews-effect: write
      properties:
        ClientToken: { type: string, x-mews-credential: true, x-mews-secret: true }
        Email: { type: string, format: email }
        Born: { type: string, format: date }
        Country: { type: string, pattern: '^[A-Z]{3}$' }
        Nick: { type: string, maxLength: 5 }
        Story: { type: string, minLength: 40 }
        Share: { type: number, minimum: 2000, multipleOf: 2.5 }
        Names:
          type: object
          additionalProperties: { type: string }
        Vault:
          type: object
          x-mews-secret: true
          properties:
            Pin: { type: string }
            Number: { type: integer }
            Keys: { type: array, items: { type: string } }
        Tree: { $ref: '#/components/schemas/Tree' }
        Kind: { type: string, enum: [Person, Card] }
        Means:
          anyOf: [{ $ref: '#/components/schemas/Person' }, { $ref: '#/components/schemas/Card' }]
          x-mews-discriminator:
            propertyName: Kind
            mapping: { Person: '#/components/schemas/Person', Card: '#/components/schemas/Card' }
    Person:
      type: object
      properties:
        Name: { type: string }
        Cards: { type: array, items: { $ref: '#/components/schemas/Card' } }
    Card:
      type: object
      properties:
        Name: { type: string, enum: [Gold, Blue] }
        Number: { type: string, x-mews-secret: true }
    Tree:
      type: object
      properties:
        Name: { type: string }
        Children:
          type: array
          items: { $ref: '#/components/schemas/Tree' }
"""


def recorded(**guest: Any) -> dict[str, Any]:
    """What a recording has of a guest."""
    sent = json.dumps({"ClientToken": "the-client-token", **guest}).encode()
    each = Exchange(
        Request("POST", "/api/connector/v1/guests/add", {}, sent),
        Response(200, {"content-type": "application/json"}, b"{}"),
    )
    story = Story(Contract(Document(yaml.safe_load(CONTRACT))))
    return story.scrub(each, "recorded").recording.request.body


def test_a_credential_without_an_example_is_called_by_its_name() -> None:
    assert recorded() == {"ClientToken": "placeholder-client-token"}


@pytest.mark.parametrize(
    ("name", "value", "stand_in"),
    [
        ("Email", "mr.sample@hotel.example", "guest@example.com"),
        ("Email", "no address", "placeholder-email-1"),
        ("Born", "1970-05-17", "2024-01-01"),
        ("Born", "in May", "placeholder-born-1"),
        ("Country", "nowhere", "placeholder-country-1"),
        ("Nick", "Sam", "ick-1"),
        ("Nick", "Samuel", "placeholder-nick-1"),
        ("Story", "S" * 50, "placeholder-story-1" + "-" * 21),
        ("Story", "Sam", "pla"),
    ],
)
def test_a_text_keeps_the_bounds_that_it_kept(name: str, value: str, stand_in: str) -> None:
    assert recorded(**{name: value})[name] == stand_in


@pytest.mark.parametrize(("value", "stand_in"), [(11_777.5, 2000), (4711, 2001), (0.7, 999)])
def test_a_number_keeps_the_bounds_that_it_kept(value: float, stand_in: float) -> None:
    assert recorded(Share=value)["Share"] == stand_in


def test_what_cannot_be_replaced_within_its_bounds_is_refused() -> None:
    with pytest.raises(
        UnsafeError, match=r"guests/add: \$\.Country: nothing can stand for"
    ) as caught:
        recorded(Country="AUT")

    assert "AUT" not in str(caught.value)


def test_the_keys_of_a_map_are_data() -> None:
    names = recorded(Names={"Mr Sample": "Sam", GUEST_ID: "Mr Sample"})["Names"]

    assert names == {
        "placeholder-names-key-1": "placeholder-names-1",
        FIRST_ID: "placeholder-names-key-1",
    }


def test_all_that_is_in_a_secret_is_secret() -> None:
    vault = recorded(Vault={"Pin": "4711#", "Number": 4711, "Keys": ["a", GUEST_ID]})["Vault"]

    assert vault == {
        "Pin": "placeholder-pin",
        "Number": 0,
        "Keys": ["placeholder-keys", "placeholder-keys"],
    }


@pytest.mark.parametrize(
    ("kind", "means", "stand_in"),
    [
        (
            "Card",
            {"Name": "Gold", "Number": "4711"},
            {"Name": "Gold", "Number": "placeholder-number"},
        ),
        (
            "Person",
            {"Name": "Gold", "Cards": [{"Number": "4711"}], "More": "Sam"},
            {"Name": "placeholder-name-1", "Cards": [{"Number": "placeholder-number"}]},
        ),
        ("Later", {"Name": "Gold"}, {}),
        (None, {"Name": "Gold"}, {}),
    ],
)
def test_a_value_is_scrubbed_by_the_type_that_is_told_beside_it(
    kind: str | None, means: dict[str, Any], stand_in: dict[str, Any]
) -> None:
    assert recorded(Kind=kind, Means=means)["Means"] == stand_in


def test_a_schema_that_holds_itself_is_known_at_any_depth() -> None:
    tree: dict[str, Any] = {"Name": "Sam"}
    for _ in range(5):
        tree = {"Name": "Sam", "Children": [tree], "Unknown": "Sam"}

    kept = recorded(Tree=tree)["Tree"]

    for _ in range(5):
        assert kept.keys() == {"Name", "Children"}
        (kept,) = kept["Children"]
    assert kept == {"Name": "placeholder-name-1"}
