"""Models as others give and take them: as dictionaries, as JSON, and in FastAPI and pydantic."""

import copy
import inspect
import json
import re
from decimal import Decimal
from typing import Annotated, Any, Final

import msgspec
import pytest
from fastapi import Body, FastAPI
from fastapi.testclient import TestClient
from pydantic import BaseModel, TypeAdapter

from mews_connector import models
from mews_connector.errors import MewsError, ModelInvalidError
from mews_connector.types import Model
from mews_contract import packaged
from mews_runtime.schema.encoding import encode
from tests.effort import one_in
from tests.support import samples
from tests.support.every import check_every
from tests.support.messages import Messages

FOUND: Final[list[Any]] = [getattr(models, name) for name in models.__all__]
MODELS: Final[dict[str, type[Model]]] = {
    each.__name__: each for each in FOUND if isinstance(each, type) and issubclass(each, Model)
}
BOUNDS: Final = ("minLength", "minItems")
FORMATS: Final = {"uuid", "date", "date-time"}
BLOCK: Final = samples.block()
CODE: Final = "4711-code"


def number(text: str) -> Decimal:
    return Decimal(text)


# Dictionaries and JSON


@pytest.mark.parametrize("is_full", [True, False])
def test_every_model_is_made_again_of_its_dictionary_and_of_its_json(*, is_full: bool) -> None:
    messages = Messages(packaged.document(), seed=1, is_full=is_full)

    def made_again(name: str) -> None:
        sent, model = encode(messages.of(name)), MODELS[name]
        made = model.from_json(sent)
        assert (type(made), json.loads(made.to_json(), parse_float=number)) == (
            model,
            json.loads(sent, parse_float=number),
        )
        assert model.from_json(made.to_json()) == made
        assert model.from_dict(made.to_dict()) == made

    check_every(one_in(4, MODELS), made_again)


def test_values_may_be_given_as_such_and_what_mews_adds_later_is_no_error() -> None:
    given = {
        "ResourceId": samples.ID,
        "Name": "Painting",
        "Type": "Flooded",
        "StartUtc": samples.NOON,
        "EndUtc": samples.EVENING,
        "AddedLater": {"Any": [1]},
    }
    made = models.ResourceBlockParameters.from_dict(given)
    assert made == samples.block(type_=models.ResourceBlockType("Flooded"))
    assert models.ResourceBlockParameters.from_json(bytearray(made.to_json().encode())) == made
    price = models.CurrencyValue.from_dict({"Currency": "EUR", "Value": Decimal("0.10")})
    assert price.value == Decimal("0.10")


def wrong(**changes: object) -> dict[str, object]:
    return BLOCK.to_dict() | changes


@pytest.mark.parametrize(
    ("given", "path", "expected"),
    [
        (wrong(Name=7), "$.Name", "Expected `str`"),
        (wrong(StartUtc="2024-06-01T12:00:00"), "$.StartUtc", "with a timezone component"),
        ({"Name": CODE}, "$", "missing required field `ResourceId`"),
        (wrong(Name=object()), "$", "got `object`"),
        ([CODE], "$", "Expected `object`"),
    ],
    ids=["kind", "naive", "missing", "no JSON", "list"],
)
def test_what_leaves_the_contract_names_the_model_and_the_place_and_shows_no_value(
    given: Any, path: str, expected: str
) -> None:
    with pytest.raises(ModelInvalidError) as caught:
        models.ResourceBlockParameters.from_dict(given)
    error = caught.value
    assert isinstance(error, MewsError | ValueError)
    assert (error.path, error.is_malformed) == (path, False)
    assert str(error).startswith(f"ResourceBlockParameters: {path}: ")
    assert expected in error.expected
    shown = [repr(entry.frame.f_locals) for entry in caught.traceback[1:]]
    assert CODE not in "".join([str(error), *shown])


