"""The schema `ItalianFiscalMachinePayload`."""

from __future__ import annotations

from mews_runtime.schema.model import Model


class ItalianFiscalMachinePayload(Model, kw_only=True, rename="pascal"):
    """A file that an Italian fiscal machine has to print."""

    payload: str
    """The file, in Base64."""

    __secrets__ = frozenset({"payload"})
