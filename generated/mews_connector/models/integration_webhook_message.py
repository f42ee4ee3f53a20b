"""The schema `IntegrationWebhookMessage`."""

from __future__ import annotations

from typing import Any

from mews_connector import models
from mews_runtime.schema.events import Event
from mews_runtime.schema.model import Model
from mews_runtime.schema.variants import Variant, Variants, decode_variants


class IntegrationWebhookMessage(Model, kw_only=True, rename="pascal"):
    """What has become of the connection between an application and a property."""

    action: models.WebhookAction
    """What was done to a connection: it was made, switched on or off, canceled, taken up again, or ended.

    With `IntegrationApiKeyCreated` its access token was replaced.
    """

    data: Variant[
        models.IntegrationCreatedData
        | models.IntegrationEnabledData
        | models.IntegrationDisabledData
        | models.IntegrationCanceledData
        | models.IntegrationReinstatedData
        | models.IntegrationDeletedData
        | models.IntegrationApiKeyCreatedData
        | dict[str, Any]
    ]
    """The connection, and what there is to say of it."""

    __variants__ = (
        Variants(
            "data",
            "action",
            lambda: {
                "IntegrationCreated": models.IntegrationCreatedData,
                "IntegrationEnabled": models.IntegrationEnabledData,
                "IntegrationDisabled": models.IntegrationDisabledData,
                "IntegrationCanceled": models.IntegrationCanceledData,
                "IntegrationReinstated": models.IntegrationReinstatedData,
                "IntegrationDeleted": models.IntegrationDeletedData,
                "IntegrationApiKeyCreated": models.IntegrationApiKeyCreatedData,
            },
        ),
    )
    __event__ = Event(type="Action", id="Data.Integration.Id")

    def __post_init__(self) -> None:
        decode_variants(self)
