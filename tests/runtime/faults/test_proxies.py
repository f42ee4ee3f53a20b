"""Proxies that the environment names are asked, and others are not."""

import httpx2
import pytest

from mews_connector.errors import TransportError
from tests.runtime.faults import steps
from tests.runtime.faults.certificates import NAME
from tests.runtime.faults.play import list_blocks
from tests.support.loopback import serving
from tests.support.sides import OWN, Side, by_side, close

pytestmark = [pytest.mark.anyio, by_side(OWN)]


@pytest.fixture(autouse=True)
def _no_proxies(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


async def failure(side: Side, base_url: str) -> BaseException | None:
    """Return what is behind the error of a call."""
    client = side.connected(base_url)
    with pytest.raises(TransportError) as caught:
        await list_blocks(client)
    await close(client)
    return caught.value.__cause__


@pytest.mark.parametrize("variable", ["HTTPS_PROXY", "https_proxy", "ALL_PROXY"])
async def test_a_proxy_for_https_is_asked_for_a_tunnel(
    side: Side, variable: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with serving(steps.no_tunnel(502)) as proxy:
        monkeypatch.setenv(variable, proxy.url)
        assert isinstance(await failure(side, f"https://{NAME}"), httpx2.ProxyError)
        assert proxy.ledger.tunnels == [f"CONNECT {NAME}:443 HTTP/1.1"]
        monkeypatch.setenv("NO_PROXY", "mews.invalid")
        assert isinstance(await failure(side, "https://mews.invalid"), httpx2.ConnectError)
    assert len(proxy.ledger.tunnels) == 1


@pytest.mark.parametrize("variable", ["HTTP_PROXY", "http_proxy", "ALL_PROXY"])
async def test_no_proxy_sees_what_is_sent_to_this_machine_in_clear_text(
    side: Side, variable: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with serving(steps.well) as server, serving(steps.well) as proxy:
        monkeypatch.setenv(variable, proxy.url)
        client = side.connected(server.url)
        assert await list_blocks(client) == 1
        await close(client)
    assert proxy.ledger.requests == []
