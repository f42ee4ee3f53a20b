"""No token, door code or text of a customer is in a recording, or in what is said of it."""

import asyncio
import gzip
import json
from base64 import b64encode
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import httpx2
import pytest
import respx
import yaml
from hypothesis import given
from hypothesis import strategies as st

from mews_contract.recorder.transport import RecordingTransport
from tests.effort import examples
from tests.exchanges.commands import run_record
from tests.exchanges.planting import Planted, planted
from tests.exchanges.traces import found, logged

Sender = Callable[[RecordingTransport, Planted], None]
Form = Callable[[Planted], tuple[str, bytes]]

PLATFORM = "https://api.mews-demo.com"


def har(case: Planted) -> tuple[str, bytes]:
    return "capture.har", _har(case, lambda content: {"text": content.decode(errors="replace")})


def har_in_base64(case: Planted) -> tuple[str, bytes]:
    return "capture.har", _har(
        case, lambda content: {"text": b64encode(content).decode(), "encoding": "base64"}
    )


def cassette(case: Planted) -> tuple[str, bytes]:
    return "cassette.yaml", yaml.safe_dump(_cassette(case, lambda content: content)).encode()


def cassette_compressed(case: Planted) -> tuple[str, bytes]:
    return "cassette.yaml", yaml.safe_dump(_cassette(case, gzip.compress)).encode()


def cassette_in_json(case: Planted) -> tuple[str, bytes]:
    text = _cassette(case, lambda content: content.decode(errors="replace"))
    return "cassette.json", json.dumps(text).encode()


def _har(case: Planted, text: Callable[[bytes], dict[str, str]]) -> bytes:
    sent, came = case.exchange.request, case.exchange.response
    entry = {
        "request": {
            "method": "POST",
            "url": PLATFORM + sent.path + "?AccessToken=zqsecretquery",
            "headers": [{"name": name, "value": value} for name, value in sent.headers.items()],
            "postData": {"mimeType": "application/json", "text": sent.content.decode()},
        },
        "response": {
            "status": came.status,
            "headers": [{"name": name, "value": value} for name, value in came.headers.items()],
            "content": {"size": len(came.content), **text(came.content)},
        },
    }
    return json.dumps({"log": {"version": "1.2", "entries": [entry]}}).encode()


def _cassette(case: Planted, spelled: Callable[[bytes], object]) -> dict[str, Any]:
    sent, came = case.exchange.request, case.exchange.response
    return {
        "version": 1,
        "interactions": [
            {
                "request": {
                    "method": "POST",
                    "uri": PLATFORM + sent.path,
                    "body": spelled(sent.content),
                    "headers": {name: [value] for name, value in sent.headers.items()},
                },
                "response": {
                    "status": {"code": came.status, "message": "-"},
                    "headers": {name: [value] for name, value in came.headers.items()},
                    "body": {"string": spelled(came.content)},
                },
            }
        ],
    }


FORMS: tuple[Form, ...] = (har, har_in_base64, cassette, cassette_compressed, cassette_in_json)


@given(case=planted(), form=st.sampled_from(FORMS), name=st.sampled_from([(), ("--name", "again")]))
def test_what_is_recorded_from_a_capture_holds_nothing_that_was_planted(
    case: Planted, form: Form, name: tuple[str, ...]
) -> None:
    with TemporaryDirectory() as given_, TemporaryDirectory() as folder:
        file_name, content = form(case)
        capture = Path(given_) / file_name
        capture.write_bytes(content)

        ran = run_record("--from", capture, "--into", folder, "--allow-writes", "--yes", *name)

        assert ran.code in {0, 4}
        assert found({*case.texts, "zqsecretquery"}, Path(folder), ran.said) == []


def send_sync(transport: RecordingTransport, case: Planted) -> None:
    sent = case.exchange.request
    with httpx2.Client(transport=transport) as http:
        http.post(PLATFORM + sent.path, content=sent.content, headers=dict(sent.headers))


def send_async(transport: RecordingTransport, case: Planted) -> None:
    async def posted() -> None:
        sent = case.exchange.request
        async with httpx2.AsyncClient(transport=transport) as http:
            await http.post(PLATFORM + sent.path, content=sent.content, headers=dict(sent.headers))

    asyncio.run(posted())


@pytest.mark.parametrize("send", [send_sync, send_async])
@given(case=planted())
def test_what_a_recorded_program_leaves_behind_holds_nothing_that_was_planted(
    send: Sender, case: Planted
) -> None:
    with TemporaryDirectory() as folder, logged() as log:
        inner = httpx2.MockTransport(lambda _: answer(case))
        transport = RecordingTransport(inner, into=Path(folder), allow_writes=True)

        send(transport, case)

        said = [*transport.refused, log.getvalue(), repr(transport)]
        assert len(transport.written) + len(transport.refused) == 1
        assert found(case.texts, Path(folder), *said) == []


@pytest.mark.filterwarnings("ignore:.*is deprecated by Mews:DeprecationWarning")
# A client of its own for each call takes its time.
@examples(10)
@given(case=planted(), number=st.integers(10**9, 10**12))
def test_what_is_recorded_of_a_call_holds_nothing_that_was_planted(
    case: Planted, number: int
) -> None:
    # A name that the contract does not have is refused, and quoted as the caller wrote it.
    body = case.operation.known("request", json.loads(case.exchange.request.content))
    own = {key: body[key] for key in body.keys() - {"ClientToken", "AccessToken", "Client"}}
    tokens = {
        "MEWS_CLIENT_TOKEN": "zq-client-token",
        # The limit counts by access token, and the next example does not wait for this one.
        "MEWS_ACCESS_TOKEN": f"zq-access-token-{number}",
    }
    with (
        TemporaryDirectory() as folder,
        pytest.MonkeyPatch.context() as patch,
        respx.mock(assert_all_called=False) as mews,
    ):
        came = case.exchange.response
        mews.post(PLATFORM + case.operation.path).respond(
            came.status, headers=dict(came.headers), content=came.content
        )
        for name, value in {**tokens, "MEWS_CLIENT": "zq night audit"}.items():
            patch.setenv(name, value)
        patch.setenv("MEWS_PLATFORM", "demo")
        patch.delenv("MEWS_BASE_URL", raising=False)

        ran = run_record(
            case.operation.name, "-", "--into", folder, "--allow-writes", typed=json.dumps(own)
        )

        planted_ = {*case.texts, *tokens.values(), "zq night audit"}
        assert found(planted_, Path(folder), ran.said) == []


def answer(case: Planted) -> httpx2.Response:
    came = case.exchange.response
    return httpx2.Response(came.status, headers=dict(came.headers), content=came.content)
