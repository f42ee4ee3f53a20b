"""Proxies that the environment names are asked, and others are not."""

import httpx
import pytest

from mews_connector.errors import TransportError
from tests.runtime.faults import steps
from tests.runtime.faults.certificates import NAME
from tests.runtime.faults.play import list_blocks
from tests.runtime.faults.stages import serving
from tests.runtime.sides import Side, close

pytestmark = pytest.mark.anyio

NAMES = ("http_proxy", "https_proxy", "all_proxy", "no_proxy")
NOBODY = "http://127.0.0.1:1"


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
    assert isinstance(caught.value.__cause__, httpx.ProxyError)
    assert proxy.ledger.tunnels == [f"CONNECT {NAME}:443 HTTP/1.1"]


@pytest.mark.parametrize("variable", ["HTTP_PROXY", "http_proxy", "ALL_PROXY"])
async def test_a_proxy_for_http_is_given_the_request(
    side: Side, variable: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with serving(steps.well) as proxy:
        monkeypatch.setenv(variable, f"http://127.0.0.1:{proxy.port}")
        client = side.connected(NOBODY)
        assert await list_blocks(client) == 1
        await close(client)
    assert [request.path for request in proxy.ledger.requests] == [
        f"{NOBODY}/api/connector/v1/resourceBlocks/getAll"
    ]


async def test_a_host_that_needs_no_proxy_is_asked_itself(
    side: Side, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with serving(steps.well) as server:
        monkeypatch.setenv("ALL_PROXY", NOBODY)
        monkeypatch.setenv("NO_PROXY", "127.0.0.1")
        client = side.connected(f"http://127.0.0.1:{server.port}")
        assert await list_blocks(client) == 1
        await close(client)
