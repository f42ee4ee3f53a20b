"""The schema `RuleActionData`."""

from __future__ import annotations

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model


class RuleActionData(Model, kw_only=True, rename="pascal"):
    """What a rule acts on, and how."""

    discriminator: models.RuleActionDiscriminator | Unset | None = UNSET
    """What a rule acts on. So far that is always a product."""

    value: models.RuleActionProductData | Unset | None = UNSET
    """Details of the action, for what `discriminator` names."""