def test_what_is_no_json_says_so() -> None:
    for content in ("", "{", b"\xff", '{"Name": "half'):
        with pytest.raises(ModelInvalidError) as caught:
            models.ResourceBlockParameters.from_json(content)
        assert caught.value.is_malformed


@pytest.mark.parametrize(("wrong", "got"), [(None, "None"), (7, "an int"), ({}, "a dict")])
def test_what_is_no_text_says_so(wrong: Any, got: str) -> None:
    with pytest.raises(ModelInvalidError) as caught:
        models.TimeInterval.from_json(wrong)
    assert str(caught.value) == f"TimeInterval: $: Expected JSON as a text or bytes, got {got}"


def test_a_property_under_another_name_is_missing_under_its_own() -> None:
    with pytest.raises(
        ModelInvalidError, match="`StartUtc`, which is required, under exactly that"
    ):
        models.TimeInterval.from_dict({"start_utc": None, "end_utc": None})


def test_a_text_that_is_no_number_is_no_decimal() -> None:
    with pytest.raises(ModelInvalidError, match=r"^CurrencyValue: \$.Value: Expected a finite"):
        models.CurrencyValue.from_json('{"Currency": "EUR", "Value": "NaN"}')


# In the hands of a caller


def test_a_model_can_be_changed_so_it_has_no_hash_and_says_what_to_use() -> None:
    with pytest.raises(TypeError, match=r"^unhashable type: 'ResourceBlockParameters' .*its id"):
        hash(BLOCK)


def test_other_values_make_another_model() -> None:
    replaced = msgspec.structs.replace(BLOCK, name="Plumbing")
    assert (replaced.name, replaced == BLOCK) == ("Plumbing", False)
    assert replaced == samples.block(name="Plumbing")
    replace: Any = getattr(copy, "replace", None)
    if replace is not None:
        assert replace(BLOCK, name="Plumbing") == replaced
    with pytest.raises(TypeError, match="nmae"):
        msgspec.structs.replace(BLOCK, nmae="Plumbing")


def test_a_repr_reads_however_much_there_is() -> None:
    page = models.ResourceBlockAddResult.from_dict(
        {"ResourceBlocks": [samples.listed_block(each) for each in range(1, 1001)]}
    )
    assert repr(page).endswith("), ... and 997 more])")
    assert repr(page).count("ResourceBlock(") == 3
    assert "type_=ResourceBlockType.OUT_OF_ORDER, " in repr(BLOCK)
    assert "type_=ResourceBlockType('Flooded'), " in repr(
        samples.block(type_=models.ResourceBlockType("Flooded"))
    )
    assert re.search(r"notes='x{200}'\.\.\. of 5000\)$", repr(samples.block(notes="x" * 5000)))


# FastAPI and pydantic


class Plan(BaseModel):
    """A model of an application, which holds one of ours."""

    block: models.ResourceBlockParameters
    price: models.CurrencyValue | None = None


APP: Final = FastAPI()


@APP.post("/blocks")
def plan_blocks(
    blocks: Annotated[list[models.ResourceBlockParameters], Body()],
) -> list[models.ResourceBlockParameters]:
    """Respond with what was sent."""
    return blocks


@APP.post("/plans")
def plan_all(plan: Plan) -> Plan:
    """Respond with what was sent."""
    return plan


@APP.get("/listed", response_model=models.ResourceBlockResult)
def listed() -> Any:
    """Respond with what Mews has sent."""
    return {"ResourceBlocks": [samples.listed_block()]}


def test_fastapi_takes_and_returns_models_as_mews_writes_them() -> None:
    app = TestClient(APP)
    sent = [BLOCK.to_dict(), samples.block(notes=None).to_dict()]
    assert app.post("/blocks", json=sent).json() == sent
    plan = {"block": BLOCK.to_dict(), "price": {"Currency": "EUR", "Value": 12.5}}
    assert app.post("/plans", json=plan).json() == plan
    assert app.get("/listed").json() == {"ResourceBlocks": [samples.listed_block()]}


