"""Types that are not schemas of the contract."""

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_runtime.batches import Batch
from mews_runtime.clock import Clock
from mews_runtime.core import ApiResponse, OnViolation
from mews_runtime.credentials import AsyncTokenProvider, TokenProvider
from mews_runtime.cursors import Position
from mews_runtime.enums import OpenEnum
from mews_runtime.limits import Limiter, RequestLimiter
from mews_runtime.listing import Progress
from mews_runtime.model import Model
from mews_runtime.paging import AsyncPager, Pager, ProgressHook
from mews_runtime.platforms import Platform
from mews_runtime.reconcile import Reconciled
from mews_runtime.records import ContractWarning
from mews_runtime.retry import Retry
from mews_runtime.scalars import Date, DateTime
from mews_runtime.timeouts import Timeout

__all__ = [
    "UNSET",
    "ApiResponse",
    "AsyncPager",
    "AsyncTokenProvider",
    "Batch",
    "Clock",
    "ContractWarning",
    "Date",
    "DateTime",
    "Limiter",
    "Model",
    "OnViolation",
    "OpenEnum",
    "Pager",
    "Platform",
    "Position",
    "Progress",
    "ProgressHook",
    "Reconciled",
    "RequestLimiter",
    "Retry",
    "Timeout",
    "TokenProvider",
    "Unset",
]
