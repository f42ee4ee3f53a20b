"""Percentage that is added to a payment, by the type of the card, such as 3 for `Amex`."""

from __future__ import annotations

from decimal import Decimal
from typing import TypeAlias

SurchargeFees: TypeAlias = dict[str, Decimal]
