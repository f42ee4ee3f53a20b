"""Models as types of pydantic, and so of FastAPI. Imported when pydantic asks, and only then.

The models of the contract are never below themselves, so that to describe one comes to an end.
"""

import datetime as dt
import inspect
from collections.abc import Mapping
from decimal import Decimal
from functools import partial
from types import NoneType, UnionType
from typing import Annotated, Any, Final, Literal, Union, cast, get_args, get_origin
from uuid import UUID

from msgspec import Meta, UnsetType, structs
from pydantic_core import CoreSchema
from pydantic_core import core_schema as core

from mews_runtime.schema.enums import OpenEnum
from mews_runtime.schema.model import Model

JsonSchema = dict[str, Any]

_SCALARS: Final[Mapping[Any, JsonSchema]] = {
    str: {"type": "string"},
    bool: {"type": "boolean"},
    int: {"type": "integer"},
    float: {"type": "number"},
    Decimal: {"type": "number"},
    bytes: {"type": "string", "contentEncoding": "base64"},
    UUID: {"type": "string", "format": "uuid"},
    dt.date: {"type": "string", "format": "date"},
    dt.datetime: {"type": "string", "format": "date-time"},
    Model: {"type": "object"},
    NoneType: {"type": "null"},
}
_BOUNDS: Final = {"ge": "minimum", "le": "maximum", "min_length": "minLength"}
_BOUNDS_OF_ARRAYS: Final = {"min_length": "minItems"}


def core_schema(model: type[Model]) -> CoreSchema:
    """Return how pydantic checks, writes and describes a model."""
    return core.no_info_plain_validator_function(
        partial(_validated, model),
        ref=f"{model.__module__}.{model.__qualname__}:{id(model)}",
        serialization=core.plain_serializer_function_ser_schema(_serialized, info_arg=True),
        metadata={"pydantic_js_functions": [partial(_described, model)]},
    )


def _validated(model: type[Model], value: object) -> Model:
    if isinstance(value, model):
        return value
    if not isinstance(value, Mapping):
        message = f"Expected a {model.__name__}, or an object with its properties"
        raise ValueError(message)  # noqa: TRY004
    return model.from_dict(cast("Mapping[str, Any]", value))


def _serialized(model: Model, info: core.SerializationInfo) -> object:
    properties = model.to_dict()
    # Pydantic would write decimals as strings, where JSON of Mews has numbers.
    return _numbered(properties) if info.mode == "json" else properties


def _numbered(value: object) -> object:
    match value:
        case Decimal():
            return int(value) if value == value.to_integral_value() else float(value)
        case dict():
            return {name: _numbered(item) for name, item in cast("JsonSchema", value).items()}
        case list():
            return [_numbered(item) for item in cast("list[object]", value)]
        case _:
            return value


def _described(model: type[Model], _: CoreSchema, handler: Any) -> JsonSchema:
    fields = structs.fields(model)
    described = {
        "title": model.__name__,
        "description": inspect.getdoc(model),
        "type": "object",
        "properties": {field.encode_name: _of(field.type, handler) for field in fields},
    }
    required = [field.encode_name for field in fields if field.required]
    return {**described, "required": required} if required else described


def _of(type_: Any, handler: Any) -> JsonSchema:
    """Return the schema of a type of the contract."""
    origin, arguments = get_origin(type_), get_args(type_)
    schema: JsonSchema = {}
    if origin in {Union, UnionType}:
        kinds = [_of(each, handler) for each in arguments if each is not UnsetType]
        schema = kinds[0] if len(kinds) == 1 else {"anyOf": kinds}
    elif origin is Annotated:
        schema = _bounded(_of(arguments[0], handler), arguments[1:])
    elif origin is list:
        schema = {"type": "array", "items": _of(arguments[0], handler)}
    elif origin is dict:
        schema = {"type": "object", "additionalProperties": _of(arguments[1], handler)}
    elif origin is Literal:
        schema = {"enum": [*arguments]}
    elif type_ in _SCALARS:
        schema = {**_SCALARS[type_]}
    elif isinstance(type_, type) and issubclass(type_, OpenEnum):
        # Mews may add a value tomorrow.
        schema = {"type": "string", "examples": [*type_]}
    elif isinstance(type_, type) and issubclass(type_, Model):
        # A handler takes what is inside of something as a schema of its own, with a name.
        schema = handler(core.list_schema(core_schema(type_)))["items"]
    # All else is any JSON, or what another property tells the type of.
    return schema


def _bounded(schema: JsonSchema, annotations: tuple[object, ...]) -> JsonSchema:
    bounds = _BOUNDS_OF_ARRAYS if schema.get("type") == "array" else _BOUNDS
    for meta in (each for each in annotations if isinstance(each, Meta)):
        found = {json: getattr(meta, name) for name, json in bounds.items()}
        schema |= {json: bound for json, bound in found.items() if bound is not None}
    return schema
