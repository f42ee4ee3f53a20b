"""Every adapter responds the same, in its framework, to whatever is sent."""

import gzip
import logging
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from itertools import product
from typing import Any, Final

import pytest
from django.views.debug import ExceptionReporter

from mews_connector.errors import ConfigurationError
from mews_connector.models import IntegrationWebhookMessage, WebhookMessage
from mews_connector.webhooks import ASGIApp, LambdaHandler, Message, Receiver
from tests.runtime.events.doors import DOORS, STREAMED, Door, Received, Sent, request_1, request_2
from tests.runtime.events.heard import (
    AGREED,
    DATA,
    KNOWN,
    SECRETS,
    event,
    general,
    integration,
    nested,
)
from tests.support.every import check_every
from tests.support.evidence import Evidence, Watch, leaks

RIGHT: Final = f"Token={AGREED}"
GENERAL: Final = general(event("CustomerAdded"))
CREATED: Final = integration("IntegrationCreated")
WRONG: Final = f"not-{AGREED}"


@dataclass(frozen=True)
class Case:
    """A request, and what has to come of it: its status, and words of the text."""

    id: str
    status: int
    says: str
    body: bytes = CREATED
    query: str = RIGHT
    method: str = "POST"


def deep(levels: int) -> bytes:
    return general({"Discriminator": "DoorOpened", "Value": nested(levels)})


