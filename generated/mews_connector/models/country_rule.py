"""The schema `CountryRule`."""

from __future__ import annotations

from mews_runtime.schema.model import Model


class CountryRule(Model, kw_only=True, rename="pascal"):
    """What holds for identity documents in one country."""

    country_code: str
    """For which country the rule is, by the two letters of ISO 3166-1."""

    identity_card_expiration_date_not_required: bool
    """Whether an identity card may lack the date on which it expires.

    So the name says; the sentence of the documentation says the opposite.
    """

    driver_licence_expiration_date_not_required: bool
    """Whether a driver's license may lack the date on which it expires.

    So the name says; the sentence of the documentation says the opposite.
    """
