"""Webhooks over HTTP: to this machine, from a server and from this process."""

import json
import logging
import signal
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from queue import Queue
from threading import Event, Thread
from typing import Any, Final

import httpx2
import pytest

from mews_sandbox import Sandbox
from mews_sandbox.events import posting
from mews_sandbox.faults import Cut
from tests.sandbox.calls import complete, path
from tests.sandbox.events.received import Receiver, rename, story
from tests.sandbox.hotels import NOWHERE
from tests.sandbox.processes import serving
from tests.support.serving import in_a_thread

PATIENCE: Final = 20
SECRET: Final = NOWHERE


class Taken:
    """A server of ours that takes webhooks, and answers as it is told: with 204 after that."""

    def __init__(self, answers: Sequence[tuple[int, str]]) -> None:
        self.answers = [*answers]
        self.requests: Queue[tuple[str, Any]] = Queue()
        self.released = Event()

    def next(self) -> tuple[str, Any]:
        """Return target and body of the next request."""
        return self.requests.get(timeout=PATIENCE)


@contextmanager
def taking(*answers: tuple[int, str]) -> Generator[tuple[Taken, str]]:
    """Take webhooks on this machine, at an address. A status of 0 is no response until released."""
    taken = Taken(answers)

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            taken.requests.put((self.path, json.loads(body)))
            status, location = taken.answers.pop(0) if taken.answers else (204, "")
            if not status:
                taken.released.wait(PATIENCE)
            self.send_response(status or 204)
            if location:
                self.send_header("Location", location)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = Thread(target=server.serve_forever)
    thread.start()
    try:
        yield taken, f"http://127.0.0.1:{server.server_port}/mews?Token={SECRET}"
    finally:
        taken.released.set()
        server.shutdown()
        server.server_close()
        thread.join()


@pytest.fixture
def sandbox() -> Sandbox:
    """A sandbox of the default hotel at the time of the story."""
    return story()


def told(body: Any) -> list[str]:
    """Return what the events of a message are about."""
    return [each["Value"]["Id"] for each in body["Events"]]


def settle(sandbox: Sandbox, count: int) -> None:
    """Wait until so many attempts have ended: what took the last one may know of it first."""
    for _ in range(PATIENCE * 100):
        if len(sandbox.webhooks.sent) == count:
            return
        Event().wait(0.01)
    pytest.fail(f"there are {len(sandbox.webhooks.sent)} attempts, and not {count}")


def begun(port: int) -> None:
    """Wait until a sandbox is served, so that the server sends its messages."""
    assert httpx2.get(f"http://127.0.0.1:{port}/__sandbox__/clock").status_code == 200


def test_a_served_sandbox_sends_to_an_address_and_again_when_that_has_failed(
    sandbox: Sandbox,
) -> None:
    with in_a_thread(sandbox) as port, taking((503, "")) as (taken, address):
        control = f"http://127.0.0.1:{port}/__sandbox__"
        added = httpx2.post(f"{control}/webhooks", json={"address": address})
        assert added.status_code == 200
        assert SECRET not in added.text
        assert added.json()[0]["address"].endswith("/mews?***")
        room = rename(sandbox, "107", "Lighthouse")
        target, body = taken.next()
        assert (target, told(body)) == (f"/mews?Token={SECRET}", [room])
        settle(sandbox, 1)
        httpx2.put(f"{control}/clock", json={"advance_seconds": 300})
        assert taken.next()[1] == body
        httpx2.post(f"{control}/webhooks/integration", json={"action": "IntegrationCreated"})
        assert taken.next()[1]["Data"]["AccessToken"] == sandbox.access_token
        settle(sandbox, 3)
        sent = httpx2.get(f"{control}/webhooks/sent")
        assert [each["status"] for each in sent.json()] == [503, 204, 204]
        assert SECRET not in sent.text
        assert sandbox.access_token not in sent.text
        assert httpx2.request("DELETE", f"{control}/webhooks", json={"number": 1}).json() == []


def test_a_served_sandbox_calls_a_function_of_its_process(sandbox: Sandbox) -> None:
    receiver = Receiver()
    sandbox.add_fault(Cut(nth=1))
    with in_a_thread(sandbox) as port:
        sandbox.webhooks.add(receiver)
        room = rename(sandbox, "107", "Lighthouse")
        settle(sandbox, 1)
        clock = f"http://127.0.0.1:{port}/__sandbox__/clock"
        httpx2.put(clock, json={"advance_seconds": 300})
        settle(sandbox, 2)
    assert [each.error for each in sandbox.webhooks.sent] == ["the connection was cut", None]
    assert receiver.events == [("ResourceUpdated", room)]


def test_the_command_sends_to_an_address_that_it_is_told(sandbox: Sandbox) -> None:
    with taking() as (taken, address), serving("--webhook", address) as server:
        lines = "\n".join(server.lines)
        assert f"  webhook        {address.partition('?')[0]}?***\n" in lines
        assert (
            f"  websocket      ws://127.0.0.1:{httpx2.URL(server.base_url).port}/ws/connector\n"
            in lines
        )
        room = str(sandbox.hotel.find_resource("107").id)
        update = {"ResourceUpdates": [{"ResourceId": room, "Name": {"Value": "Lighthouse"}}]}
        sent = httpx2.post(
            f"{server.base_url}{path('resources/update')}", json=complete(sandbox, **update)
        )
        assert sent.status_code == 200
        assert told(taken.next()[1]) == [room]
        ended = server.stop(signal.SIGTERM)
    assert ended.code == 0
    assert SECRET not in f"{lines}{ended.out}{ended.err}"


