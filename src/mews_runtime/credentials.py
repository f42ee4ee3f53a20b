"""The credentials that every request carries in its body."""

from collections.abc import Awaitable, Callable
from inspect import isawaitable
from typing import ClassVar, Self, cast

from msgspec.structs import replace

from mews_runtime.errors import ConfigurationError
from mews_runtime.masking import mask_text
from mews_runtime.values import Value
from mews_runtime.walk import has_lone_surrogates

TokenProvider = Callable[[], str]
"""Gives the access token of the moment. Called once for every request, from any thread."""

AsyncTokenProvider = Callable[[], Awaitable[str]]
"""The same as a coroutine function."""


class ResolvedCredentials(Value, frozen=True):
    """The credentials of one request. Attribute names are those of the request models."""

    __hidden__: ClassVar[frozenset[str]] = frozenset({"client_token", "access_token", "former"})

    client_token: str
    access_token: str
    client: str
    former: tuple[str, ...] = ()
    """The access tokens of earlier attempts, which a server may still quote."""

    def after(self, earlier: "ResolvedCredentials | None") -> "ResolvedCredentials":
        """Return them as those of a repeat, which know the access tokens of attempts before it."""
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
    """The credentials of a client. The access token may be provided anew for each request.

    Its methods return errors rather than raise them: so no frame that holds a token is in the
    traceback of an error that the caller raises.
    """

    __hidden__: ClassVar[frozenset[str]] = frozenset({"client_token", "access_token", "former"})

    client_token: str
    access_token: str | TokenProvider | AsyncTokenProvider
    client: str

    @classmethod
    def of(
        cls,
        client_token: str,
        access_token: str | TokenProvider | AsyncTokenProvider,
        client: str,
    ) -> Self | ConfigurationError:
        """Return the credentials, or what is wrong with one of them."""
        texts = {"client_token": client_token, "client": client}
        if not callable(access_token):
            texts["access_token"] = access_token
        flaws = (_flaw(name, text) for name, text in texts.items())
        return next(filter(None, flaws), None) or cls(client_token, access_token, client)

    def masked(self, text: str) -> str:
        """Return a text without the tokens, as far as they are known before a request."""
        tokens = (self.client_token, self.access_token)
        return mask_text(text, [token for token in tokens if isinstance(token, str)])

    def with_access_token(
        self, token: str | TokenProvider | AsyncTokenProvider
    ) -> "Credentials | ConfigurationError":
        """Return the same credentials for another property, or what is wrong with the token."""
        return Credentials.of(self.client_token, token, self.client)

    def resolve(self) -> ResolvedCredentials | ConfigurationError:
        """Return the credentials for one request, or what is wrong with the provided token."""
        token = self.access_token
        return self._resolved(token() if callable(token) else token)

    async def resolve_async(self) -> ResolvedCredentials | ConfigurationError:
        """Return the credentials for one request, awaiting the provider if it is a coroutine."""
        token = self.access_token
        provided = token() if callable(token) else token
        return self._resolved(await provided if isawaitable(provided) else provided)

    def _resolved(self, token: object) -> ResolvedCredentials | ConfigurationError:
        flaw = _flaw("access_token", token)
        return flaw or ResolvedCredentials(self.client_token, cast("str", token), self.client)


def _flaw(name: str, value: object) -> ConfigurationError | None:
    if not isinstance(value, str):
        got = f"a {type(value).__name__}"
    elif not value:
        got = "an empty string"
    elif has_lone_surrogates(value):
        # As in environment variables that are not UTF-8.
        got = "one with lone surrogates"
    else:
        return None
    return ConfigurationError(f"{name} must be a string that is not empty; got {got}")
