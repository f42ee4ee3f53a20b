"""The credentials that every request carries in its body."""

from collections.abc import Awaitable, Callable
from inspect import isawaitable, iscoroutine
from typing import ClassVar, Final, Self

from msgspec.structs import replace

from mews_runtime.errors import ConfigurationError, is_coroutine_function, kind_of
from mews_runtime.limits.local import digest
from mews_runtime.masking import Secrets
from mews_runtime.messages.traversal import has_lone_surrogates
from mews_runtime.values import Value

TokenProvider = Callable[[], str]
"""Gives the access token of the moment. Called once for every request, from any thread."""

AsyncTokenProvider = Callable[[], Awaitable[str]]
"""The same as a coroutine function."""


_NOT_AWAITED: Final = (
    "access_token is a coroutine function, which Client does not await: pass a plain function, or "
    "use AsyncClient"
)


class ResolvedCredentials(Value, frozen=True):
    """The credentials of one request. Attribute names are those of the request models."""

    __hidden__: ClassVar[frozenset[str]] = frozenset({"client_token", "access_token", "former"})

    client_token: str
    access_token: str
    client: str
    key: str = ""
    """The name under which the access token is counted. The token cannot be told from it."""
    former: tuple[str, ...] = ()
    """The access tokens of earlier attempts, which a server may still quote."""

    def after(self, earlier: "ResolvedCredentials | None") -> "ResolvedCredentials":
        """Return them as those of a retry, which know the access tokens of attempts before it."""
        if earlier is None or (earlier.access_token == self.access_token and not earlier.former):
            return self
        return replace(self, former=(*earlier.former, earlier.access_token))

    @property
    def attributes(self) -> dict[str, str]:
        """The attributes of a request model that hold them."""
        # Plain strings: the encoder takes no subclasses.
        return {
            "client_token": str.__str__(self.client_token),
            "access_token": str.__str__(self.access_token),
            "client": str.__str__(self.client),
        }

    @property
    def secrets(self) -> tuple[str, ...]:
        """The values that nothing may show."""
        return self.client_token, self.access_token, *self.former


PLACEHOLDER = ResolvedCredentials("-", "-", "-")
"""Stands in for the credentials while the rest of a request is checked."""


class Credentials(Value, frozen=True):
    """The credentials of a client."""

    __hidden__: ClassVar[frozenset[str]] = frozenset({"client_token"})

    client_token: str
    client: str
    provider: TokenProvider | AsyncTokenProvider
    """Gives the access token anew for each request."""
    known: ResolvedCredentials | None
    """The credentials of every request, if the access token is not provided by a function."""
    tokens: Secrets
    """The tokens that are known before a request."""

    @classmethod
    def of(
        cls,
        client_token: str,
        access_token: str | TokenProvider | AsyncTokenProvider,
        client: str,
    ) -> Self:
        """Return the credentials. Raises a `ConfigurationError` if one of them cannot be used."""
        _check("client_token", client_token)
        _check("client", client)
        if callable(access_token):
            return cls(client_token, client, access_token, None, Secrets([client_token]))
        known = _resolved(client_token, access_token, client)
        return cls(client_token, client, lambda: access_token, known, Secrets(known.secrets))

    def masked(self, text: str, *given: object) -> str:
        """Return what is wrong without the tokens in the values that it quotes."""
        for shown in (repr(each) for each in given if each is not None):
            # What is said behind a value may quote a part of it.
            said, value, more = text.rpartition(shown)
            text = said + self.tokens.mask(value + more) if value else text
        return text

    def with_access_token(self, token: str | TokenProvider | AsyncTokenProvider) -> "Credentials":
        """Return the same credentials for another property. Raises what `of` raises."""
        return Credentials.of(self.client_token, token, self.client)

    def resolve(self) -> ResolvedCredentials:
        """Return the credentials for one request. Raises what `of` raises."""
        provided: object = self.provider()
        if iscoroutine(provided):
            provided.close()
            raise ConfigurationError(_NOT_AWAITED)
        return _resolved(self.client_token, provided, self.client)

    async def resolve_async(self) -> ResolvedCredentials:
        """Do the same, awaiting the provider if it is a coroutine."""
        provided = self.provider()
        token = await provided if isawaitable(provided) else provided
        return _resolved(self.client_token, token, self.client)


def check_plain(access_token: object) -> None:
    """Refuse a function whose token has to be awaited, for a client that does not."""
    if is_coroutine_function(access_token):
        raise ConfigurationError(_NOT_AWAITED)


def _resolved(client_token: str, token: object, client: str) -> ResolvedCredentials:
    access_token = _check("access_token", token)
    return ResolvedCredentials(client_token, access_token, client, digest(access_token))


def _check(name: str, value: object) -> str:
    """Return a credential, which is a string, or raise a `ConfigurationError`."""
    if not isinstance(value, str):
        got = kind_of(value)
    elif not value:
        got = "an empty string"
    elif value != value.strip().strip("\ufeff"):
        got = "one that begins or ends with white space, such as the end of a line"
    elif has_lone_surrogates(value):
        # As in environment variables that are not UTF-8.
        got = "one with lone surrogates"
    else:
        return value
    message = f"{name} must be a string that is not empty; got {got}"
    raise ConfigurationError(message)
