"""What becomes of each schema: a model, an alias of a map, or an enum."""

from dataclasses import dataclass

from mews_runtime.schema.status import end_of
from tools.contract.plan import names
from tools.contract.plan.fields import mapping
from tools.contract.plan.imports import imports
from tools.contract.plan.schemas import Json, Schemas, UnsupportedError, name_of
from tools.contract.plan.texts import Texts
from tools.contract.plan.types import Type, Types

_WIDTH = 92
"""How long the lines of a docstring inside a class may be."""

_OF_DEPRECATIONS = ("ClassVar", "Mapping")

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
        base: What it derives from.
        docstring: Its docstring.
        properties: Its properties, those that are required first.
        secrets: The attributes that nothing may show.
        deprecations: The attributes that warn when they are passed, each with what to do, as code.
        variants: How to tell the types of attributes, as code.
        items: How to tell the types of items of attributes, as code.
        event: What to know of it as an event, as code, or nothing if it is none.
        events: The attribute that holds events, if one does.
        checks: What is called with a model when it has been made.
    """

    name: str
    module: str
    imports: list[str]
    base: str
    docstring: str
    properties: list[Property]
    secrets: list[str]
    deprecations: str
    variants: list[str]
    items: list[str]
    event: str
    events: str
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
        taken = names.taken(schema)
        found = {
            names.identifier(wire, taken): (wire, raw)
            for wire, raw in self._schemas.properties(name).items()
        }
        used: set[str] = set()
        properties: list[Property] = []
        updates: list[str] = []
        for attribute, (wire, raw) in found.items():
            is_required = self._schemas.is_required(name, wire)
            update = self._schemas.update_in(name, raw)
            updates += [attribute] if update else []
            type_ = self._annotation(f"{name}.{wire}", raw, update)
            default = _default(attribute, wire, is_required=is_required)
            used |= type_.names | _names_in(default)
            code = type_.code(is_optional=not is_required)
            properties.append(Property(attribute, code, default, self._docstring(raw)))
        deprecations = {
            each: self._advice(raw) for each, (_, raw) in found.items() if raw.get("deprecated")
        }
        variants = [
            _variants(each, said)
            for each, (_, raw) in found.items()
            if (said := raw.get("x-mews-discriminator"))
        ]
        items = [
            f"ItemVariants({each!r}, {said['propertyName']!r}, {_mapped(said)})"
            for each, (_, raw) in found.items()
            if (said := raw.get("items", {}).get("discriminator"))
        ]
        event = _event(schema["x-mews-event"]) if "x-mews-event" in schema else ""
        used |= {"Variants"} if variants else set()
        used |= {"ItemVariants"} if items else set()
        used |= {name for name in ("Event", "Fetch") if f"{name}(" in event}
        made = {
            "decode_variants": variants,
            "decode_items": items,
            "warn_deprecated": deprecations,
            "wrap_updates": updates,
        }
        checks = [check for check, of in made.items() if of]
        base = "UpdateModel" if updates else "Model"
        return Model(
            name=names.class_name(name),
            module=names.module_name(name),
            imports=imports({*used, *checks, *(_OF_DEPRECATIONS if deprecations else ()), base}),
            base=base,
            docstring=self._texts.docstring(schema.get("description"), _WIDTH),
            properties=properties,
            secrets=[each for each, (_, raw) in found.items() if raw.get("x-mews-secret")],
            deprecations=mapping(deprecations) if deprecations else "",
            variants=variants,
            items=items,
            event=event,
            events=next((each for each, (_, raw) in found.items() if self._is_event(raw)), ""),
            checks=checks,
        )

    def _is_event(self, raw: Json) -> bool:
        """Return whether a property holds a list of events."""
        items: Json = raw.get("items", {})
        names_ = [name_of(each) for each in (items, *items.get("anyOf", ())) if "$ref" in each]
        return any("x-mews-event" in self._schemas.named[name] for name in names_)

    def _annotation(self, where: str, raw: Json, update: str | None) -> Type:
        try:
            if update is not None:
                return self._types.update(update, is_nullable="oneOf" in raw)
            return self._types.annotation(raw)
        except UnsupportedError as error:
            message = f"{where}: {error}"
            raise UnsupportedError(message) from None

    def description(self, raw: Json) -> str:
        """Return the description of a property, and whether it is deprecated."""
        words = self._advice(raw)
        return f"Deprecated. {words}" if words and raw.get("deprecated") else words

    def _advice(self, raw: Json) -> str:
        """Return the description of a property, and when it ends."""
        ends = f"{end_of(raw['x-mews-discontinued'])}. " if "x-mews-discontinued" in raw else ""
        return f"{ends}{self._texts.line(raw.get('description'))}".strip()

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
    return f"Variants({attribute!r}, {by!r}, {_mapped(discriminator)})"


def _mapped(discriminator: Json) -> str:
    """Return the types by what tells them, as code that loads none until they are needed."""
    types = {
        value: f"models.{names.class_name(reference.rpartition('/')[2])}"
        for value, reference in discriminator["mapping"].items()
    }
    return f"lambda: {{{' '.join(f'{value!r}: {code},' for value, code in types.items())}}}"


def _event(said: Json) -> str:
    fetch = " ".join(f"{type_!r}: {_fetch(each)}," for type_, each in said["fetch"].items())
    given = f", fetch={{{fetch}}}," if fetch else ""
    return f"Event(type={said['type']!r}, id={said['id']!r}{given})"


def _fetch(said: Json) -> str:
    fixed = f", fixed={said['fixed']!r}" if "fixed" in said else ""
    return f"Fetch({said['operation']!r}, {said['ids']!r}{fixed})"


def _names_in(default: str) -> set[str]:
    return {
        *(["field"] if "field" in default else []),
        *(["UNSET", "UnsetType as Unset"] if "UNSET" in default else []),
    }
