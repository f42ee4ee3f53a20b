"""The schema `ProfileData`."""

from __future__ import annotations

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model


class ProfileData(Model, kw_only=True, rename="pascal"):
    """Who has made or changed something in Mews, be it a person or a program."""

    discriminator: models.ProfileDataDiscriminator
    """What kind of profile it is.

    One of a property (`enterprise`) comes with its id. Mews does not explain the other kinds.
    """

    enterprise_profile: models.EnterpriseProfileData | Unset | None = UNSET
    """Which profile it is, if it is one of a property."""
