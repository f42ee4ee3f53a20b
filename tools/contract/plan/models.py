"""What becomes of each schema: a model, an alias of a map, or an enum."""

from dataclasses import dataclass

from tools.contract.plan import names
from tools.contract.plan.imports import imports
from tools.contract.plan.schemas import Json, Schemas, UnsupportedError
from tools.contract.plan.texts import Texts
from tools.contract.plan.types import Type, Types

_WIDTH = 92
"""How long the lines of a docstring inside a class may be."""

_MAP = "A JSON object that maps names to values."


@dataclass(frozen=True, slots=True)
class Property:
    """A property of a model.

    Attributes:
        name: Its attribute.
        type: Its annotation.
        default: What stands behind the annotation, or nothing.
        docstring: Its docstring, or nothing.
    """

    name: str
    type: str
    default: str
    docstring: str


@dataclass(frozen=True, slots=True)
class Model:
    """The class of an object.

    Attributes:
        name: The class.
        module: Its module.
        imports: The lines that import what it uses.
        docstring: Its docstring.
        properties: Its properties, those that are required first.
        secrets: The attributes that nothing may show.
        deprecations: The attributes that warn when they are passed.
        variants: How to tell the types of attributes, as code.
        checks: What is called with a model when it has been made.
    """

    name: str
    module: str
    imports: list[str]
    docstring: str
    properties: list[Property]
    secrets: list[str]
    deprecations: list[str]
    variants: list[str]
    checks: list[str]


@dataclass(frozen=True, slots=True)
class Alias:
    """The alias of a map.

    Attributes:
        name: The alias.
        module: Its module.
        imports: The lines that import what it uses.
        docstring: The docstring of its module.
        type: What it stands for.
    """

    name: str
    module: str
    imports: list[str]
    docstring: str
    type: str


@dataclass(frozen=True, slots=True)
class Enum:
    """The class of an enum.

    Attributes:
        name: The class.
        module: Its module.
        docstring: Its docstring.
        members: The names of its members with their values, as code.
    """

    name: str
    module: str
    docstring: str
    members: list[tuple[str, str]]


class Models:
    """Plans classes of schemas."""

    def __init__(self, schemas: Schemas, types: Types, texts: Texts) -> None:
        self._schemas, self._types, self._texts = schemas, types, texts

    def enum(self, name: str) -> Enum:
        """Return the class of an enum."""
        schema = self._schemas.named[name]
        return Enum(
            name=names.class_name(name),
            module=names.module_name(name),
            docstring=self._texts.docstring(schema.get("description"), _WIDTH),
            members=[(names.member(value), names.literal(value)) for value in schema["enum"]],
        )

    def alias(self, name: str) -> Alias:
        """Return the alias of a map."""
        schema = self._schemas.named[name]
        type_ = self._types.map_of(schema)
        return Alias(
            name=names.class_name(name),
            module=names.module_name(name),
            imports=imports(type_.names | {"TypeAlias"}),
            docstring=self._texts.docstring(schema.get("description") or _MAP, _WIDTH + 4),
            type=type_.code(),
        )

    def model(self, name: str) -> Model:
        """Return the class of an object."""
        schema = self._schemas.named[name]
        taken = self.taken(schema)
        found = {
            names.identifier(wire, taken): (wire, raw)
            for wire, raw in self._schemas.properties(name).items()
        }
        used = {"Model"}
        properties: list[Property] = []
        for attribute, (wire, raw) in found.items():
            is_required = self._schemas.is_required(name, wire)
            type_ = self._annotation(f"{name}.{wire}", raw)
            default = _default(attribute, wire, is_required=is_required)
            used |= type_.names | _names_in(default)
            code = type_.code(is_optional=not is_required)
            properties.append(Property(attribute, code, default, self._docstring(raw)))
        deprecations = [each for each, (_, raw) in found.items() if raw.get("deprecated")]
        variants = [
            _variants(each, raw["x-mews-discriminator"])
            for each, (_, raw) in found.items()
            if "x-mews-discriminator" in raw
        ]
        checks = ["decode_variants"] * bool(variants) + ["warn_deprecated"] * bool(deprecations)
        return Model(
            name=names.class_name(name),
            module=names.module_name(name),
            imports=imports({*used, *checks}),
            docstring=self._texts.docstring(schema.get("description"), _WIDTH),
            properties=properties,
            secrets=[each for each, (_, raw) in found.items() if raw.get("x-mews-secret")],
            deprecations=deprecations,
            variants=variants,
            checks=checks,
        )

    def _annotation(self, where: str, raw: Json) -> Type:
        try:
            return self._types.annotation(raw)
        except UnsupportedError as error:
            message = f"{where}: {error}"
            raise UnsupportedError(message) from None

    def taken(self, schema: Json) -> frozenset[str]:
        """Return the names that a model's attributes cannot have."""
        if "x-mews-effect" not in schema:
            return names.OF_MODELS
        of_listings = names.OF_LISTINGS if "x-mews-pagination" in schema else frozenset[str]()
        return names.OF_MODELS | names.OF_METHODS | of_listings

    def description(self, raw: Json) -> str:
        """Return the description of a property: its own, or else that of its schema."""
        said = raw.get("description") or self._schemas.resolve(raw).get("description")
        prefix = "Deprecated. " if raw.get("deprecated") else ""
        line = self._texts.line(said)
        return f"{prefix}{line}" if line else ""

    def _docstring(self, raw: Json) -> str:
        # It is worded already, so that no name in it is replaced twice.
        words = self.description(raw)
        return Texts({}).docstring(words, _WIDTH) if words else ""


def _default(attribute: str, wire: str, *, is_required: bool) -> str:
    renamed = wire != names.pascal(attribute)
    match is_required, renamed:
        case True, False:
            return ""
        case True, True:
            return f"field(name={names.literal(wire)})"
        case False, False:
            return "UNSET"
        case _:
            return f"field(default=UNSET, name={names.literal(wire)})"


def _variants(attribute: str, discriminator: Json) -> str:
    by = names.identifier(discriminator["propertyName"], names.OF_MODELS)
    types = {
        value: f"models.{names.class_name(reference.rpartition('/')[2])}"
        for value, reference in discriminator["mapping"].items()
    }
    written = " ".join(f"{value!r}: {code}," for value, code in types.items())
    return f"Variants({attribute!r}, {by!r}, lambda: {{{written}}})"


def _names_in(default: str) -> set[str]:
    return {
        *(["field"] if "field" in default else []),
        *(["UNSET", "UnsetType as Unset"] if "UNSET" in default else []),
    }
