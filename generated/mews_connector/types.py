"""Types that are not schemas of the contract."""

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_runtime.clock import Clock
from mews_runtime.events.conversation import Gap
from mews_runtime.events.streams import AsyncEventStream, EventStream
from mews_runtime.limits.local import Limiter, RequestLimiter
from mews_runtime.listing.fetching import Fetched
from mews_runtime.listing.listing import Progress
from mews_runtime.listing.paging import AsyncPager, Pager, ProgressHook
from mews_runtime.messages.credentials import AsyncTokenProvider, TokenProvider
from mews_runtime.messages.cursors import Position
from mews_runtime.platforms import Platform
from mews_runtime.schema.enums import OpenEnum
from mews_runtime.schema.model import Model
from mews_runtime.schema.scalars import Date, DateTime, Duration
from mews_runtime.schema.status import BetaWarning, RestrictedWarning
from mews_runtime.sending.core import ApiResponse, OnViolation
from mews_runtime.sending.records import ContractWarning
from mews_runtime.sending.retry import Retry
from mews_runtime.timeouts import Timeout
from mews_runtime.writing.batches import Batch
from mews_runtime.writing.reconcile import Reconciled

__all__ = [
    "UNSET",
    "ApiResponse",
    "AsyncEventStream",
    "AsyncPager",
    "AsyncTokenProvider",
    "Batch",
    "BetaWarning",
    "Clock",
    "ContractWarning",
    "Date",
    "DateTime",
    "Duration",
    "EventStream",
    "Fetched",
    "Gap",
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
    "RestrictedWarning",
    "Retry",
    "Timeout",
    "TokenProvider",
    "Unset",
]
