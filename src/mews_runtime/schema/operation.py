"""What differs between operations, as data. The generated package holds one `Operation` each."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from functools import lru_cache
from importlib import import_module
from typing import Any, Generic, Literal, Protocol, TypeVar

from mews_runtime.schema.model import Model, wire_name
from mews_runtime.schema.status import status_of, tell
from mews_runtime.values import Value

ResponseT_co = TypeVar("ResponseT_co", covariant=True)
PageT_co = TypeVar("PageT_co", covariant=True)
ItemT_co = TypeVar("ItemT_co", covariant=True)

_NAME = re.compile(r"(?<![^/])[A-Za-z0-9]+/[A-Za-z0-9]+(/[0-9]{4}-[0-9]{2}-[0-9]{2})?\Z")


@lru_cache(maxsize=1024)
def short_name(path: str) -> str:
    """Return the resource, the action and perhaps the version that a path ends with."""
    match = _NAME.search(path)
    return match[0] if match else path


def is_short_name(name: object) -> bool:
    """Return whether something is a resource, an action and perhaps a version, and no more."""
    return isinstance(name, str) and _NAME.match(name) is not None


Effect = Literal["read", "write"]
"""Whether an operation changes anything at Mews: a read is always safe to retry, a write is not."""


class ReadBack(Value, frozen=True, kw_only=True):
    """How to find out whether a write whose response was lost was applied. Names are wire names.

    Attributes:
        operation: Short name of the operation that lists what the write makes.
        filters: Properties of the listing's request, and the place in what was sent whose values
            narrow the listing.
        fixed: Further properties of the listing's request, and their values.
        matches: Places in a listed item, such as `Data.External.Type`, and the place in what was
            sent that equals it.
        sent: Property of the write's request that holds what it is to make. The request itself is
            that, if it is None.
        created: Property of a listed item that says when it was made, or None if nothing does.
        identifier: Property of what was sent that holds an identifier of the caller's own, which
            decides where one item has it and more than was sent. None if there is none.
    """

    operation: str
    filters: Mapping[str, str]
    fixed: Mapping[str, Any]
    matches: Mapping[str, str]
    sent: str | None = None
    created: str | None = None
    identifier: str | None = None


class Job(Value, frozen=True, kw_only=True):
    """How to find out whether what an operation has only begun is finished. Names are wire names.

    Attributes:
        started: The way to the id of the job in the result of the operation, such as `Export.Id`.
        operation: Short name of the operation that tells how jobs stand.
        ids: Property of that operation's request that takes ids of jobs: one, if `items` is None.
        items: Property of its response that holds the jobs. The response itself is the job, if it
            is None.
        sent: Further properties of that operation's request, and the place in the result of the
            first one that each is to equal.
        state: The way to what says of a job how it stands.
        done: The states of a job that has succeeded.
        failed: The states of one that never will. In any other state it goes on.
        longest_pause: The most seconds after which to ask again.
    """

    started: str
    operation: str
    ids: str
    items: str | None = None
    sent: Mapping[str, str] = {}
    state: str
    done: frozenset[str]
    failed: frozenset[str]
    longest_pause: int


class Operation(Value, Generic[ResponseT_co], frozen=True, kw_only=True):
    """One documented operation.

    Attributes:
        path: Its address below the platform's, such as `/api/connector/v1/resourceBlocks/add`.
        request: The model of its request body.
        response: The type of its 200 response.
        effect: Whether it reads or writes.
        portfolio: Whether it is documented to work with a Portfolio Access Token.
        beta: Whether Mews may still change it.
        restricted: Whether Mews opens it to chosen partners only.
        deprecated: Whether Mews advises against it.
        replaced_by: Short names of the operations that take its place, if it is deprecated.
        discontinued: The day from which on Mews no longer offers it, if Mews has named one.
        undocumented: Whether Mews has taken it out of its documentation, if it is deprecated.
        idempotent: Whether a write that is sent again with the same values changes nothing more.
        alternatives: Groups of attributes of which at least one has to be given whole. None is
            required where there are no groups.
        max_intervals: The longest interval of times or dates that an attribute may hold, as an ISO
            8601 duration in whole months, days or hours.
        max_items: How many items a list attribute may hold.
        splittable: The list attributes that can be asked for in pieces without changing the result.
        read_back: How to find out whether a write was applied, or None.
        job: How to find out whether what it begins is finished, or None if it begins nothing.
    """

    path: str
    request: type[Model]
    response: type[ResponseT_co]
    effect: Effect
    portfolio: bool = False
    beta: bool = False
    restricted: bool = False
    deprecated: bool = False
    replaced_by: tuple[str, ...] = ()
    discontinued: date | None = None
    undocumented: bool = False
    idempotent: bool = False
    alternatives: tuple[tuple[str, ...], ...] = ()
    max_intervals: Mapping[str, str] = {}
    max_items: Mapping[str, int] = {}
    splittable: frozenset[str] = frozenset()
    read_back: ReadBack | None = None
    job: Job | None = None

    @property
    def advice(self) -> str:
        """What to do when nobody knows whether it was applied."""
        if self.idempotent:
            return "sending the same values again is safe, since they replace what is there"
        if self.read_back is None:
            return "look in Mews before you send it again"
        listing = self.read_back.operation
        return f"the client's reconcile() reads {listing} and says what is there"

    def wire(self, attribute: str) -> str:
        """Return the name under which a request has an attribute."""
        return wire_name(self.request, attribute)

    @property
    def status(self) -> Mapping[str, str]:
        """What to know before it is used: a sentence on each word that holds of it."""
        return status_of(
            deprecated=self.deprecated,
            replaced_by=self.replaced_by,
            discontinued=self.discontinued,
            undocumented=self.undocumented,
            restricted=self.restricted,
            beta=self.beta,
        )

    def warn(self) -> None:
        """Warn whoever calls it, once a process, if it is deprecated, restricted or in beta."""
        if self.deprecated or self.restricted or self.beta:
            tell(self.name, self.status)

    @property
    def name(self) -> str:
        """Its short name: resource, action and perhaps version, such as `resourceBlocks/add`."""
        return short_name(self.path)


class PaginatedOperation(
    Operation[PageT_co], Generic[PageT_co, ItemT_co], frozen=True, kw_only=True
):
    """An operation whose results come in pages.

    Attributes:
        make_limitation: Makes the value of the request's attribute `limitation`, of the `count` of
            items that a page may hold, and the `cursor` behind which it begins.
        limitation: Attribute of the request that says how much to return, and from where on.
        max_page_size: The most items that a page may hold.
        items: Attribute of the response that holds the items of the page.
        item: The type of an item.
        cursor: Attribute of the response that says where the next page begins.
        item_starts: Attribute of an item that says when it begins, by the interval filter that an
            item may collide with although it begins before it.
    """

    make_limitation: Callable[..., Model]
    limitation: str
    max_page_size: int
    items: str
    item: type[ItemT_co]
    cursor: str
    item_starts: Mapping[str, str] = {}


class Texts(Value, frozen=True, kw_only=True):
    """What the contract says of an operation in words. Loaded only by whoever shows it.

    Attributes:
        method: The name of its method.
        summary: What it does, in a line without a full stop.
        description: What else is to be known, in paragraphs with an empty line between.
        arguments: What each attribute of its request is, also of those that the client adds.
        returns: What its result is.
        status: What to know before it is used: a sentence on each word that holds of it, such as
            `deprecated`, `undocumented`, `restricted` or `beta`.
    """

    method: str
    summary: str
    description: str
    arguments: Mapping[str, str]
    returns: str
    status: Mapping[str, str] = {}


class ErrorResult(Protocol):
    """The documented body of an error response."""

    message: Any
    request_id: Any
    details: Any


class WebSocket(Value, frozen=True, kw_only=True):
    """Where events come from, one message after the other.

    Attributes:
        path: The path that is connected to.
        servers: The addresses of Mews, those of production first.
        message: Gives the model of a message.
    """

    path: str
    servers: tuple[str, ...]
    message: Callable[[], type[Model]]


class Contract(Value, frozen=True, kw_only=True):
    """What holds for all operations of the contract.

    Attributes:
        version: Version of the contract that the client was generated from.
        prefix: What the paths of all operations begin with.
        package: The package of the operations.
        modules: The module below it that holds the `OPERATION` of each short name.
        texts: The package of the words: its `RESOURCES` says what each resource is about, in the
            order of the contract. It has a module for each, whose `TEXTS` holds the words on its
            operations by their short names. Its `COLUMNS` are the properties that people look for
            first, by the name of the model.
        credentials: Attribute of the client's credentials by the wire name that carries it.
        error: Gives the model of every error response.
        webhooks: Gives the model of what each webhook receives, by the webhook's name.
        websocket: Where events come from, or None if the contract has none.
    """

    version: str
    prefix: str
    package: str
    modules: Mapping[str, str]
    credentials: Mapping[str, str]
    error: Callable[[], type[ErrorResult]]
    texts: str = ""
    webhooks: Mapping[str, Callable[[], type[Model]]] = {}
    websocket: WebSocket | None = None

    def operation(self, name: str) -> Operation[Any] | None:
        """Return the operation with this short name, or None if the contract does not have it."""
        module = self.modules.get(name)
        return import_module(f"{self.package}.{module}").OPERATION if module else None

    def resources(self) -> Mapping[str, str]:
        """Return what each resource is about, by its attribute of the client. Loads none."""
        about: Mapping[str, str] = import_module(self.texts).RESOURCES
        return about

    def columns(self, model: type[Model]) -> tuple[str, ...]:
        """Return the properties of a model that people look for first, if the contract says so."""
        named: Mapping[str, tuple[str, ...]] = import_module(self.texts).COLUMNS
        return named.get(model.__name__, ())

    def described(self, name: str) -> Texts:
        """Return the words on an operation that the contract has. Loads no operation."""
        resource = self.modules[name].partition(".")[0]
        texts: Mapping[str, Texts] = import_module(f"{self.texts}.{resource}").TEXTS
        return texts[name]

    def untyped(self, name: str) -> Operation[dict[str, Any]]:
        """Return any operation as one whose result is plain JSON.

        What the contract does not know counts as a write, so that it is never retried blindly.
        """
        known, path, response = self.operation(name), self.prefix + name, dict[str, Any]
        if known is None:
            return Operation(path=path, request=Model, response=response, effect="write")
        return Operation(
            path=path,
            request=known.request,
            response=response,
            effect=known.effect,
            beta=known.beta,
            restricted=known.restricted,
            deprecated=known.deprecated,
            replaced_by=known.replaced_by,
            discontinued=known.discontinued,
            undocumented=known.undocumented,
        )