def test_fastapi_refuses_what_leaves_the_contract() -> None:
    app = TestClient(APP)
    for url, body in (("/blocks", [wrong(Name=7)]), ("/plans", {"block": wrong(Name=7)})):
        refused = app.post(url, json=body)
        assert refused.status_code == 422
        assert "ResourceBlockParameters: $.Name: Expected `str`" in refused.text
    assert "or an object with its properties" in app.post("/plans", json={"block": 7}).text


def test_the_openapi_of_fastapi_describes_models_under_their_names() -> None:
    schemas = APP.openapi()["components"]["schemas"]
    (listed_at,) = APP.openapi()["paths"]["/listed"]["get"]["responses"]["200"]["content"].values()
    assert listed_at["schema"] == {"$ref": "#/components/schemas/ResourceBlockResult"}
    result = schemas["ResourceBlockResult"]
    assert result["properties"]["ResourceBlocks"] == {
        "type": "array",
        "items": {"$ref": "#/components/schemas/ResourceBlock"},
    }
    block = schemas["ResourceBlock"]
    assert block["properties"]["StartUtc"] == {"type": "string", "format": "date-time"}
    assert block["properties"]["Type"]["type"] == "string"
    assert block["properties"]["Notes"] == {"anyOf": [{"type": "string"}, {"type": "null"}]}
    assert {"Id", "StartUtc"} <= {*block["required"]}
    assert "Notes" not in block["required"]
    assert block["description"] == "A period in which a resource cannot be booked."


def facts(schema: Any, named: Any) -> set[tuple[str, Any]]:
    """Return what a schema says of types and bounds, wherever in it. Names lead into `named`."""
    while "$ref" in schema:
        schema = named[schema["$ref"].rpartition("/")[2]]
    inside = [*schema.get("oneOf", ()), *schema.get("anyOf", ())]
    inside += [schema["items"]] if "items" in schema else []
    types = schema.get("type", ())
    found = {("type", each) for each in ([types] if isinstance(types, str) else types)}
    if schema.get("format") in FORMATS:
        found.add(("format", schema["format"]))
    else:
        found |= {(name, schema[name]) for name in BOUNDS if name in schema}
    return found.union(*(facts(each, named) for each in inside))


def test_pydantic_describes_every_model_with_the_properties_that_it_has_in_json() -> None:
    contract = packaged.document()["components"]["schemas"]

    def described(name: str) -> None:
        schema = TypeAdapter(MODELS[name]).json_schema(mode="serialization")
        assert [*schema["properties"]] == [*MODELS[name].__struct_encode_fields__]
        assert (schema["type"], schema["title"]) == ("object", name)
        assert schema["description"] == inspect.getdoc(MODELS[name])
        for key, node in contract[name].get("properties", {}).items():
            told = facts(node, contract)
            shown = facts(schema["properties"][key], schema.get("$defs"))
            # What another property tells the type of is any JSON.
            assert shown in (told, told - {("type", "object")}, set()), key

    check_every(one_in(4, MODELS), described)


def test_pydantic_makes_a_model_of_an_object_and_takes_one_as_it_is() -> None:
    adapter = TypeAdapter(models.CurrencyValue)
    money = models.CurrencyValue(currency="EUR", value=Decimal("12.50"))
    assert adapter.validate_python({"Currency": "EUR", "Value": Decimal("12.50")}) == money
    assert adapter.validate_python(money) is money
    with pytest.raises(ValueError, match="Expected a CurrencyValue, or an object with its prop"):
        adapter.validate_python(12)


def test_pydantic_keeps_decimals_but_in_json() -> None:
    plan = Plan(block=BLOCK, price=models.CurrencyValue(currency="EUR", value=Decimal("12.50")))
    assert plan.model_dump()["price"] == {"Currency": "EUR", "Value": Decimal("12.50")}
    assert json.loads(plan.model_dump_json())["price"] == {"Currency": "EUR", "Value": 12.5}
    assert Plan.model_validate_json(plan.model_dump_json()) == plan
