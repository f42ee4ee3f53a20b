"""The schema `IdentityDocumentTypeUpdateValue`."""

from __future__ import annotations

from mews_connector import models
from mews_runtime.schema.model import Model


class IdentityDocumentTypeUpdateValue(Model, kw_only=True, rename="pascal"):
    """A new type for a document. `value` sets it, and cannot be None."""

    value: models.IdentityDocumentType
    """What kind of document a person shows.

    `drivers_license` is a permit to drive, and `visa` one to enter a country.
    """
