"""The address of a webhook, wherever a request holds a copy of it: the token is masked there."""

import re
from collections.abc import MutableMapping
from typing import Any, Final

from mews_runtime.events.receiver import TOKEN, shown
from mews_runtime.masking import MASK

_NAME: Final = "".join(f"(?:{each}|%{ord(each):02x})" for each in TOKEN)
_SENT: Final = re.compile(rf"(?<![^?&]){_NAME}=[^&#\s]*", re.IGNORECASE)
"""A token in a query, also in one that a proxy has extended."""


def hide_in_environ(environ: MutableMapping[str, Any], query: str) -> None:
    """Mask the query in what WSGI, or Django, says of a request.

    Servers have copies of their own (`REQUEST_URI`, `RAW_URI`), and so have the headers of proxies.
    """
    for name, value in [*environ.items()]:
        if isinstance(value, str):
            environ[name] = _hidden(value, query)
    environ["QUERY_STRING"] = shown(query)


def hide_in_scope(scope: MutableMapping[str, Any]) -> str:
    """Return the query of an ASGI scope, of which only the mask is left there."""
    query: str = scope.get("query_string", b"").decode("latin-1")
    for name, value in [*scope.items()]:
        if isinstance(value, (str, bytes)):
            scope[name] = _hidden_in_either(value, query)
    scope["query_string"] = shown(query).encode()
    if "headers" in scope:
        scope["headers"] = [
            (name, _hidden_in_either(value, query)) for name, value in scope["headers"]
        ]
    return query


def _hidden_in_either(value: str | bytes, query: str) -> str | bytes:
    if isinstance(value, str):
        return _hidden(value, query)
    return _hidden(value.decode("latin-1"), query).encode("latin-1")


def _hidden(text: str, query: str) -> str:
    if query:
        text = text.replace(f"?{query}", f"?{shown(query)}")
    return _SENT.sub(MASK, text)