HOSTILE: Final = (
    Case("get", 405, "", method="GET"),
    Case("put", 405, "", method="PUT"),
    Case("no token", 401, "Token", query=""),
    Case("a token under another name", 401, "Token", query=f"token={AGREED}"),
    Case("an empty token", 401, "Token", query="Token="),
    Case("a wrong token", 401, "Token", query=f"Token={WRONG}"),
    Case("the beginning of the token", 401, "Token", query=RIGHT[:-1]),
    Case("two tokens", 401, "Token", query=f"{RIGHT}&{RIGHT}"),
    Case("a wrong token and the right one", 401, "Token", query=f"Token=a&{RIGHT}"),
    Case("a token in no encoding", 401, "Token", query="Token=%FF%ED%A0%80"),
    Case("10 MB", 413, "1048576 bytes", body=CREATED + b" " * 10_000_000),
    Case("nothing", 400, "empty", body=b""),
    Case("spaces", 400, "empty", body=b" \r\n"),
    Case("half of a message", 400, "$:", body=CREATED[: len(CREATED) // 2]),
    Case("a form", 400, "malformed", body=b"Token=agreed-with-mews"),
    Case("UTF-16", 400, "UTF-16", body=CREATED.decode().encode("utf-16")),
    Case("UTF-16 without a mark", 400, "UTF-16", body=CREATED.decode().encode("utf-16-le")),
    Case("UTF-32", 400, "UTF-16 or UTF-32", body=CREATED.decode().encode("utf-32")),
    Case(
        "latin-1",
        400,
        "UTF-8",
        body=CREATED.replace(b"Harbour", "Hôtel".encode("latin-1")),
    ),
    Case("gzip", 400, "gzip", body=gzip.compress(CREATED)),
    Case("a list", 400, "object", body=b"[%s]" % CREATED),
    Case("null", 400, "object", body=b"null"),
    Case(
        "a number that JSON does not have", 400, "$", body=general(event("CustomerAdded"), A=1e999)
    ),
    Case("neither kind", 400, "`Events` or `Action`", body=b'{"EnterpriseId": "7"}'),
    Case("deeply nested lists", 400, "object", body=b"[" * 100_000),
    Case("deeply nested in an object", 400, "nested", body=b'{"a":' * 100_000),
    Case("plain JSON, nested a bit too deeply", 400, "$.Events[0].Value: ", body=deep(101)),
    Case("events that are an object", 400, "$.Events", body=general(Events={})),
    Case("an event that is a text", 400, "$.Events[0]", body=general(Events=["CustomerAdded"])),
    Case("an id that is a number", 400, "$.EnterpriseId", body=general(EnterpriseId=7)),
    Case("an id that is none", 400, "$.IntegrationId", body=general(IntegrationId=AGREED)),
    Case(
        "an entity without an id",
        400,
        "$.Events[1].Value",
        body=general(event("CustomerAdded"), {"Discriminator": "CustomerAdded", "Value": {}}),
    ),
    Case(
        "a type that is a number",
        400,
        "$.Events[0].Discriminator",
        body=general({"Discriminator": 7, "Value": {}}),
    ),
    Case(
        "an access token that is a list",
        400,
        "$.Data.AccessToken",
        body=integration("IntegrationCreated", AccessToken=[SECRETS[1]]),
    ),
    Case(
        "a time that is a key",
        400,
        "$.Data.CreatedUtc",
        body=integration("IntegrationCreated", CreatedUtc=SECRETS[1]),
    ),
    Case("a message without data", 400, "`Data`", body=b'{"Action": "IntegrationDeleted"}'),
)

TAKEN: Final = (
    *(Case(kind, 204, "", general(event(kind))) for kind in KNOWN),
    *(Case(action, 204, "", integration(action)) for action in DATA),
    Case("no events", 204, "", general()),
    Case("a mark of UTF-8", 204, "", b"\xef\xbb\xbf" + CREATED),
    Case("a type to come", 204, "", general(event("DoorOpened"))),
    Case("an action to come", 204, "", integration("IntegrationMoved", To=[1])),
    Case("properties to come", 204, "", general(event("CustomerAdded"), SentUtc={"a": [1]})),
    Case("plain JSON, nested as deeply as may be", 204, "", deep(100)),
    Case("a token that is escaped", 204, "", query="a=1&%54oken=agreed%2Dwith-mews&b"),
)
BY_DOOR: Final = [
    pytest.param(name, DOORS[name], id=name.lower().replace(" ", "-")) for name in DOORS
]
each_door = pytest.mark.parametrize(("name", "door"), BY_DOOR)


def watched(door: Door, receiver: Receiver, sent: Sent) -> tuple[Received, Evidence]:
    """Return what is received, and all that is logged meanwhile."""
    found = list[Received]()
    with Watch(logging.INFO) as evidence:
        found.append(door(receiver, sent))
    assert evidence.error is None
    return found[0], evidence


@each_door
def test_what_is_no_message_of_mews_is_refused_with_its_reason_and_nothing_secret(
    name: str, door: Door
) -> None:
    heard = list[Message]()
    receiver = Receiver(heard.append, token=AGREED)

    def check(case: Case) -> None:
        sent = Sent(case.body, case.query, case.method)
        received, evidence = watched(door, receiver, sent)
        # What Flask itself says of a method is a page.
        assert (received.status, case.says in received.text) == (case.status, True), received
        assert ("allow" in received.headers) == (case.status == 405)
        assert received.headers.get("www-authenticate") == ("Token" if case.status == 401 else None)
        said = [received.text, str(received.headers), *evidence.seen]
        assert leaks(said, *SECRETS, WRONG) == []
        is_explained = any("a webhook was refused" in each for each in evidence.seen)
        assert is_explained == (case.status in {400, 401, 413})
        if case.status in {401, 405} and name in STREAMED:
            assert sent.read == 0
        assert sent.read <= 2**20 + 2**16 + 1

    check_every(HOSTILE, check)
    assert heard == []


@each_door
def test_every_message_of_mews_is_handed_over_typed(name: str, door: Door) -> None:
    del name

    def check(case: Case) -> None:
        heard = list[Message]()
        received = door(Receiver(heard.append, token=AGREED), Sent(case.body, case.query))
        assert (received.status, received.text) == (204, "")
        (message,) = heard
        kind = IntegrationWebhookMessage if b'"Action"' in case.body else WebhookMessage
        assert isinstance(message, kind)
        assert leaks([repr(message), str(message)], *SECRETS) == []

    check_every(TAKEN, check)


@each_door
def test_a_message_that_cannot_be_handled_is_answered_by_500_and_logged_without_its_content(
    name: str, door: Door
) -> None:
    def handle(message: Message) -> None:
        text = f"the queue is full, {type(message).__name__}"
        raise RuntimeError(text)

    received, evidence = watched(door, Receiver(handle, token=AGREED), Sent(CREATED, RIGHT))

    assert received.status == 500
    assert received.text == "The message could not be handled: send it again\n"
    if name not in {"Starlette", "FastAPI"}:
        assert any("the queue is full, IntegrationWebhookMessage" in e for e in evidence.seen)
    assert leaks([received.text, *evidence.seen], *SECRETS) == []


def test_what_a_framework_reports_of_a_failure_shows_neither_token_nor_message() -> None:
    reports = list[str]()

    class Reporting(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            assert record.exc_info is not None
            request: Any = vars(record)["request"]
            reporter = ExceptionReporter(request, *record.exc_info)
            reports.extend([reporter.get_traceback_text(), reporter.get_traceback_html()])

    def handle(_: Message) -> None:
        raise RuntimeError

    reporting = Reporting(logging.ERROR)
    logger = logging.getLogger("django.request")
    logger.addHandler(reporting)
    try:
        DOORS["Django"](Receiver(handle, token=AGREED), Sent(CREATED, RIGHT))
    finally:
        logger.removeHandler(reporting)

    assert ["RuntimeError" in each for each in reports] == [True, True]
    assert leaks(reports, *SECRETS) == []


@pytest.mark.parametrize("name", STREAMED)
@pytest.mark.parametrize("is_looked_at", [False, True])
def test_who_looks_at_a_request_after_its_message_was_taken_sees_no_token(
    name: str, *, is_looked_at: bool
) -> None:
    def check(query: str) -> None:
        sent = Sent(GENERAL, query, is_looked_at=is_looked_at)
        assert DOORS[name](Receiver(lambda _: None, token=[AGREED, "a+b"]), sent).status == 204
        assert any("***" in each for each in sent.seen)
        assert leaks(sent.seen, AGREED, "Token=", "oken") == []

    check_every((RIGHT, f"a=1&{RIGHT}&b=2", f"%54oken={AGREED}", "Token=a%2Bb"), check)


@pytest.mark.parametrize("name", ["Django", "Flask"])
def test_a_body_that_the_application_has_read_is_received_within_the_bound(name: str) -> None:
    heard = list[Message]()
    receivers = [
        Receiver(heard.append, token=AGREED, max_bytes=len(GENERAL) + more) for more in (-1, 0)
    ]

    received = [
        DOORS[name](receiver, Sent(GENERAL, RIGHT, is_looked_at=True)) for receiver in receivers
    ]

    assert [each.status for each in received] == [413, 204]
    assert len(heard) == 1


def adapter_of(name: str) -> str:
    """Return the class that an error names, of a way to receive in `DOORS`."""
    adapters = {"Django": "DjangoView", "Flask": "FlaskView", "Lambda": "LambdaHandler"}
    return adapters.get(name.split(maxsplit=1)[0], "ASGIApp")


IS_ASYNC: Final = (
    "handle is asynchronous, and nothing but ASGIApp awaits it; give the Receiver a plain function "
    "that hands over, such as put_nowait of a queue.Queue"
)


@pytest.mark.parametrize("name", ["Django", "Flask", "Lambda 2.0"])
def test_a_function_that_has_to_be_awaited_is_refused_at_once_where_nothing_awaits(
    name: str,
) -> None:
    async def handle(_: Message, *, at: str = "") -> None:
        pytest.fail(f"nothing awaits it {at}")

    class Handle:
        async def __call__(self, _: Message) -> None:
            await handle(_)

    def check(is_async: Any) -> None:
        sent = Sent(CREATED, RIGHT)
        with pytest.raises(ConfigurationError) as caught:
            DOORS[name](Receiver(is_async, token=AGREED), sent)
        assert str(caught.value) == f"{adapter_of(name)}: {IS_ASYNC}"
        assert sent.read == 0

    several: tuple[Callable[[Message], object], ...]
    several = (handle, Handle(), partial(handle, at="night"), Handle().__call__)
    check_every(several, check)


@pytest.mark.parametrize("name", DOORS)
@pytest.mark.parametrize(("wrong", "got"), [(print, "a builtin"), (None, "None")])
def test_what_is_no_receiver_is_refused_at_once(name: str, wrong: Any, got: str) -> None:
    said = rf"^{adapter_of(name)} takes a webhooks\.Receiver\(\.\.\.\); got {got}"
    with pytest.raises(ConfigurationError, match=said):
        DOORS[name](wrong, Sent(CREATED, RIGHT))


@pytest.mark.parametrize("name", ["Django", "Flask", "Lambda 2.0"])
def test_what_turns_out_to_be_awaited_loses_no_message_where_nothing_awaits(name: str) -> None:
    async def later() -> None:
        pytest.fail("nothing awaits it")

    def handle(_: Message) -> object:
        return later()

    received, evidence = watched(DOORS[name], Receiver(handle, token=AGREED), Sent(CREATED, RIGHT))

    assert received.status == 500
    assert any("handle is asynchronous" in each for each in evidence.seen)
    assert not any("never awaited" in each for each in evidence.seen)


@pytest.mark.parametrize("name", ["Starlette", "FastAPI"])
def test_a_function_that_has_to_be_awaited_is_awaited_under_asgi(name: str) -> None:
    heard = list[Message]()

    async def handle(message: Message) -> None:
        heard.append(message)

    assert DOORS[name](Receiver(handle, token=AGREED), Sent(GENERAL, RIGHT)).status == 204
    assert len(heard) == 1


def test_a_client_that_goes_in_the_middle_of_a_message_is_not_responded_to() -> None:
    heard = list[Message]()
    sent = list[Mapping[str, Any]]()
    pieces: Iterator[dict[str, Any]] = iter(
        [
            {"type": "http.request", "body": GENERAL, "more_body": True},
            {"type": "http.disconnect"},
        ]
    )

    async def receive() -> dict[str, Any]:
        return next(pieces)

    async def send(message: Mapping[str, Any]) -> None:
        sent.append(message)

    scope = {"type": "http", "method": "POST", "query_string": RIGHT.encode()}
    app = ASGIApp(Receiver(heard.append, token=AGREED))
    with pytest.raises(StopIteration):
        app(scope, receive, send).send(None)

    assert (heard, sent, [*pieces]) == ([], [], [])


def test_a_piece_that_says_nothing_of_more_is_the_last() -> None:
    heard = list[Message]()
    sent = list[Mapping[str, Any]]()

    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": GENERAL}

    async def send(message: Mapping[str, Any]) -> None:
        sent.append(message)

    scope = {"type": "http", "method": "POST", "query_string": RIGHT.encode()}
    with pytest.raises(StopIteration):
        ASGIApp(Receiver(heard.append, token=AGREED))(scope, receive, send).send(None)
    assert (len(heard), sent[0]["status"]) == (1, 204)


def test_what_is_no_request_is_refused_by_name() -> None:
    receiver = Receiver(print, token=AGREED)

    async def unused(*_: Any) -> Any:
        pytest.fail("nothing is read or sent")

    for kind in ("websocket", "lifespan"):
        with pytest.raises(ConfigurationError, match=f"got a scope of type '{kind}'"):
            ASGIApp(receiver)({"type": kind}, unused, unused).send(None)
    others: list[dict[str, Any]] = [{}, {"Records": []}, {"requestContext": {"http": {}}}]
    for other in others:
        with pytest.raises(ConfigurationError, match="function URL or of an API Gateway"):
            LambdaHandler(receiver)(other, None)


@dataclass(frozen=True)
class Odd:
    """What no gateway should send, and what has to come of it."""

    id: str
    status: int
    says: str
    changes: dict[str, Any]
    make: Callable[[Sent], dict[str, Any]] = request_2


NO_QUERIES: Final[tuple[Any, ...]] = (
    *(None, [AGREED], RIGHT, {"Token": None}, {"Token": AGREED}, {"Token": {AGREED: 1}}),
    *({"Token": []}, {"Token": [None]}, {"Token": [[AGREED]]}, {"Token": [AGREED, None]}),
)
ODD: Final = (
    Odd("no base64", 400, "Expected base64", {"isBase64Encoded": True}),
    Odd("no ASCII", 400, "Expected base64", {"isBase64Encoded": True, "body": "ü"}),
    *(
        Odd("an object", 400, "got `dict`", {"body": {"Events": []}, "isBase64Encoded": encoded})
        for encoded in (False, True)
    ),
    Odd("a number", 400, "got `int`", {"body": 7}),
    Odd("nothing in base64", 400, "empty", {"body": None, "isBase64Encoded": True}),
    Odd("half of a pair", 400, "UTF-8", {"body": "\ud800"}),
    *(
        Odd(f"the query {query}", 401, "Token", {"rawQueryString": query})
        for query in (None, [RIGHT], {"Token": AGREED}, 7)
    ),
    *(
        Odd(f"{query}", 401, "Token", {"multiValueQueryStringParameters": query}, request_1)
        for query in NO_QUERIES
    ),
)


def test_what_no_gateway_should_send_is_refused_and_logged_once() -> None:
    def check(case: Odd) -> None:
        odd = {**case.make(Sent(GENERAL, RIGHT)), **case.changes}
        made = dict[str, Any]()
        with Watch(logging.INFO) as evidence:
            made.update(LambdaHandler(Receiver(print, token=AGREED))(odd, None))
        assert evidence.error is None
        assert (made["statusCode"], case.says in made["body"]) == (case.status, True), made
        logged = [each for each in evidence.seen if each.startswith("a webhook was refused with")]
        assert logged == [f"a webhook was refused with {case.status}: {made['body'].strip()}"]

    check_every(ODD, check)


@pytest.mark.parametrize("token", ["", [], [AGREED, ""], b"bytes", 7, [None]])
def test_a_token_that_lets_everybody_in_is_refused(token: Any) -> None:
    with pytest.raises(ConfigurationError, match="token must be") as raised:
        Receiver(print, token=token)

    assert leaks([str(raised.value)], AGREED, "bytes") == []


def test_several_tokens_are_right_while_one_takes_the_place_of_another() -> None:
    receiver = Receiver(lambda _: None, token=["of last year", "grün"])
    queries = ("Token=of%20last%20year", "Token=gr%C3%BCn", "Token=gr", "Token=")

    statuses = [receiver.receive("POST", query, GENERAL).status for query in queries]

    assert statuses == [204, 204, 401, 401]
    anybody = Receiver(lambda _: None, token=None)
    assert [anybody.receive("POST", each, GENERAL).status for each in ("", "Token=a")] == [204, 204]


@pytest.mark.parametrize(
    ("query", "body", "said"),
    [
        ({"Token": AGREED}, GENERAL, "query must be the text .*; got a dict"),
        (RIGHT.encode(), GENERAL, "query must be the text .*; got a bytes"),
        (RIGHT, None, "body must be the bytes .*; got None"),
        (RIGHT, GENERAL.decode(), "body must be the bytes .*; got a str"),
    ],
)
def test_a_request_that_is_passed_in_another_form_is_refused(
    query: Any, body: Any, said: str
) -> None:
    with pytest.raises(ConfigurationError, match=f"^{said}$"):
        Receiver(print, token=AGREED).receive("POST", query, body)


def test_a_receiver_shows_no_token() -> None:
    receiver = Receiver(print, token=[AGREED])

    assert leaks([repr(receiver), repr(vars(receiver))], AGREED) == []


def test_how_long_a_message_may_be_is_up_to_the_receiver() -> None:
    heard = list[Message]()
    receivers = [
        Receiver(heard.append, token=None, max_bytes=len(GENERAL) + more) for more in (-1, 0)
    ]

    statuses = [
        door(receiver, Sent(GENERAL)).status
        for receiver, door in product(receivers, DOORS.values())
    ]

    assert statuses == [413] * len(DOORS) + [204] * len(DOORS)
    assert len(heard) == len(DOORS)
