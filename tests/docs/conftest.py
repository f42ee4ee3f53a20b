"""What stands in for Mews while examples run."""

from collections.abc import Iterator
from contextlib import ExitStack
from typing import Final

import httpx
import pytest
import respx
from respx.mocks import DEFAULT_MOCKER

from mews_contract.testing.mocking import SESSIONS
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
    with ExitStack() as stack:
        for name in (DEFAULT_MOCKER, SESSIONS):
            mews = stack.enter_context(respx.mock(assert_all_called=False, using=name))
            hosts = tuple(sorted(PLATFORMS))
            mews.route(scheme="https", host__in=hosts).mock(side_effect=_answered)
            # A server that the page itself has started.
            mews.route(host="127.0.0.1").pass_through()
        yield


def _answered(request: httpx.Request) -> httpx.Response:
    answered = answer(request.url.path, request.content)
    return httpx.Response(answered.status, headers=answered.headers, content=answered.content)
