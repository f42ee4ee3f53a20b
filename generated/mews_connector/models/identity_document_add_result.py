"""The schema `IdentityDocumentAddResult`."""

from __future__ import annotations

from mews_connector import models
from mews_runtime.schema.model import Model


class IdentityDocumentAddResult(Model, kw_only=True, rename="pascal"):
    """The identity documents as Mews keeps them."""

    identity_documents: list[models.IdentityDocument]
    """Those that were added or changed."""
