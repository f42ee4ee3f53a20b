"""What becomes of each operation: an `Operation`, a method and its words."""

from dataclasses import dataclass
from typing import Final

from tools.contract.plan import names
from tools.contract.plan.fields import (
    Field,
    Listing,
    Request,
    fields,
    imported,
    mapping,
    request_of,
    result_of,
)
from tools.contract.plan.imports import imports
from tools.contract.plan.models import Models
from tools.contract.plan.schemas import Json, Schemas, UnsupportedError, name_of
from tools.contract.plan.texts import Texts, ended, inside, wrapped
from tools.contract.plan.types import Types

_UNITS: Final = {"M": "months", "D": "days", "H": "hours"}
_WORDS, _LINES = 84, 88
"""How long the lines of a method's docstring may be: those of an argument, and all others."""


@dataclass(frozen=True, slots=True)
class Argument:
    """An argument of a method.

    Attributes:
        name: Its name, which is also the attribute of the request.
        type: Its annotation.
        default: What it is if it is left out, or nothing.
        lines: What it is, as it stands in a docstring, its name in front.
    """

    name: str
    type: str
    default: str
    lines: str


@dataclass(frozen=True, slots=True)
class Operation:
    """An operation.

    Attributes:
        name: Resource, action and perhaps version.
        module: Its module.
        constant: The name under which its resource imports it.
        method: Its method.
        docstring: The docstring of its module.
        imports: The lines that import what its module uses.
        kind: The class of its `OPERATION`, and what that is of.
        fields: The fields of its `OPERATION`, in order, as code.
        response: The class of its 200 response.
        arguments: What its method takes, those that are required first.
        parts: The paragraphs of its method's docstring, each wrapped.
        returns: What its result is.
        texts: The fields of its `Texts`, in order, as code.
        names: The names that its method's signature uses.
        is_write: Whether it changes anything.
        listing: What else it has if it answers in pages.
    """

    name: str
    module: str
    constant: str
    method: str
    docstring: str
    imports: list[str]
    kind: tuple[str, str]
    fields: list[Field]
    response: str
    arguments: list[Argument]
    parts: list[str]
    returns: str
    texts: list[Field]
    names: frozenset[str]
    is_write: bool
    listing: Listing | None


