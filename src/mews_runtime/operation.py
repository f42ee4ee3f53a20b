"""What differs between operations, as data. The generated package holds one `Operation` each."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from importlib import import_module
from typing import Any, Generic, Literal, Protocol, TypeVar

from mews_runtime.model import Model

ResponseT_co = TypeVar("ResponseT_co", covariant=True)
PageT_co = TypeVar("PageT_co", covariant=True)
ItemT_co = TypeVar("ItemT_co", covariant=True)

Effect = Literal["read", "write"]
"""Whether an operation changes anything at Mews: a read can be repeated at will, a write cannot."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation(Generic[ResponseT_co]):
    """One documented operation.

    Attributes:
        path: Its address below the platform's, such as `/api/connector/v1/resourceBlocks/add`.
        request: The model of its request body.
        response: The type of its 200 response.
        effect: Whether it reads or writes.
        portfolio: Whether it is documented to work with a Portfolio Access Token.
        beta: Whether Mews may still change it.
        max_intervals: The longest time interval (ISO 8601 duration) that an attribute may hold.
        splittable: The list attributes that can be asked for in pieces without changing the result.
    """

    path: str
    request: type[Model]
    response: type[ResponseT_co]
    effect: Effect
    portfolio: bool
    beta: bool
    max_intervals: Mapping[str, str] = field(default_factory=dict[str, str])
    splittable: frozenset[str] = frozenset()

    @property
    def name(self) -> str:
        """Its short name, such as `resourceBlocks/add`."""
        return "/".join(self.path.rsplit("/", 2)[1:])


class Limitation(Protocol):
    """Makes the part of a paginated request that says how much to return, and from where on."""

    def __call__(self, *, count: int, cursor: Any) -> Model:
        """Return the limitation for a page of at most `count` items after `cursor`."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class PaginatedOperation(Operation[PageT_co], Generic[PageT_co, ItemT_co]):
    """An operation that answers in pages.

    Attributes:
        make_limitation: Makes the value of the request's attribute `limitation`.
        limitation: Attribute of the request that says how much to return, and from where on.
        items: Attribute of the response that holds the items of the page.
        item: The type of an item.
        cursor: Attribute of the response that says where the next page begins.
    """

    make_limitation: Limitation
    limitation: str
    items: str
    item: type[ItemT_co]
    cursor: str


class ErrorResult(Protocol):
    """The documented body of an error response."""

    message: Any
    request_id: Any
    details: Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Contract:
    """What holds for all operations of the contract.

    Attributes:
        version: Version of the contract that the client was generated from.
        prefix: What the paths of all operations begin with.
        package: The package of the operations.
        modules: The module below it that holds the `OPERATION` of each short name.
        credentials: Attribute of the client's credentials by the wire name that carries it.
        secret_properties: Wire names of the properties whose values are never shown.
        error: Gives the model of every error response.
    """

    version: str
    prefix: str
    package: str
    modules: Mapping[str, str]
    credentials: Mapping[str, str]
    secret_properties: frozenset[str]
    error: Callable[[], type[ErrorResult]]

    def operation(self, name: str) -> Operation[Any] | None:
        """Return the operation with this short name, or None if the contract does not have it."""
        module = self.modules.get(name)
        if module is None:
            return None
        operation: Operation[Any] = import_module(f"{self.package}.{module}").OPERATION
        return operation

    def untyped(self, name: str) -> Operation[dict[str, Any]]:
        """Return any operation as one that answers with plain JSON.

        What the contract does not know counts as a write, so that it is never repeated blindly.
        """
        known = self.operation(name)
        return Operation(
            path=self.prefix + name,
            request=Model,
            response=dict[str, Any],
            effect=known.effect if known else "write",
            portfolio=known.portfolio if known else False,
            beta=known.beta if known else True,
        )
