"""The schema `CreditCardParameters`."""

from __future__ import annotations

from typing import Annotated

from msgspec import UNSET, Meta
from msgspec import UnsetType as Unset

from mews_runtime.schema.model import Model


class CreditCardParameters(Model, kw_only=True, rename="pascal"):
    """The card that somebody has paid with."""

    type_: Annotated[str, Meta(min_length=1)]
    """Network of the card, one of `visa`, `MasterCard`, `Amex`, `Discover`, `DinersClub`, `Jcb`, `Maestro`, `UnionPay` and EnRoute."""

    number: Annotated[str, Meta(min_length=1)]
    """The number on the card, obfuscated: its first six and its last four digits at most, with `*` in place of those between.

    The last four alone will do. Never the whole number.
    """

    name: Annotated[str, Meta(min_length=1)]
    """The card holder, as the card has it."""

    expiration: str | Unset | None = UNSET
    """Month in which the card expires, such as `11/2029`."""

    __secrets__ = frozenset({"number"})
