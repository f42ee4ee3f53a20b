"""The read-only part of the contract is tried against a platform: here the sandbox, by a socket."""

import datetime as dt
import json
import re
import socket
from collections.abc import Generator, Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread
from typing import Any, ClassVar

import httpx2
import pytest

from mews_connector import Client
from mews_contract.contract import installed
from mews_contract.live.ids import Ids, singular
from mews_contract.live.platform import Platform
from mews_contract.live.trial import Trial
from mews_contract.live.values import Values
from mews_contract.operation import Operation
from mews_contract.recorder.writing import writes
from mews_runtime.limits.local import RequestLimiter
from tests.contract.calls import SENT_ONCE
from tests.exchanges.commands import run_live
from tests.exchanges.samples import CREDENTIALS, LIST_BLOCKS, PREFIX, block
from tests.sandbox.processes import Server, serving
from tests.support.every import check_every

UNREACHABLE = "http://127.0.0.1:9"
OCCUPANCY = "resources/getOccupancyState"
TRIED = (LIST_BLOCKS, OCCUPANCY)
"""Both hold ids, one of the other. More of the same takes longer."""
ALL = ("--share", "1", *(each for name in TRIED for each in ("--only", name)))


@pytest.fixture
def environment(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    for name in ("MEWS_PLATFORM", "MEWS_BASE_URL"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("MEWS_CLIENT_TOKEN", "sandbox-client-token")
    monkeypatch.setenv("MEWS_ACCESS_TOKEN", "sandbox-harbour-access-token")
    monkeypatch.setenv("MEWS_CLIENT", "pytest")
    return monkeypatch


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with serving("--rate-limit", "0", "--no-access-log", patience=300) as running:
        yield running


@pytest.fixture
def sandbox(environment: pytest.MonkeyPatch, server: Server) -> str:
    environment.setenv("MEWS_BASE_URL", server.base_url)
    return server.base_url


def sent(base_url: str) -> list[dict[str, Any]]:
    """What the sandbox was asked for so far."""
    requests: list[dict[str, Any]] = httpx2.get(f"{base_url}/__sandbox__/requests").json()
    return requests


def report(*arguments: str) -> dict[str, Any]:
    ran = run_live(*ALL, "--format", "json", *arguments)
    whole: dict[str, Any] = json.loads(ran.out)
    return {each["operation"]: each for each in whole["operations"]}


def tried(operation: dict[str, Any]) -> dict[str, int]:
    return {each["what"]: each["status"] for each in operation["requests"]}


@pytest.mark.usefixtures("sandbox")
def test_the_sandbox_answers_as_the_contract_says() -> None:
    ran = run_live(*ALL)

    assert (ran.code, ran.err) == (0, "")
    assert re.search(r"Operations: 2\. Requests: \d{3}\. Failed: 0\. Additions: 0\.\n$", ran.out)


@pytest.mark.usefixtures("sandbox")
def test_every_filter_is_tried_with_its_values() -> None:
    operation = report()[LIST_BLOCKS]

    asked = {
        re.split(r"[,. ]", each)[0] for each, status in tried(operation).items() if status == 200
    }
    own = set(installed().by_name[LIST_BLOCKS].place("request", "$").properties)
    assert own - asked == {"ClientToken", "AccessToken", "Client", "LanguageCode", "CultureCode"}
    assert {each.partition(":")[0] for each in operation["untried"]} == {
        "LanguageCode",
        "CultureCode",
    }


@pytest.mark.usefixtures("sandbox")
def test_a_second_page_is_asked_for() -> None:
    assert tried(report()[LIST_BLOCKS])["the item behind a cursor"] == 200


@pytest.mark.usefixtures("sandbox")
def test_what_is_outside_the_contract_has_to_be_refused() -> None:
    statuses = tried(report()[LIST_BLOCKS])

    assert statuses["an invalid access token"] == 401
    assert statuses["a body that is not JSON"] == 400
    assert statuses["$.Limitation.Count: too large"] == 400
    assert statuses["$.ResourceBlockIds: too many items"] == 400
    assert statuses["$.UpdatedUtc: longer than P3M"] == 400
    assert statuses["$.Limitation: Limitation is missing"] == 400


def test_ids_of_one_answer_become_filters_of_the_next(sandbox: str) -> None:
    before = len(sent(sandbox))
    run_live("--share", "1", "--only", LIST_BLOCKS)
    during = sent(sandbox)[before:]

    body = {"ClientToken": "sandbox-client-token", "AccessToken": "sandbox-harbour-access-token"}
    whole = {**body, "Client": "pytest", "Limitation": {"Count": 100}}
    page = httpx2.post(f"{sandbox}{PREFIX}{LIST_BLOCKS}", json=whole).json()
    asked = [each["body"] for each in during if each["status"] == 200]
    listed = {each for sent_ in asked for each in sent_.get("AssignedResourceIds") or ()}
    assert listed
    assert listed <= {each["AssignedResourceId"] for each in page["ResourceBlocks"]}


def test_an_id_that_no_answer_has_can_be_named(sandbox: str, server: Server) -> None:
    assert sandbox
    (line,) = [line for line in server.lines if line.startswith("  category")]

    operation = report("--id", f"ResourceCategoryId={line.split()[1]}")[OCCUPANCY]

    assert not [each for each in operation["untried"] if each.startswith("ResourceCategoryIds")]
    assert tried(operation)["$.ResourceCategoryIds[0]: no uuid"] == 400


def test_nothing_that_writes_is_ever_sent(environment: pytest.MonkeyPatch) -> None:
    environment.setenv("MEWS_BASE_URL", UNREACHABLE)
    asked: set[str] = set()

    def answer(request: httpx2.Request) -> httpx2.Response:
        asked.add(request.url.path)
        return httpx2.Response(500, stream=httpx2.ByteStream(b""))

    every = installed().operations.values()
    given = [each for each in every if writes(each) or each.name in TRIED]
    with (
        httpx2.Client(transport=httpx2.MockTransport(answer)) as http,
        Client.from_env(http_client=http, **SENT_ONCE) as mews,
    ):
        Trial(installed(), Platform(mews, http, RequestLimiter(10_000), []), Ids()).run(given)

    assert len(given) > len(TRIED)
    assert asked == {f"{PREFIX}{name}" for name in TRIED}


def test_a_group_of_filters_is_given_where_one_has_to_be() -> None:
    ids = Ids()
    now = dt.datetime(2026, 11, 30, tzinfo=dt.UTC)
    for name in (f"{each}Id" for each in ("RateGroup", "Companionship", "Command")):
        ids.add(name, block()["Id"])

    def check(operation: Operation) -> None:
        body = Values(operation, ids, now).required()
        assert body is not None
        assert [*operation.request_breaches({**CREDENTIALS, **body})] == []

    found = (each for each in installed().operations.values() if each.alternatives)
    check_every((each for each in found if each.extension("x-mews-effect") == "read"), check)


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        (("--only", "resourceBlocks/add"), "resourceBlocks/add writes"),
        (("--only", "guests/getAll"), "no operation 'guests/getAll'"),
        (("--id", "ServiceId=4711"), "--id takes a property and a GUID"),
        (("--share", "2"), "--share"),
    ],
)
@pytest.mark.usefixtures("environment")
def test_an_argument_that_cannot_be_used_is_named(arguments: tuple[str, ...], problem: str) -> None:
    ran = run_live(*arguments)

    assert (ran.code, problem in ran.err) == (2, True)


