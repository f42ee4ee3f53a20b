"""Behind a real server, over a socket: what it logs of a webhook shows no token."""

import logging
import socket
from threading import Thread

import httpx2
import pytest
import uvicorn

from mews_connector.webhooks import ASGIApp, Message, Receiver
from tests.runtime.events.heard import AGREED, SECRETS, integration
from tests.support.evidence import Watch, leaks


@pytest.fixture
def _as_uvicorn_logs(monkeypatch: pytest.MonkeyPatch) -> None:
    """What other servers of this process have made of its loggers is not there."""
    for name in ("uvicorn", "uvicorn.access", "uvicorn.error"):
        logger = logging.getLogger(name)
        monkeypatch.setattr(logger, "handlers", [])
        monkeypatch.setattr(logger, "propagate", True)
        monkeypatch.setattr(logger, "level", logging.NOTSET)


@pytest.mark.usefixtures("_as_uvicorn_logs")
def test_neither_access_log_nor_error_log_of_a_server_shows_what_is_secret() -> None:
    def handle(_: Message) -> None:
        text = "no room in the queue"
        raise RuntimeError(text)

    app = ASGIApp(Receiver(handle, token=AGREED))
    config = uvicorn.Config(app, log_config=None, lifespan="off", ws="none")
    server = uvicorn.Server(config)
    statuses = list[int]()
    with Watch(logging.INFO) as evidence, socket.create_server(("127.0.0.1", 0)) as door:
        thread = Thread(target=server.run, kwargs={"sockets": [door]})
        thread.start()
        try:
            logging.getLogger("httpx2").disabled = True
            address = f"http://127.0.0.1:{door.getsockname()[1]}/mews?Token="
            for token in (AGREED, f"{AGREED}-of-last-year"):
                response = httpx2.post(
                    address + token, content=integration("IntegrationApiKeyCreated")
                )
                statuses.append(response.status_code)
        finally:
            logging.getLogger("httpx2").disabled = False
            server.should_exit = True
            thread.join()

    assert evidence.error is None
    assert statuses == [500, 401]
    assert any("no room in the queue" in each for each in evidence.seen)
    accesses = [each for each in evidence.seen if "POST /mews" in each and "{" not in each]
    assert [each.partition(" - ")[2] for each in accesses] == [
        '"POST /mews?*** HTTP/1.1" 500',
        '"POST /mews?*** HTTP/1.1" 401',
    ]
    assert leaks(evidence.seen, *SECRETS) == []
