"""The schema `SepaDirectDebitData`."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta

from mews_runtime.schema.model import Model


class SepaDirectDebitData(Model, kw_only=True, rename="pascal"):
    """The bank account to debit, and how the customer has accepted the mandate for it."""

    iban: Annotated[str, Meta(min_length=1)]
    """Number of the customer's account in the international format."""

    name: Annotated[str, Meta(min_length=1)]
    """The customer's full name."""

    email: Annotated[str, Meta(min_length=1)]
    """Where to reach the customer by email."""

    user_agent: Annotated[str, Meta(min_length=1)]
    """What the browser in which the mandate was accepted calls itself in the header `User-Agent`."""

    remote_ip_address: Annotated[str, Meta(min_length=1)]
    """The IP address from which the mandate was accepted."""

    __secrets__ = frozenset({"iban"})