def test_without_a_network_one_line_says_so(environment: pytest.MonkeyPatch) -> None:
    environment.setenv("MEWS_BASE_URL", UNREACHABLE)

    ran = run_live()

    assert (ran.code, ran.out, ran.err.count("\n")) == (5, "", 1)
    assert "the platform cannot be reached, so nothing was tried" in ran.err


def test_a_name_that_nobody_resolves_is_no_network_either(environment: pytest.MonkeyPatch) -> None:
    def unresolved(*_: object, **__: object) -> None:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    environment.setattr(socket, "getaddrinfo", unresolved)
    environment.setenv("MEWS_BASE_URL", "https://mews.example.com")

    assert run_live().code == 5


@pytest.mark.parametrize("missing", ["MEWS_CLIENT_TOKEN", "MEWS_ACCESS_TOKEN", "MEWS_CLIENT"])
def test_a_missing_variable_is_named_in_one_line(
    environment: pytest.MonkeyPatch, missing: str
) -> None:
    environment.setenv("MEWS_BASE_URL", UNREACHABLE)
    environment.delenv(missing)

    ran = run_live()

    assert ran.code == 2
    assert ran.err == (
        f"mews-contract live: these environment variables are missing or empty: {missing}\n"
    )


def test_tokens_that_are_not_taken_are_said_in_one_line(
    environment: pytest.MonkeyPatch, server: Server
) -> None:
    environment.setenv("MEWS_BASE_URL", server.base_url)
    environment.setenv("MEWS_ACCESS_TOKEN", "of-another-platform")

    ran = run_live()

    assert (ran.code, ran.err.count("\n")) == (2, 1)
    assert "does not accept the tokens (401)" in ran.err
    assert "of-another-platform" not in ran.said


