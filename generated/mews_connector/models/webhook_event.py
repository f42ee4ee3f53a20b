"""The schema `WebhookEvent`."""

from __future__ import annotations

from typing import Any

from mews_connector import models
from mews_runtime.schema.events import Event, Fetch
from mews_runtime.schema.model import Model
from mews_runtime.schema.variants import Variant, Variants, decode_variants


class WebhookEvent(Model, kw_only=True, rename="pascal"):
    """One change."""

    discriminator: models.WebhookEventDiscriminator
    """What has happened.

    Something that is updated may also be new. `ServiceOrderUpdated` is about a reservation, so
    far. A message that was added cannot be read by its id: `messages/getAll` lists those of a
    conversation.
    """

    value: Variant[models.EntityUpdatedData | dict[str, Any]]
    """What was added or changed."""

    __variants__ = (
        Variants(
            "value",
            "discriminator",
            lambda: {
                "ServiceOrderUpdated": models.EntityUpdatedData,
                "ResourceUpdated": models.EntityUpdatedData,
                "MessageAdded": models.EntityUpdatedData,
                "ResourceBlockUpdated": models.EntityUpdatedData,
                "CustomerAdded": models.EntityUpdatedData,
                "CustomerUpdated": models.EntityUpdatedData,
                "PaymentUpdated": models.EntityUpdatedData,
            },
        ),
    )
    __event__ = Event(
        type="Discriminator",
        id="Value.Id",
        fetch={
            "ServiceOrderUpdated": Fetch("reservations/getAll/2023-06-06", "ReservationIds"),
            "ResourceUpdated": Fetch(
                "resources/getAll",
                "ResourceIds",
                fixed={"Extent": {"Resources": True, "Inactive": True}},
            ),
            "ResourceBlockUpdated": Fetch(
                "resourceBlocks/getAll",
                "ResourceBlockIds",
                fixed={"ActivityStates": ["Active", "Deleted"]},
            ),
            "CustomerAdded": Fetch(
                "customers/getAll",
                "CustomerIds",
                fixed={
                    "Extent": {"Customers": True, "Addresses": False},
                    "ActivityStates": ["Active", "Deleted"],
                },
            ),
            "CustomerUpdated": Fetch(
                "customers/getAll",
                "CustomerIds",
                fixed={
                    "Extent": {"Customers": True, "Addresses": False},
                    "ActivityStates": ["Active", "Deleted"],
                },
            ),
            "PaymentUpdated": Fetch("payments/getAll", "PaymentIds"),
        },
    )

    def __post_init__(self) -> None:
        decode_variants(self)
