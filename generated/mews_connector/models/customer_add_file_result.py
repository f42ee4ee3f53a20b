"""The schema `CustomerAddFileResult`."""

from __future__ import annotations

from uuid import UUID

from mews_runtime.schema.model import Model


class CustomerAddFileResult(Model, kw_only=True, rename="pascal"):
    """What is known of the file once it is attached."""

    file_id: UUID
    """By which id Mews knows the file. No operation takes it."""