class Operations:
    """Plans operations."""

    def __init__(self, schemas: Schemas, types: Types, texts: Texts, models: Models) -> None:
        self._schemas, self._types, self._texts, self._models = schemas, types, texts, models

    def operation(self, path: str, name: str, definition: Json, method: str) -> Operation:
        """Return what becomes of an operation.

        Args:
            path: Its path.
            name: The part of the path behind what all have in common.
            definition: Its description in the contract.
            method: The name of its method.
        """
        request = self._request(definition)
        response = result_of(definition)
        pagination = request.schema.get("x-mews-pagination")
        listing = self._listing(request, response, pagination) if pagination else None
        arguments, used = self._arguments(request, listing)
        returns = self._returns(response, listing)
        module = names.identifier(definition["operationId"])
        written = fields(path, definition, request, listing)
        summary = self._texts.line(definition["summary"])
        paragraphs = self._paragraphs(definition, request)
        return Operation(
            name=name,
            module=module,
            constant=module.upper(),
            method=method,
            docstring=self._texts.docstring(summary, _LINES),
            imports=imports(imported(written, listing)),
            kind=_kind(response, listing),
            fields=written,
            response=names.class_name(response),
            arguments=arguments,
            parts=[inside(ended(summary)), *(inside(wrapped(each, _LINES)) for each in paragraphs)],
            returns=inside(returns),
            texts=[
                ("method", repr(method)),
                ("summary", repr(summary)),
                ("description", repr("\n\n".join(paragraphs))),
                ("arguments", mapping(self._words(request))),
                ("returns", repr(returns)),
            ],
            names=used,
            is_write=not request.is_read,
            listing=listing,
        )

    def _request(self, definition: Json) -> Request:
        name = request_of(definition)
        schema = self._schemas.named[name]
        taken = self._models.taken(schema)
        properties = self._schemas.properties(name).items()
        attributes = [(names.identifier(wire, taken), wire, raw) for wire, raw in properties]
        return Request(name, schema, attributes)

    def _paragraphs(self, definition: Json, request: Request) -> list[str]:
        said = map(self._texts.line, definition.get("description", "").split("\n\n"))
        found = [each for each in said if each]
        if definition.get("deprecated"):
            instead = " or ".join(
                f"`{each}`" for each in request.schema.get("x-mews-replaced-by", ())
            )
            found.insert(0, f"Deprecated. Use {instead} instead." if instead else "Deprecated.")
        return found

    def _returns(self, response: str, listing: Listing | None) -> str:
        if listing:
            return "A pager: iterate it for items, or its `pages()` for whole results."
        return self._texts.line(self._schemas.named[response].get("description"))

    def _listing(self, request: Request, response: str, pagination: Json) -> Listing:
        raw = self._schemas.properties(response)[pagination["items"]]
        limitation = pagination["limitation"]
        schema = _named_in(self._schemas.properties(request.name)[limitation])
        parts = self._schemas.properties(schema)
        return Listing(
            item=self._types.annotation(raw["items"]),
            argument=self._types.argument(raw["items"]),
            cursor=self._types.argument(parts["Cursor"]),
            limitation=limitation,
            schema=schema,
            largest_page=int(parts["Count"]["maximum"]),
        )

    def _words(self, request: Request) -> dict[str, str]:
        """Return what each property of a request is, also of those that no method takes."""
        return {
            name: self._models.description(raw) + _bound(raw, is_read=request.is_read)
            for name, _, raw in request.attributes
        }

    def _arguments(
        self, request: Request, listing: Listing | None
    ) -> tuple[list[Argument], frozenset[str]]:
        arguments: list[Argument] = []
        words = self._words(request)
        used = set(listing.cursor.names | listing.argument.names) if listing else set[str]()
        for attribute, wire, raw in request.attributes:
            if raw.get("x-mews-credential") or (listing and wire == listing.limitation):
                continue
            is_required = self._schemas.is_required(request.name, wire)
            type_ = self._types.argument(raw)
            used |= type_.names
            arguments.append(
                Argument(
                    name=attribute,
                    type=type_.code(is_optional=not is_required),
                    default="" if is_required else "UNSET",
                    lines=inside(wrapped(f"{attribute}: {words[attribute]}".rstrip(), _WORDS)),
                )
            )
        return arguments, frozenset(used)


def _bound(raw: Json, *, is_read: bool) -> str:
    """Return what the client does at the bound of an argument, or that there is one."""
    said = ""
    if "maxItems" in raw:
        most, is_split = raw["maxItems"], is_read and raw.get("x-mews-splittable")
        said += (
            f" More than {most} are asked for in parts."
            if is_split
            else f" At most {most} in a request."
        )
    if "x-mews-max-interval" in raw:
        longest = _duration(raw["x-mews-max-interval"])
        said += (
            f" What spans more than {longest} is asked for in parts."
            if is_read
            else f" At most {longest} in a request."
        )
    return said


def _named_in(raw: Json) -> str:
    """Return the name of the schema that a property refers to, be it nullable or not."""
    for each in (raw, *raw.get("oneOf", ())):
        if "$ref" in each:
            return name_of(each)
    message = "a limitation is a reference to a schema"
    raise UnsupportedError(message)


def _duration(duration: str) -> str:
    """Return an ISO 8601 duration of one unit in words."""
    number, unit = duration.strip("PT")[:-1], _UNITS[duration[-1]]
    return f"{number} {unit[:-1] if number == '1' else unit}"


def _kind(response: str, listing: Listing | None) -> tuple[str, str]:
    of = f"models.{names.class_name(response)}"
    return ("PaginatedOperation", f"{of}, {listing.item.code()}") if listing else ("Operation", of)