def test_a_control_says_what_is_wrong_with_a_webhook(sandbox: Sandbox) -> None:
    wrong: list[tuple[str, dict[str, object], str]] = [
        ("webhooks", {"address": f"http://10.0.0.1/?Token={SECRET}"}, "of this machine"),
        ("webhooks", {"address": "http://127.0.0.1/", "lag_seconds": -1}, "at `$.lag_seconds`"),
        ("webhooks", {"adress": "http://127.0.0.1/"}, "adress"),
        ("webhooks/integration", {"action": "Created"}, "there is no action 'Created'"),
    ]
    with in_a_thread(sandbox) as port:
        control = f"http://127.0.0.1:{port}/__sandbox__"
        answers = [httpx2.post(f"{control}/{place}", json=body) for place, body, _ in wrong]
        answers.append(httpx2.request("DELETE", f"{control}/webhooks", json={"number": 7}))
    said = [*(each for *_, each in wrong), "there is no webhook 7"]
    assert [each.status_code for each in answers] == [400] * 5
    assert [text in each.json()["Message"] for text, each in zip(said, answers, strict=True)] == [
        True
    ] * 5
    assert SECRET not in "".join(each.text for each in answers)


def test_a_sandbox_of_this_process_sends_to_an_address_too(
    sandbox: Sandbox, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    with taking() as (taken, address):
        webhook = sandbox.webhooks.add(address)
        room = rename(sandbox, "107", "Lighthouse")
        assert told(taken.next()[1]) == [room]
    assert [each.status for each in sandbox.webhooks.sent] == [204]
    assert SECRET not in f"{caplog.text}{webhook!r}{sandbox.webhooks.sent!r}"


@pytest.mark.parametrize("status", [307, 308])
def test_a_redirect_that_keeps_the_method_is_followed_on_this_machine(
    sandbox: Sandbox, status: int
) -> None:
    with taking((status, "/elsewhere")) as (taken, address):
        sandbox.webhooks.add(address)
        room = rename(sandbox, "107", "Lighthouse")
        assert [taken.next()[0] for _ in range(2)] == [f"/mews?Token={SECRET}", "/elsewhere"]
    (sent,) = sandbox.webhooks.sent
    assert (sent.status, told(sent.message)) == (204, [room])


FAILING: Final = [
    ([(302, "/elsewhere")], "responded with 302"),
    ([(307, f"http://192.0.2.1/?Token={SECRET}")], "redirected, and the address of a webhook has"),
    ([(308, "/again")] * 6, "redirected more than 5 times"),
    ([(0, "")], "no response within 0.2 seconds"),
    ([(404, "")], "responded with 404"),
]


@pytest.mark.one_in(3)
@pytest.mark.parametrize(("answers", "said"), FAILING, ids=[said for _, said in FAILING])
def test_what_is_not_taken_is_a_failure_that_says_why(
    sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch, answers: list[tuple[int, str]], said: str
) -> None:
    with taking(*answers) as (taken, address):
        sandbox.webhooks.add(address)
        with monkeypatch.context() as patched:
            if answers[0][0] == 0:
                patched.setattr(posting, "PATIENCE", 0.2)
            room = rename(sandbox, "107", "Lighthouse")
        (failed,) = sandbox.webhooks.sent
        assert failed.error is not None
        assert failed.error.startswith(said)
        assert SECRET not in failed.error
        taken.released.set()
        sandbox.clock.advance(timedelta(minutes=5))
        assert told(sandbox.webhooks.sent[-1].message) == [room]
        assert sandbox.webhooks.sent[-1].status == 204


@pytest.mark.parametrize("error", [AssertionError, pytest.fail.Exception, SystemExit])
def test_a_served_sandbox_goes_on_whatever_a_function_raises(
    sandbox: Sandbox, caplog: pytest.LogCaptureFixture, error: type[BaseException]
) -> None:
    def ending(_: bytes | None) -> None:
        message = "the wrong room"
        raise error(message)

    sandbox.webhooks.add(ending)
    sandbox.websocket.connect(ending)
    with in_a_thread(sandbox) as port:
        begun(port)
        rename(sandbox, "107", "Lighthouse")
        settle(sandbox, 1)
        sandbox.webhooks.send_integration("IntegrationEnabled")
        settle(sandbox, 2)
    failed = f"{error.__name__} was raised"
    assert [each.error for each in sandbox.webhooks.sent] == [failed, failed]
    assert [each.error for each in sandbox.websocket.sent] == [failed]
    assert caplog.text.count("the wrong room") >= 3


def test_a_served_sandbox_sends_again_after_it_could_not(
    sandbox: Sandbox, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    receiver, reached = Receiver(), Event()
    deliver = sandbox.sending.deliver_async

    async def failing() -> None:
        if not reached.is_set():
            reached.set()
            message = "out of threads"
            raise RuntimeError(message)
        await deliver()

    monkeypatch.setattr(sandbox.sending, "deliver_async", failing)
    sandbox.webhooks.add(receiver)
    with in_a_thread(sandbox) as port:
        begun(port)
        rename(sandbox, "107", "Lighthouse")
        assert reached.wait(PATIENCE)
        rename(sandbox, "108", "Harbour view")
        settle(sandbox, 2)
    assert len(receiver.messages) == 2
    assert "out of threads" in caplog.text


def test_a_server_that_is_not_there_is_a_failure(sandbox: Sandbox) -> None:
    with taking() as (_, address):
        pass
    sandbox.webhooks.add(address)
    rename(sandbox, "107", "Lighthouse")
    (failed,) = sandbox.webhooks.sent
    assert failed.error == "no response: ClientConnectorError"
