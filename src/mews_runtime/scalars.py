"""Types of single values, as the contract bounds them."""

import datetime as dt
from typing import Annotated, TypeAlias

from msgspec import Meta

Date: TypeAlias = dt.date
"""A calendar date."""

DateTime: TypeAlias = Annotated[dt.datetime, Meta(tz=True)]
"""An aware datetime. It leaves in UTC; a naive one is refused."""

Int32: TypeAlias = Annotated[int, Meta(ge=-(2**31), le=2**31 - 1)]
"""An integer of 32 bits."""

Int64: TypeAlias = Annotated[int, Meta(ge=-(2**63), le=2**63 - 1)]
"""An integer of 64 bits."""
