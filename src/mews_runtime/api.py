"""What the resource classes of both clients have in common."""

from collections.abc import Callable, Coroutine, Generator, Mapping
from typing import Any, ClassVar, Generic, Self, TypeVar, cast

from mews_runtime.errors import ConfigurationError
from mews_runtime.operation import Operation
from mews_runtime.retry import Retry
from mews_runtime.timeouts import Timeout
from mews_runtime.values import Value

ClientT = TypeVar("ClientT")


class Api(Generic[ClientT]):
    """The operations of one resource, as methods."""

    def __init__(self, client: ClientT) -> None:
        self._client = client

    def belongs_to(self, client: object) -> bool:
        """Return whether a client calls them."""
        return self._client is client

    def of(self, client: ClientT) -> Self:
        """Return the same operations, called by another client."""
        return type(self)(client)


class Options(Value, frozen=True, kw_only=True):
    """What a method takes beside the properties of its request. None is the client's own.

    Attributes:
        timeout: How long to wait for each of connecting, writing and reading.
        retry: How to repeat.
    """

    timeout: Timeout | None = None
    retry: Retry | None = None


class Planned(Value, frozen=True):
    """A call that is still to be made. To await it returns it, too, as async methods do.

    Attributes:
        operation: The operation, or the name of one that is called with plain JSON.
        arguments: Its arguments, or its body.
        options: What else the method was given.
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
        self,
        operation: Operation[Any],
        arguments: Mapping[str, object],
        *,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> Planned:
        """Return the call of an operation."""
        return Planned(operation, arguments, Options(timeout=timeout, retry=retry))

    def call(
        self,
        path: str,
        body: Mapping[str, object],
        *,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
    ) -> Planned:
        """Return the call of an operation with plain JSON."""
        return Planned(path, body, Options(timeout=timeout, retry=retry))

    def paginate(self, operation: Operation[Any], *_: object, **__: object) -> Planned:
        """Refuse a listing, which sends nothing by itself.

        Raises:
            ConfigurationError: Always.
        """
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
    """Return the call that a method of a client would make.

    Raises:
        ConfigurationError: It is no method of this client that makes one.
    """
    owner: object = getattr(method, "__self__", None)
    name: str = getattr(method, "__name__", "")
    target: object = None
    if isinstance(owner, Api):
        api = cast("Api[object]", owner)
        target = api.of(planner) if api.belongs_to(client) else None
    elif owner is client and name in {"call", "execute"}:
        target = planner
    if target is None:
        message = "the method must be one of this very client, such as mews.resource_blocks.add"
        raise ConfigurationError(message)
    made: object = getattr(target, name)(*args, **kwargs)
    if isinstance(made, Coroutine):
        return _done(cast("Coroutine[Any, Any, Planned]", made))
    return cast("Planned", made)


def _done(coroutine: Coroutine[Any, Any, Planned]) -> Planned:
    """Return what a coroutine returns that waits for nothing."""
    try:
        coroutine.send(None)
    except StopIteration as end:
        return cast("Planned", end.value)
    finally:
        coroutine.close()
    message = "the method waits before it makes a call"
    raise ConfigurationError(message)
