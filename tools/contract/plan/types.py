"""The Python types of schemas."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Final

from mews_runtime.schema.updates import VALUE
from tools.contract.plan.names import class_name, literal
from tools.contract.plan.schemas import Json, Schemas, UnsupportedError, name_of

_TEXTS: Final = {
    "uuid": "UUID",
    "date-time": "DateTime",
    "date": "Date",
    "duration": "Duration",
}
"""The types of texts that are not just texts, by their format."""

_INTEGERS: Final = {
    "int32": ("Int32", -(2**31), 2**31 - 1),
    "int64": ("Int64", -(2**63), 2**63 - 1),
}
"""The types of integers by their format, and what they are bounded by."""

_FLOATS: Final = frozenset({"float", "double"})
"""The formats of numbers that were measured. All others are counted, and exact."""

_LIMITS: Final = {
    "minimum": "ge",
    "exclusiveMinimum": "gt",
    "maximum": "le",
    "exclusiveMaximum": "lt",
    "multipleOf": "multiple_of",
}


@dataclass(frozen=True, slots=True)
class Type:
    """A type of Python, as code.

    Attributes:
        branches: The types that a value may have, without that of null.
        names: The names in them that have to be imported.
        is_nullable: Whether null is allowed.
        is_variant: Whether a property, beside it or in it, tells which of the types it is.
    """

    branches: tuple[str, ...]
    names: frozenset[str] = frozenset()
    is_nullable: bool = False
    is_variant: bool = False

    def code(self, *, is_optional: bool = False) -> str:
        """Return the annotation of a value, which may be absent if it is optional."""
        absent = ("Unset",) if is_optional else ()
        code = " | ".join((*self.branches, *absent, *(("None",) if self.is_nullable else ())))
        return f"Variant[{code}]" if self.is_variant else code

    def inside(self, outer: str, *names: str) -> "Type":
        """Return a type made of this one, whose code goes into the place of `{}`."""
        return Type((outer.format(self.code()),), self.names | set(names))


class Types:
    """Makes types of schemas: those of models, with bounds, and those of arguments."""

    def __init__(self, schemas: Schemas) -> None:
        self._schemas = schemas

    def annotation(self, schema: Json) -> Type:
        """Return the type of a value in a model, with its bounds."""
        return self._type(schema, is_argument=False)

    def argument(self, schema: Json) -> Type:
        """Return the type of an argument: any sequence will do, and bounds are checked later."""
        return self._type(schema, is_argument=True)

    def update(self, name: str, *, is_nullable: bool) -> Type:
        """Return the type of an update in a model: its value, and what JSON has in its place."""
        kind = "NullableUpdate" if is_nullable else "Update"
        taken = self.argument(self._schemas.properties(name)[VALUE])
        return taken.inside(f"{kind}[{{}}, models.{class_name(name)}]", kind, "models")

    def update_argument(self, name: str) -> Type:
        """Return the type of an argument that is an update."""
        taken = self.argument(self._schemas.properties(name)[VALUE])
        own = f"models.{class_name(name)}"
        return Type((*taken.branches, own), taken.names | {"models"}, taken.is_nullable)

    def _type(self, schema: Json, *, is_argument: bool) -> Type:
        if "$ref" in schema:
            name = name_of(schema)
            if self._schemas.is_class(name):
                return _simple(f"models.{class_name(name)}", "models")
            return self._type(self._schemas.named[name], is_argument=is_argument)
        if "const" in schema:
            return _constant(schema["const"])
        alternatives = [*schema.get("oneOf", ()), *schema.get("anyOf", ())]
        if "x-mews-discriminator" in schema or "discriminator" in schema:
            return self._variant(alternatives, is_argument=is_argument)
        if not alternatives:
            kinds = (
                [schema.get("type")] if not isinstance(schema.get("type"), list) else schema["type"]
            )
            return _union(self._one(each, schema, is_argument=is_argument) for each in kinds)
        return _union(self._type(each, is_argument=is_argument) for each in alternatives)

    def _variant(self, alternatives: list[Json], *, is_argument: bool) -> Type:
        """Return the type of what a property tells apart: one of several, or what is not known."""
        # What has no type stands for what is not known.
        typed = [each for each in alternatives if {*each} != {"description"}]
        known = _union(self._type(each, is_argument=is_argument) for each in typed)
        branches, names = (*known.branches, "dict[str, Any]"), known.names | {"Any"}
        if is_argument:
            return Type(branches, names, known.is_nullable)
        return Type(branches, names | {"Variant"}, known.is_nullable, is_variant=True)

    def _one(self, kind: str | None, schema: Json, *, is_argument: bool) -> Type:
        match kind:
            case "array":
                return self._array(schema, is_argument=is_argument)
            case "object":
                return self.map_of(schema)
            case "null":
                return Type((), is_nullable=True)
            case None:
                return _simple("Any", "Any")
            case _:
                return _scalar(kind, schema, is_argument=is_argument)

    def _array(self, schema: Json, *, is_argument: bool) -> Type:
        items = self._type(schema.get("items", {}), is_argument=is_argument)
        if is_argument:
            return items.inside("Sequence[{}]", "Sequence")
        return _bounded(items.inside("list[{}]"), _lengths(schema, "Items"))

    def map_of(self, schema: Json) -> Type:
        """Return the type of an object whose names are not of the contract."""
        if "properties" in schema:
            message = "an object with properties needs a schema with a name"
            raise UnsupportedError(message)
        values: bool | Json = schema.get("additionalProperties", True)
        return self.annotation({} if isinstance(values, bool) else values).inside("dict[str, {}]")


def _union(types: Iterable[Type]) -> Type:
    found = list(types)
    branches = dict.fromkeys(branch for each in found for branch in each.branches)
    names = frozenset[str]().union(*(each.names for each in found))
    return Type(tuple(branches), names, any(each.is_nullable for each in found))


def _simple(code: str, *names: str) -> Type:
    return Type((code,), frozenset(names))


def _constant(value: Any) -> Type:
    code = literal(value) if isinstance(value, str) else repr(value)
    return _simple(f"Literal[{code}]", "Literal")


def _bounded(type_: Type, bounds: list[str]) -> Type:
    if not bounds:
        return type_
    written = ", ".join(bounds).replace("{", "{{").replace("}", "}}")
    return type_.inside(f"Annotated[{{}}, Meta({written})]", "Annotated", "Meta")


def _limits(schema: Json) -> Iterator[tuple[str, int | float]]:
    for keyword, bound in _LIMITS.items():
        if keyword in schema:
            limit = schema[keyword]
            yield bound, int(limit) if limit == int(limit) else limit


def _scalar(kind: str, schema: Json, *, is_argument: bool) -> Type:
    if kind not in _SCALARS:
        message = f"there is no type `{kind}`"
        raise UnsupportedError(message)
    if not is_argument:
        return _SCALARS[kind](schema, schema.get("format", ""))
    # An argument is only bounded when it is sent.
    return _simple("int") if kind == "integer" else _SCALARS[kind]({}, schema.get("format", ""))


def _integer(schema: Json, format_: str) -> Type:
    bounds = dict(_limits(schema))
    known = _INTEGERS.get(format_)
    if known is None:
        return _bounded(_simple("int"), _written(bounds))
    name, smallest, largest = known
    if not bounds:
        return _simple(name, name)
    if not {"ge", "gt"} & bounds.keys():
        bounds["ge"] = smallest
    if not {"le", "lt"} & bounds.keys():
        bounds["le"] = largest
    return _bounded(_simple("int"), _written(bounds))


def _number(schema: Json, format_: str) -> Type:
    bounds = dict(_limits(schema))
    if format_ in _FLOATS:
        return _bounded(_simple("float"), _written(bounds))
    if bounds:
        message = "a bound needs `format: double` beside it, since decimals have none"
        raise UnsupportedError(message)
    return _simple("Decimal", "Decimal")


def _text(schema: Json, format_: str) -> Type:
    if format_ == "byte":
        return _bounded(_simple("bytes"), _lengths(schema, "Length"))
    name = _TEXTS.get(format_)
    if name is not None:
        return _simple(name, name)
    bounds = _lengths(schema, "Length")
    if "pattern" in schema:
        bounds.append(f"pattern={literal(schema['pattern'])}")
    return _bounded(_simple("str"), bounds)


def _lengths(schema: Json, of: str) -> list[str]:
    given = {"min_length": schema.get(f"min{of}"), "max_length": schema.get(f"max{of}")}
    return [f"{name}={bound}" for name, bound in given.items() if bound is not None]


def _written(bounds: dict[str, int | float]) -> list[str]:
    return [f"{name}={bound}" for name, bound in bounds.items()]


_SCALARS: Final[dict[str, Callable[[Json, str], Type]]] = {
    "boolean": lambda _, __: _simple("bool"),
    "integer": _integer,
    "number": _number,
    "string": _text,
}
"""What makes the types of values that hold no others, of their bounds and their format."""
