"""What becomes of each operation: an `Operation`, a method and its words."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from mews_runtime.schema.status import status_of
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
from tools.contract.plan.schemas import Json, Schemas, UnsupportedError, named_in
from tools.contract.plan.texts import Texts, ended, in_python, inside, wrapped
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
class Job:
    """How to wait for what an operation begins.

    Attributes:
        asked: The operation that tells how it stands.
        type: The class of the job.
        has_id: Whether its id alone is enough to ask for it.
        done: The states in which it has succeeded, in words.
        failed: Those in which it never will, or nothing.
        longest_pause: The most seconds after which it is asked for again.
    """

    asked: str
    type: str
    has_id: bool
    done: str
    failed: str
    longest_pause: int


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
        status: What to know before it is used: a sentence on each word that holds of it.
        texts: The fields of its `Texts`, in order, as code.
        names: The names that its method's signature uses.
        is_write: Whether it changes anything.
        listing: What else it has if it answers in pages.
        job: How to wait for what it begins, if it begins something.
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
    status: dict[str, str]
    texts: list[Field]
    names: frozenset[str]
    is_write: bool
    listing: Listing | None
    job: Job | None


class Operations:
    """Plans operations.

    Args:
        schemas: The schemas of the contract.
        types: Their types.
        texts: Its texts.
        models: Its models.
        responses: The schema of the response of each operation.
    """

    def __init__(
        self,
        schemas: Schemas,
        types: Types,
        texts: Texts,
        models: Models,
        responses: Mapping[str, str],
    ) -> None:
        self._schemas, self._types, self._texts, self._models = schemas, types, texts, models
        self._responses = responses

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
        words = self._words(request)
        arguments, used = self._arguments(request, listing, words)
        returns = self._returns(response, listing)
        module = names.identifier(definition["operationId"])
        written = fields(path, definition, request, listing)
        summary = self._texts.line(definition["summary"])
        paragraphs = self._paragraphs(definition)
        status = _status(definition, request)
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
            parts=[
                inside(ended(summary)),
                *(
                    inside(wrapped(in_python(each), _LINES))
                    for each in (*_told(status), *paragraphs)
                ),
            ],
            returns=inside(in_python(returns)),
            status=status,
            texts=[
                ("method", repr(method)),
                ("summary", repr(summary)),
                ("description", repr("\n\n".join(paragraphs))),
                ("arguments", mapping(words)),
                ("returns", repr(returns)),
                *([("status", mapping(status))] if status else ()),
            ],
            names=used,
            is_write=not request.is_read,
            listing=listing,
            job=self._job(request.schema.get("x-mews-job"), response),
        )

    def _request(self, definition: Json) -> Request:
        name = request_of(definition)
        schema = self._schemas.named[name]
        taken = names.taken(schema)
        properties = self._schemas.properties(name).items()
        attributes = [(names.identifier(wire, taken), wire, raw) for wire, raw in properties]
        return Request(name, schema, attributes)

    def _paragraphs(self, definition: Json) -> list[str]:
        said = map(self._texts.line, definition.get("description", "").split("\n\n"))
        return [each for each in said if each]

    def _returns(self, response: str, listing: Listing | None) -> str:
        if listing:
            return "A pager: iterate it for items, or its `pages()` for whole results."
        return self._texts.line(self._schemas.named[response].get("description"))

    def _listing(self, request: Request, response: str, pagination: Json) -> Listing:
        raw = self._schemas.properties(response)[pagination["items"]]
        limitation = pagination["limitation"]
        schema = named_in(self._schemas.properties(request.name)[limitation])
        if schema is None:
            message = "a limitation is a reference to a schema"
            raise UnsupportedError(message)
        parts = self._schemas.properties(schema)
        return Listing(
            item=self._types.annotation(raw["items"]),
            argument=self._types.argument(raw["items"]),
            cursor=self._types.argument(parts["Cursor"]),
            limitation=limitation,
            schema=schema,
            largest_page=int(parts["Count"]["maximum"]),
        )

    def _job(self, said: Json | None, response: str) -> Job | None:
        if said is None:
            return None
        type_ = response
        if "items" in said:
            told = self._schemas.properties(self._responses[said["operation"]])
            type_ = named_in(told[said["items"]]["items"]) or ""
        return Job(
            asked=said["operation"],
            type=names.class_name(type_),
            has_id="items" in said,
            done=_either(said["done"]),
            failed=_either(said["failed"]),
            longest_pause=said["longest-pause"],
        )

    def _words(self, request: Request) -> dict[str, str]:
        """Return what each property of a request is, also of those that no method takes."""
        return {
            name: self._models.description(raw) + _bound(raw, is_read=request.is_read)
            for name, _, raw in request.attributes
        }

    def _arguments(
        self, request: Request, listing: Listing | None, words: Mapping[str, str]
    ) -> tuple[list[Argument], frozenset[str]]:
        arguments: list[Argument] = []
        used = set(listing.cursor.names | listing.argument.names) if listing else set[str]()
        for attribute, wire, raw in request.attributes:
            if raw.get("x-mews-credential") or (listing and wire == listing.limitation):
                continue
            is_required = self._schemas.is_required(request.name, wire)
            update = self._schemas.update_in(request.name, raw)
            type_ = self._types.update_argument(update) if update else self._types.argument(raw)
            used |= type_.names
            arguments.append(
                Argument(
                    name=attribute,
                    type=type_.code(is_optional=not is_required),
                    default="" if is_required else "UNSET",
                    lines=inside(
                        wrapped(in_python(f"{attribute}: {words[attribute]}".rstrip()), _WORDS)
                    ),
                )
            )
        return arguments, frozenset(used)


def _status(definition: Json, request: Request) -> dict[str, str]:
    """Return what to know of an operation before it is used: a sentence on each word that holds."""
    said = request.schema.get
    day = said("x-mews-discontinued")
    found = status_of(
        deprecated=bool(definition.get("deprecated")),
        replaced_by=said("x-mews-replaced-by", ()),
        discontinued=date.fromisoformat(day) if day else None,
        undocumented=bool(said("x-mews-undocumented")),
        restricted=bool(said("x-mews-restricted")),
        beta=bool(said("x-mews-beta")),
    )
    return {word: ended(sentence) for word, sentence in found.items()}


def _told(status: Mapping[str, str]) -> list[str]:
    """Return the line of a docstring on each word."""
    return [f"{word.title()}: {sentence}" for word, sentence in status.items()]


def _bound(raw: Json, *, is_read: bool) -> str:
    """Return the bound of an argument, or that there is none, because the client splits it."""
    said = ""
    if "maxItems" in raw:
        most, is_split = raw["maxItems"], is_read and raw.get("x-mews-splittable")
        said += " Any number of them." if is_split else f" At most {most} in a call."
    if "x-mews-max-interval" in raw:
        longest = _duration(raw["x-mews-max-interval"])
        said += (
            " The interval may be of any length." if is_read else f" At most {longest} in a call."
        )
    return said


def _either(states: list[str]) -> str:
    return " or ".join(f"`{each}`" for each in states)


def _duration(duration: str) -> str:
    """Return an ISO 8601 duration of one unit in words."""
    number, unit = duration.strip("PT")[:-1], _UNITS[duration[-1]]
    return f"{number} {unit[:-1] if number == '1' else unit}"


def _kind(response: str, listing: Listing | None) -> tuple[str, str]:
    of = f"models.{names.class_name(response)}"
    return ("PaginatedOperation", f"{of}, {listing.item.code()}") if listing else ("Operation", of)
