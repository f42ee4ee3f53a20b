"""The rate limit: so many requests per access token in a sliding window."""

from collections import deque
from datetime import datetime, timedelta
from math import ceil
from typing import Final

DOCUMENTED: Final = 200
"""How many requests Mews grants each access token in 30 seconds."""

_WINDOW: Final = timedelta(seconds=30)


class RequestLimit:
    """Counts requests. Each access token has so many in 30 seconds, or any number."""

    def __init__(self, requests: int | None) -> None:
        self._requests = requests
        self._granted: dict[str, deque[datetime]] = {}

    def retry_after(self, access_token: str, now: datetime) -> int | None:
        """Count a request. Return the seconds to wait if it is one too many, or None."""
        if self._requests is None:
            return None
        granted = self._granted.setdefault(access_token, deque())
        while granted and granted[0] <= now - _WINDOW:
            granted.popleft()
        if len(granted) < self._requests:
            granted.append(now)
            return None
        return max(1, ceil((granted[0] + _WINDOW - now).total_seconds()))
