"""The schema `Promotions`."""

from __future__ import annotations

from mews_runtime.schema.model import Model


class Promotions(Model, kw_only=True, rename="pascal"):
    """At which moments of a stay something is offered to guests."""

    before_check_in: bool
    """Whether guests are offered it until they check in."""

    after_check_in: bool
    """Whether guests are offered it once they have checked in."""

    during_stay: bool
    """Whether guests are offered it while they are in the house."""

    before_check_out: bool
    """Whether guests are offered it until they check out."""

    after_check_out: bool
    """Whether guests are offered it once they have checked out."""

    during_check_out: bool
    """Whether guests are offered it in the course of checking out."""
