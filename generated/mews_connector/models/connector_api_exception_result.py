"""The schema `ConnectorApiExceptionResult`."""

from __future__ import annotations

from typing import Any

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_runtime.schema.model import Model


class ConnectorApiExceptionResult(Model, kw_only=True, rename="pascal"):
    """What went wrong, as every error status reports it."""

    message: str | Unset | None = UNSET
    """The error in words. With status 403 it is meant for the end user."""

    request_id: str | Unset | None = UNSET
    """The same id as in the `Request-Id` header."""

    details: Any | Unset = UNSET
    """Anything that helps to find the fault.

    May echo the request, tokens included, its headers and a stack trace.
    """
