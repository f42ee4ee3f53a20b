"""Events: the contract says of them what the pages say, and the client reads what it says."""

import json
from collections.abc import Iterator
from typing import Any, Final

from mews_connector import Client, models
from mews_contract.document import Document, breaches
from mews_contract.json_values import is_array, is_object
from mews_contract.operation import JSON
from mews_runtime.platforms import PLATFORMS
from mews_runtime.schema.decoding import Direction, Violation, decode
from mews_runtime.schema.model import Model
from tests.contract.composition import read
from tests.contract.contract import load
from tests.contract.rule import Facts, ruled
from tests.contract.sources import EVIDENCE, Statement

DOCUMENT: Final = load()
CONTENT: Final[dict[str, Any]] = {
    "wh-general.md": DOCUMENT["webhooks"]["general"]["post"]["requestBody"]["content"][JSON],
    "wh-integration.md": DOCUMENT["webhooks"]["integration"]["post"]["requestBody"]["content"][
        JSON
    ],
    "websockets.md": DOCUMENT["x-mews-websocket"]["content"][JSON],
}
"""What arrives, by the page that describes it."""
SOURCE: Final[dict[str, Any]] = json.loads((EVIDENCE / "events.json").read_text(encoding="utf-8"))
UNREADABLE: Final = frozenset({"MessageAdded"})
"""`messages/getAll` takes ids of conversations, and none of messages."""


def model_of(page: str) -> Any:
    return getattr(models, CONTENT[page]["schema"]["$ref"].rpartition("/")[2])


def named(title: str) -> str:
    """Return the schema of what a table with a title is about."""
    return "".join(word.capitalize() for word in title.split())


def departures(page: str, title: str, node: Any) -> Iterator[str]:
    """Yield in what a schema, and what is below it, is not as the tables say."""
    tables, schema = SOURCE["tables"][page], read(DOCUMENT, node)
    properties, table = schema.keywords["properties"], tables[title]
    yield from (f"{title}: {name}" for name in properties.keys() ^ table.keys())
    for name, row in table.items():
        below, rule = read(DOCUMENT, properties[name]), expected(page, name, row)
        # What is told beside it may be anything, if it is told of later.
        is_nullable = below.nullable and "x-mews-discriminator" not in properties[name]
        presence = name in schema.keywords["required"], is_nullable
        kind = below.keywords.get("type"), below.keywords.get("format", "")
        if presence != (rule.required, rule.nullable):
            yield f"{title}: {name}: {presence}"
        if rule.type in {"string", "boolean"} and kind != (rule.type, rule.format):
            yield f"{title}: {name}: {kind}"
        if below.keywords.get("const") != row.get("value"):
            yield f"{title}: {name}: {below.keywords.get('const')}"
        if "deprecated" in below.keywords:
            yield f"{title}: {name}: deprecated"
        inner = row["type"].removeprefix("array of ").lower()
        if inner in tables:
            if f'{named(inner)}"' not in json.dumps(properties[name]):
                yield f"{title}: {name}: {properties[name]}"
            yield from departures(page, inner, properties[name].get("items", properties[name]))


def expected(page: str, name: str, row: dict[str, str]) -> Statement:
    is_required = row["contract"] == "required"
    type_ = {"bool": "boolean"}.get(row["type"], row["type"])
    table = Statement(type_, required=is_required, nullable=not is_required)
    is_null = f'"{name}": null' in json.dumps(SOURCE["examples"][page])
    return ruled(Facts(name, in_response=True, table=table, null=is_null))


def test_messages_and_all_that_is_in_them_are_as_the_tables_say() -> None:
    found: list[str] = []
    for page, content in CONTENT.items():
        nodes = {"message": content["schema"]}
        for title, table in SOURCE["tables"][page].items():
            if title in SOURCE["told"].get(page, {}).values() or "value" in table.get("Type", {}):
                nodes[title] = {"$ref": f"#/components/schemas/{named(title)}"}
        found += [each for title in nodes for each in departures(page, title, nodes[title])]

    assert found == []


