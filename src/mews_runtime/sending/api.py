"""What the resource classes of both clients have in common."""

from collections.abc import Callable, Coroutine, Generator, Mapping
from typing import Any, ClassVar, Generic, Self, TypeVar, cast

from mews_runtime.errors import ConfigurationError
from mews_runtime.schema.operation import Operation
from mews_runtime.sending.retry import Retry
from mews_runtime.timeouts import Timeout
from mews_runtime.values import Value

ClientT = TypeVar("ClientT")


class Api(Generic[ClientT]):
    """The operations of one resource, as methods."""

    def __init__(self, client: ClientT) -> None:
        self._client = client

    def with_planner(self, client: object, planner: ClientT) -> Self | None:
        """Return the same operations, called by a planner, if it is this client that calls them."""
        return type(self)(planner) if self._client is client else None


class Options(Value, frozen=True, kw_only=True):
    """What a method takes beside the properties of its request. None is the client's own."""

    timeout: Timeout | None = None
    retry: Retry | None = None


class Planned(Value, frozen=True):
    """A call that is still to be made: of an operation, or by its name with plain JSON.

    To await it returns it, too, as async methods do.
    """

    __hidden__: ClassVar[frozenset[str]] = frozenset({"arguments"})

    operation: Operation[Any] | str
    arguments: Mapping[str, object]
    options: Options

    def __await__(self) -> Generator[None, None, Self]:
        yield from ()
        return self


class Planner:
    """Stands in for a client: its methods return the call that they would make."""

    def execute(
        self, operation: Operation[Any], arguments: Mapping[str, object], **options: Any
    ) -> Planned:
        """Return the call of an operation."""
        return Planned(operation, arguments, Options(**options))

    def call(self, path: str, body: Mapping[str, object], **options: Any) -> Planned:
        """Return the call of an operation with plain JSON."""
        return Planned(path, body, Options(**options))

    def wait(self, operation: Operation[Any], *_: object, **__: object) -> Planned:
        """Refuse to wait, which sends any number of requests."""
        message = (
            f"waiting for what {operation.name} has begun is not one request; call it as it is"
        )
        raise ConfigurationError(message)

    def paginate(self, operation: Operation[Any], *_: object, **__: object) -> Planned:
        """Refuse a listing, which sends nothing by itself."""
        message = (
            f"{operation.name} is a listing, which sends nothing by itself; call it as it is, and "
            "iterate responses() of its pager"
        )
        raise ConfigurationError(message)


def planned(
    client: object,
    planner: Planner,
    method: Callable[..., object],
    args: tuple[object, ...],
    kwargs: Mapping[str, object],
) -> Planned:
    """Return the call that a method would make, if it is one of this client that makes one."""
    owner: object = getattr(method, "__self__", None)
    name: str = getattr(method, "__name__", "")
    target: object = None
    if isinstance(owner, Api):
        target = cast("Api[object]", owner).with_planner(client, planner)
    elif owner is client and name in {"call", "execute"}:
        target = planner
    if target is None:
        message = "the method must be one of this very client, such as mews.resource_blocks.add"
        raise ConfigurationError(message)
    made: object = getattr(target, name)(*args, **kwargs)
    if isinstance(made, Coroutine):
        try:
            # It waits for nothing but the planner, and so ends at once.
            cast("Any", made).send(None)
        except StopIteration as end:
            made = end.value
    return cast("Planned", made)
