"""Types that are not schemas of the contract."""

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_runtime.core import Timeout
from mews_runtime.credentials import AsyncTokenProvider, TokenProvider
from mews_runtime.enums import OpenEnum
from mews_runtime.model import Model
from mews_runtime.paging import AsyncPager, Pager
from mews_runtime.platforms import Platform
from mews_runtime.scalars import Date, DateTime

__all__ = [
    "UNSET",
    "AsyncPager",
    "AsyncTokenProvider",
    "Date",
    "DateTime",
    "Model",
    "OpenEnum",
    "Pager",
    "Platform",
    "Timeout",
    "TokenProvider",
    "Unset",
]