class Careless(BaseHTTPRequestHandler):
    """A platform that answers everything alike, with a block that has no end and a colour."""

    shown: ClassVar = {**block(Colour="red", Name="Mr Sample")}
    del shown["EndUtc"]
    content: ClassVar = json.dumps({"ResourceBlocks": [shown], "Cursor": shown["Id"]}).encode()

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers["Content-Length"]))
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(self.content)))
        self.end_headers()
        self.wfile.write(self.content)

    def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
        """Log nothing."""


@pytest.fixture
def careless(environment: pytest.MonkeyPatch) -> Generator[None]:
    with HTTPServer(("127.0.0.1", 0), Careless) as running:
        thread = Thread(target=running.serve_forever)
        thread.start()
        environment.setenv("MEWS_BASE_URL", f"http://127.0.0.1:{running.server_port}")
        yield
        running.shutdown()
        thread.join()


@pytest.mark.usefixtures("careless")
def test_what_a_platform_gets_wrong_is_told_by_request_and_path() -> None:
    ran = run_live(*ALL, "--only", LIST_BLOCKS)

    assert ran.code == 3
    assert '$.ResourceBlocks[0]: "EndUtc" is a required property' in ran.out
    assert "an invalid access token: expected status 401, got 200" in ran.out
    assert "$.Limitation.Count: too small: expected status 400, got 200" in ran.out
    assert "the item behind a cursor: it is the same as that of the first page" in ran.out
    assert f"addition: {LIST_BLOCKS} response 200 $.ResourceBlocks[0].Colour" in ran.out
    assert "only what it requires: the client cannot read it at $.ResourceBlocks[0]" in ran.out
    assert "Mr Sample" not in ran.said


@pytest.mark.usefixtures("careless")
def test_an_answer_that_is_nested_too_deeply_is_a_failure_like_any_other(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(Careless, "content", b"[" * 100_000)

    ran = run_live(*ALL, "--only", LIST_BLOCKS)

    assert ran.code == 3
    assert "response 200 $: is not JSON in UTF-8" in ran.out


def test_ids_are_found_by_the_name_of_their_property_or_list() -> None:
    ids = Ids()
    ids.learn(
        installed().by_name[LIST_BLOCKS], {"ResourceBlocks": [block(Name="x")], "Cursor": "c"}
    )

    assert ids.of("ResourceBlockId") == [block()["Id"]]
    assert ids.of("ResourceId") == ids.of("AssignedResourceId") == [block()["AssignedResourceId"]]
    assert ids.of("ServiceId") == ids.of("Cursor") == []


@pytest.mark.parametrize(
    ("plural", "one"), [("Services", "Service"), ("Companies", "Company"), ("Staff", "Staff")]
)
def test_the_name_of_a_list_tells_that_of_an_item(plural: str, one: str) -> None:
    assert singular(plural) == one
