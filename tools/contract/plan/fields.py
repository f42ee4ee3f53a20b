"""The fields of an `Operation`, as code."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, TypeAlias

from mews_contract.operation import JSON
from tools.contract.plan import names
from tools.contract.plan.schemas import Json, name_of
from tools.contract.plan.types import Type

_MAPPINGS: Final = ("filters", "fixed", "matches")

Field: TypeAlias = tuple[str, str]
"""The name of a field, and its value as code."""

_VALUES: Final = {"discontinued": "date", "read_back": "ReadBack", "job": "Job"}
"""The classes of fields that hold values of their own."""


@dataclass(frozen=True, slots=True)
class Request:
    """The request of an operation.

    Attributes:
        name: Its schema.
        schema: What the contract says of that.
        attributes: The attribute, the wire name and the schema of each property.
    """

    name: str
    schema: Json
    attributes: list[tuple[str, str, Json]]

    @property
    def is_read(self) -> bool:
        """Whether the operation changes nothing."""
        is_read: bool = self.schema["x-mews-effect"] == "read"
        return is_read

    def of(self, keyword: str) -> dict[str, Any]:
        """Return what the properties that have a keyword say there, by their attributes."""
        return {name: raw[keyword] for name, _, raw in self.attributes if raw.get(keyword)}


@dataclass(frozen=True, slots=True)
class Listing:
    """What only an operation has that answers in pages.

    Attributes:
        item: The type of an item.
        argument: The type of an item, without its bounds.
        cursor: The type of the cursor that a method takes.
        limitation: The property of the request that the method takes in parts.
        schema: The schema of that property.
        largest_page: The most items that a page may hold.
    """

    item: Type
    argument: Type
    cursor: Type
    limitation: str
    schema: str
    largest_page: int


def request_of(definition: Json) -> str:
    """Return the schema of the request of an operation."""
    return body_of(definition["requestBody"])


def result_of(definition: Json) -> str:
    """Return the schema of the 200 response of an operation."""
    return body_of(definition["responses"]["200"])


def body_of(message: Json) -> str:
    """Return the schema of what a request or a response holds."""
    return name_of(message["content"][JSON]["schema"])


def fields(path: str, definition: Json, request: Request, listing: Listing | None) -> list[Field]:
    """Return the fields of an operation, in order.

    Args:
        path: Its path.
        definition: Its description in the contract.
        request: Its request.
        listing: What else it has if it answers in pages.
    """
    said = request.schema.get
    attributes = {wire: name for name, wire, _ in request.attributes}
    groups = said("x-mews-alternatives", ())
    found: dict[str, str | None] = {
        "path": repr(path),
        "request": f"models.{names.class_name(request.name)}",
        "response": f"models.{names.class_name(result_of(definition))}",
        "effect": repr(said("x-mews-effect")),
        "portfolio": repr(bool(said("x-mews-portfolio-access-token"))),
        "beta": repr(bool(said("x-mews-beta"))),
        "restricted": _given(repr, said("x-mews-restricted")),
        "deprecated": _given(repr, definition.get("deprecated")),
        "replaced_by": _given(repr, tuple(said("x-mews-replaced-by", ()))),
        "discontinued": _given(_date, said("x-mews-discontinued")),
        "undocumented": _given(repr, said("x-mews-undocumented")),
        "idempotent": _given(repr, said("x-mews-idempotent")),
        "alternatives": _given(
            repr, tuple(tuple(attributes[each] for each in group) for group in groups)
        ),
        "max_intervals": _given(mapping, request.of("x-mews-max-interval")),
        "max_items": _given(mapping, request.of("maxItems")),
        "splittable": _given(_set, request.of("x-mews-splittable")),
        "read_back": _given(_read_back, said("x-mews-read-back")),
        "job": _given(_job, said("x-mews-job")),
        **(_of_listing(request, listing, attributes[listing.limitation]) if listing else {}),
    }
    return [(name, code) for name, code in found.items() if code is not None]


def _of_listing(request: Request, listing: Listing, limitation: str) -> dict[str, str | None]:
    pagination = request.schema["x-mews-pagination"]
    starts = request.of("x-mews-item-start").items()
    return {
        "make_limitation": f"models.{names.class_name(listing.schema)}",
        "limitation": repr(limitation),
        "max_page_size": str(listing.largest_page),
        "items": repr(names.identifier(pagination["items"], names.OF_MODELS)),
        "item": listing.item.code(),
        "cursor": repr(names.identifier(pagination["cursor"], names.OF_MODELS)),
        "item_starts": _given(mapping, {name: names.identifier(start) for name, start in starts}),
    }


def imported(written: list[Field], listing: Listing | None) -> set[str]:
    """Return the names that the module of an operation imports."""
    given = {name for name, _ in written}
    found = {"models", *(["PaginatedOperation", *listing.item.names] if listing else ["Operation"])}
    return found | {name for field, name in _VALUES.items() if field in given}


def _given(code: Callable[[Any], str], value: Any) -> str | None:
    return code(value) if value else None


def _date(text: str) -> str:
    day = date.fromisoformat(text)
    return f"date({day.year}, {day.month}, {day.day})"


def _set(values: Iterable[str]) -> str:
    return f"frozenset({{{', '.join(map(repr, values))}}})"


def mapping(values: Mapping[str, object]) -> str:
    """Return a mapping as code."""
    # With a comma at the end, it is formatted as one line for each.
    return f"{{{' '.join(f'{name!r}: {value!r},' for name, value in values.items())}}}"


def _read_back(given: Json) -> str:
    parts = [f"{name}={given[name]!r}" for name in ("operation", "sent") if name in given]
    parts += [f"{name}={dict(sorted(given[name].items()))!r}" for name in _MAPPINGS]
    parts += [f"{name}={given[name]!r}" for name in ("created", "identifier") if name in given]
    return f"ReadBack({', '.join(parts)},)"


def _job(given: Json) -> str:
    told = ("started", "operation", "ids", "items", "sent", "state")
    parts = [f"{name}={given[name]!r}" for name in told if name in given]
    parts += [f"{name}={_set(given[name])}" for name in ("done", "failed")]
    parts.append(f"longest_pause={given['longest-pause']}")
    return f"Job({', '.join(parts)},)"
