"""Proxies that the environment names are asked, and others are not."""

import httpx2
import pytest

from mews_connector.errors import TransportError
from tests.runtime.faults import steps
from tests.runtime.faults.certificates import NAME
from tests.runtime.faults.play import list_blocks
from tests.runtime.faults.stages import serving
from tests.runtime.sides import OWN, Side, close

pytestmark = pytest.mark.anyio

NAMES = ("http_proxy", "https_proxy", "all_proxy", "no_proxy")


@pytest.fixture(params=[OWN[0], OWN[1]], ids=["sync", "async"])
def side(request: pytest.FixtureRequest) -> Side:
    """Those that ask a proxy by themselves."""
    made: Side = request.param
    return made


@pytest.fixture(autouse=True)
def _no_proxies(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


@pytest.mark.parametrize("variable", ["HTTPS_PROXY", "https_proxy", "ALL_PROXY"])
async def test_a_proxy_for_https_is_asked_for_a_tunnel(
    side: Side, variable: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with serving(steps.no_tunnel(502)) as proxy:
        monkeypatch.setenv(variable, f"http://127.0.0.1:{proxy.port}")
        client = side.connected(f"https://{NAME}")
        with pytest.raises(TransportError) as caught:
            await list_blocks(client)
        await close(client)
    assert isinstance(caught.value.__cause__, httpx2.ProxyError)
    assert proxy.ledger.tunnels == [f"CONNECT {NAME}:443 HTTP/1.1"]


@pytest.mark.parametrize("variable", ["HTTP_PROXY", "http_proxy", "ALL_PROXY"])
async def test_no_proxy_sees_what_is_sent_to_this_machine_in_clear_text(
    side: Side, variable: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with serving(steps.well) as server, serving(steps.well) as proxy:
        monkeypatch.setenv(variable, f"http://127.0.0.1:{proxy.port}")
        client = side.connected(f"http://127.0.0.1:{server.port}")
        assert await list_blocks(client) == 1
        await close(client)
    assert proxy.ledger.requests == []


async def test_a_host_that_needs_no_proxy_is_asked_itself(
    side: Side, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with serving(steps.no_tunnel(502)) as proxy:
        monkeypatch.setenv("ALL_PROXY", f"http://127.0.0.1:{proxy.port}")
        monkeypatch.setenv("NO_PROXY", "mews.invalid")
        client = side.connected("https://mews.invalid")
        with pytest.raises(TransportError) as caught:
            await list_blocks(client)
        await close(client)
    assert isinstance(caught.value.__cause__, httpx2.ConnectError)
    assert proxy.ledger.tunnels == []
