"""The schema `ServiceOrderNoteParameters`."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from msgspec import Meta

from mews_runtime.schema.model import Model


class ServiceOrderNoteParameters(Model, kw_only=True, rename="pascal"):
    """A remark to attach."""

    service_order_id: UUID
    """The reservation, or the order of `orders/add`, that it belongs to."""

    text: Annotated[str, Meta(min_length=1)]
    """What is remarked."""
