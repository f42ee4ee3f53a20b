"""The schema `AccountAddFileResult`."""

from __future__ import annotations

from uuid import UUID

from mews_runtime.schema.model import Model


class AccountAddFileResult(Model, kw_only=True, rename="pascal"):
    """Under which id the uploaded file is kept."""

    file_id: UUID
    """Tells the file apart from all others. No listing returns it."""