def test_each_type_of_event_is_told_and_holds_what_the_pages_say() -> None:
    schemas = DOCUMENT["components"]["schemas"]
    told = {
        "wh-general.md": schemas["WebhookEvent"]["properties"]["Value"],
        "wh-integration.md": schemas["IntegrationWebhookMessage"]["properties"]["Data"],
    }
    mappings = {page: node["x-mews-discriminator"]["mapping"] for page, node in told.items()}
    enums = {
        "wh-general.md": schemas["WebhookEventDiscriminator"]["enum"],
        "wh-integration.md": schemas["WebhookAction"]["enum"],
    }

    assert mappings == {
        page: {value: f"#/components/schemas/{named(title)}" for value, title in values.items()}
        for page, values in SOURCE["told"].items()
    }
    assert {page: {*values} for page, values in enums.items()} == {
        page: {*values} for page, values in SOURCE["told"].items()
    }


def test_what_an_event_is_about_is_read_as_the_pages_say() -> None:
    fetch = DOCUMENT["components"]["schemas"]["WebhookEvent"]["x-mews-event"]["fetch"]
    documented = {type_: link for type_, link in SOURCE["fetch"].items() if type_ not in UNREADABLE}

    ours = {type_: said["operation"].lower().split("/") for type_, said in fetch.items()}
    theirs = {type_: link.split(".md#get-all-") for type_, link in documented.items()}

    assert {type_: [name, *(version or [])] for type_, (name, _, *version) in ours.items()} == {
        type_: [page, *title.partition("-ver-")[2:][: "-ver-" in title]]
        for type_, (page, title) in theirs.items()
    }


def test_the_examples_of_the_pages_and_ours_are_read_whole() -> None:
    document = Document(DOCUMENT)
    for page, content in CONTENT.items():
        validator = document.validator(content["schema"]["$ref"])
        ours = [each["value"] for each in content["examples"].values()]
        for example in (SOURCE["examples"][page], *ours):
            assert [*breaches(validator, example)] == []
            message = decode(model_of(page), json.dumps(example).encode(), Direction.RESPONSE)
            assert isinstance(message, Model), message
            assert json.loads(message.to_json()) == example


def test_the_servers_of_the_websocket_are_those_of_both_platforms() -> None:
    websocket = Client.contract.websocket

    assert websocket is not None
    assert {each.replace("wss://ws.", "https://api.") for each in websocket.servers} == {
        *PLATFORMS.values()
    }
    assert websocket.message() is models.WebSocketMessage
    assert {name: model() for name, model in Client.contract.webhooks.items()} == {
        "general": models.WebhookMessage,
        "integration": models.IntegrationWebhookMessage,
    }


def test_the_client_refuses_of_events_what_the_contract_refuses_and_nothing_else() -> None:
    """What is wrong is one value of an example, in each place in turn, or left out."""
    document = Document(DOCUMENT)
    tried: set[bool] = set()
    for page, content in CONTENT.items():
        validator = document.validator(content["schema"]["$ref"])
        for body in damaged(SOURCE["examples"][page]):
            decoded = decode(model_of(page), json.dumps(body).encode(), Direction.RESPONSE)
            is_refused = isinstance(decoded, Violation)
            assert is_refused == any(breaches(validator, body)), body
            tried.add(is_refused)
    assert tried == {True, False}


def damaged(value: Any, name: str = "") -> Iterator[Any]:
    """Yield a JSON value with something else in each place, or with that place left out.

    Of an enum, another text is not wrong to the client.
    """
    yield from (7, None, [], {}, {"Type": "Later"})
    yield from () if name in {"Discriminator", "Action", "State"} else ["What comes later"]
    if is_object(value):
        for wire, below in value.items():
            yield {key: each for key, each in value.items() if key != wire}
            yield from ({**value, wire: each} for each in damaged(below, wire))
    elif is_array(value):
        for index, below in enumerate(value):
            yield from ([*value[:index], each, *value[index + 1 :]] for each in damaged(below))
