"""Where operations are: servers, base paths and path templates as one address."""

import re
from typing import Final
from urllib.parse import urlsplit

from mews_contract.drift.node import Node

CONNECTOR: Final = "/api/connector/v1/"
_VARIABLE: Final = re.compile(r"\{([^{}]*)\}")
_PORTS: Final = {"http": 80, "https": 443}


def split(url: str) -> tuple[str, str]:
    """Return the origin of a server's URL, empty if it has none, and its path without a slash."""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return url, ""
    host = (parts.hostname or "").lower()
    if not host:
        return "", parts.path.rstrip("/")
    is_usual = port is None or port == _PORTS.get(parts.scheme)
    return f"{parts.scheme}://{host}{'' if is_usual else f':{port}'}", parts.path.rstrip("/")


def filled(server: Node) -> str:
    """Return the URL of a server with its variables at their defaults.

    Raises:
        DocumentError: It is no server.
    """
    defaults = {name: node.text("default") for name, node in server.objects("variables")}
    return _VARIABLE.sub(lambda found: defaults.get(found[1], found[0]), server.text("url"))


def template(path: str) -> str:
    """Return a path in which the names of parameters do not count."""
    return _VARIABLE.sub("{}", path)


def positions(path: str) -> dict[str, str]:
    """Return the position of each parameter of a path, by its name."""
    return {name: str(index + 1) for index, name in enumerate(_VARIABLE.findall(path))}


def name_of(method: str, path: str) -> str:
    """Return how an operation is called, such as `resourceBlocks/getAll` or `GET /health`."""
    if method == "post" and path.startswith(CONNECTOR):
        return path.removeprefix(CONNECTOR)
    return f"{method.upper()} {path}"
