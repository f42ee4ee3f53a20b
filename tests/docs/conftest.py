"""What stands in for Mews while examples run."""

from collections.abc import Iterator
from typing import Final

import pytest
import respx

from tests.docs.recorded import PLATFORMS, answer

ENVIRONMENT: Final = {
    "MEWS_CLIENT_TOKEN": "placeholder-client-token",
    "MEWS_ACCESS_TOKEN": "placeholder-access-token",
    "MEWS_CLIENT": "Night Audit 2.1",
    "MEWS_PLATFORM": "demo",
}


@pytest.fixture
def _mews(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Credentials in the environment, and recorded exchanges behind every address of Mews."""
    for name, value in ENVIRONMENT.items():
        monkeypatch.setenv(name, value)
    monkeypatch.delenv("MEWS_BASE_URL", raising=False)
    with respx.mock(assert_all_called=False) as mews:
        mews.route(scheme="https", host__in=sorted(PLATFORMS)).mock(side_effect=answer)
        yield
