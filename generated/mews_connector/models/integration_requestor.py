"""The schema `IntegrationRequestor`."""

from __future__ import annotations

from mews_runtime.schema.model import Model


class IntegrationRequestor(Model, kw_only=True, rename="pascal"):
    """Who has asked for the connection. None where Mews does not know."""

    name: str
    """What the person is called."""

    email: str
    """Where the person can be written to."""
