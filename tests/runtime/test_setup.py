"""A client is set up rightly, or not at all: what is wrong is said before anything is sent."""

import copy
import pickle
import re
import shutil
import ssl
import subprocess
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mews_connector.errors import (
    ConfigurationError,
    OutcomeUnknownError,
    TransportError,
    UnexpectedStatusError,
)
from tests.runtime import samples
from tests.runtime.loopback import Asked, serving
from tests.runtime.sides import AnyClient, Recorder, Side, answering, close, items, settle

pytestmark = pytest.mark.anyio

PRIVATE = "4f3c-secret"
VALID: dict[str, Any] = {
    "client_token": PRIVATE,
    "access_token": PRIVATE,
    "client": "Tests 1.0",
    "platform": "demo",
}


def made(side: Side, **changes: Any) -> AnyClient:
    """Make a client, as a caller without a type checker may."""
    arguments: dict[str, Any] = VALID | changes
    return side.kind(**arguments)


def refused(side: Side, **changes: Any) -> str:
    """Make a client wrongly, and return what is said of it."""
    with pytest.raises(ConfigurationError) as caught:
        made(side, **changes)
    return str(caught.value)


async def address(client: AnyClient, server: Recorder) -> str:
    """Return the address that a request of a client goes to."""
    await settle(client.call("rooms/add", {}))
    return str(server.requests[-1].url)


# Credentials


@pytest.mark.parametrize("name", ["client_token", "access_token", "client"])
@pytest.mark.parametrize(
    ("value", "got"),
    [
        ("", "an empty string"),
        (None, "a NoneType"),
        (5, "a int"),
        (PRIVATE.encode(), "a bytes"),
        ([PRIVATE], "a list"),
        (f"{PRIVATE}\udcff", "one with lone surrogates"),
    ],
    ids=["empty", "None", "number", "bytes", "list", "not UTF-8"],
)
def test_a_credential_that_is_no_text_is_refused_and_not_shown(
    side: Side, name: str, value: object, got: str
) -> None:
    said = refused(side, **{name: value})
    assert said == f"{name} must be a string that is not empty; got {got}"


class Text(str):
    """A text of a library of the caller's, as settings have them."""

    __slots__ = ()

    def __str__(self) -> str:
        return "masked"


async def test_credentials_may_be_subclasses_of_texts(side: Side) -> None:
    server = answering()
    texts = {name: Text(name) for name in ("client_token", "access_token", "client")}
    client = made(side, **texts, http_client=side.http(server))
    await settle(client.call("rooms/add", {}))
    assert server.body == {
        "ClientToken": "client_token",
        "AccessToken": "access_token",
        "Client": "client",
    }


@pytest.mark.parametrize("name", ["client_token", "access_token", "client"])
def test_every_credential_has_to_be_given(side: Side, name: str) -> None:
    given_ones = {given: value for given, value in VALID.items() if given != name}
    with pytest.raises(TypeError, match=name):
        side.kind(**given_ones)


def test_a_configuration_error_is_a_value_error(side: Side) -> None:
    with pytest.raises(ValueError, match="client must be"):
        made(side, client="")


# Where Mews is


@pytest.mark.parametrize(
    ("platform", "host"), [("demo", "api.mews-demo.com"), ("production", "api.mews.com")]
)
async def test_a_platform_has_its_address(side: Side, platform: Any, host: str) -> None:
    server = answering()
    client = side.client(server, platform=platform)
    assert await address(client, server) == f"https://{host}/api/connector/v1/rooms/add"


@pytest.mark.parametrize("platform", ["Demo", "staging", "", 5, ["demo"], {}], ids=repr)
def test_an_unknown_platform_is_refused(side: Side, platform: object) -> None:
    said = refused(side, platform=platform)
    assert said == f"platform must be one of demo, production; got {platform!r}"


@pytest.mark.parametrize(
    ("base_url", "platform", "got"),
    [(None, None, "neither"), ("https://mews.example", "demo", "both")],
)
def test_either_a_platform_or_an_address_is_given(
    side: Side, base_url: str | None, platform: str | None, got: str
) -> None:
    said = refused(side, base_url=base_url, platform=platform)
    assert said == f'give either platform="demo", platform="production" or base_url=; got {got}'


@pytest.mark.parametrize(
    "base_url",
    [
        "https://mews.example",
        "https://mews.example:8443",
        "https://mews.example/behind/a/proxy",
        "https://203.0.113.7",
        "https://[2001:db8::1]:8443",
        "https://hôtel.example",
        "HTTPS://MEWS.EXAMPLE",
        "http://localhost",
        "http://LOCALHOST:8000",
        "http://127.0.0.1:8000",
        "http://127.1.2.3",
        "http://[::1]:8000/mews",
    ],
)
@pytest.mark.parametrize("slashes", ["", "/", "//"])
async def test_an_address_that_is_safe_for_tokens_is_used(
    side: Side, base_url: str, slashes: str
) -> None:
    server = answering()
    client = side.client(server, base_url=base_url + slashes)
    expected = httpx.URL(f"{base_url}/api/connector/v1/rooms/add")
    assert await address(client, server) == str(expected)


@pytest.mark.parametrize(
    "base_url",
    [
        "http://mews.example",
        "http://api.mews.com",
        "http://localhost.mews.example",
        "http://127.0.0.1.mews.example",
        "http://0.0.0.0",
        "http://[2001:db8::1]",
    ],
)
@pytest.mark.parametrize("others", [[], ["sandbox", "10.0.0.1", "hotel.internal"]])
def test_tokens_never_leave_in_clear_text(side: Side, base_url: str, others: list[str]) -> None:
    said = refused(side, platform=None, base_url=base_url, insecure_hosts=others)
    assert said == (
        "base_url would send tokens in clear text: use https:// "
        f"(http:// is accepted for loopback addresses only); got {base_url!r}"
    )


INSIDE = [
    "sandbox",
    "Mews_Sandbox-1",
    "host.docker.internal",
    "printer.local",
    "10.0.0.1",
    "172.31.0.1",
    "192.168.1.1",
    "169.254.0.1",
    "fd00::1",
]


@pytest.mark.parametrize("host", INSIDE)
async def test_a_private_host_gets_them_if_it_is_named(side: Side, host: str) -> None:
    shown = f"[{host}]" if ":" in host else host
    base_url = f"http://{shown}:8765"
    said = refused(side, platform=None, base_url=base_url, insecure_hosts=["another"])
    assert (
        "(http:// is accepted for loopback addresses only, and for what insecure_hosts names)"
    ) in said
    server = answering()
    client = side.client(server, base_url=base_url, insecure_hosts={host})
    sent = await address(client, server)
    assert sent == str(httpx.URL(f"{base_url}/api/connector/v1/rooms/add"))


@pytest.mark.parametrize(
    "host",
    [
        "api.mews.com",
        "sandbox.example",
        "internal.example",
        "203.0.113.5",
        "8.8.8.8",
        "134744072",
        "0x08080808",
        "010.0.0.1",
        "172.32.0.1",
        "::",
        "2001:db8::1",
        "::ffff:8.8.8.8",
        "",
        "*",
        "sandbox:8765",
        "http://sandbox",
    ],
)
def test_a_host_that_is_public_or_none_cannot_be_named(side: Side, host: str) -> None:
    said = refused(side, insecure_hosts=[host])
    assert said.startswith("insecure_hosts takes hosts of a private network: a private address, ")
    assert said.endswith(f"; got {host!r}")


@pytest.mark.parametrize("hosts", ["sandbox", [5], [None]], ids=repr)
def test_insecure_hosts_are_names(side: Side, hosts: object) -> None:
    said = refused(side, insecure_hosts=hosts)
    assert said == 'insecure_hosts must be a collection of names, such as {"sandbox"}'


@pytest.mark.parametrize(
    "base_url",
    ["", "mews.example", "//mews.example", "https:mews", "https://", "https:///v1", "/v1"]
    + [f"{scheme}://mews.example" for scheme in ("ftp", "ws", "file", "httpx", "https+unix")],
)
def test_an_address_needs_a_scheme_for_http_and_a_host(side: Side, base_url: str) -> None:
    said = refused(side, platform=None, base_url=base_url)
    assert said == f"base_url must begin with https:// and a host; got {base_url!r}"


@pytest.mark.parametrize(
    ("base_url", "got"),
    [
        (f"https://user:{PRIVATE}@mews.example", "@"),
        (f"https://{PRIVATE}@mews.example", "@"),
        (f"https://user:{PRIVATE}/@mews.example", "@"),
        ("https://@mews.example", "@"),
        (f"https://mews.example?token={PRIVATE}", "?"),
        ("https://mews.example/?", "?"),
        (f"https://mews.example#{PRIVATE}", "#"),
        ("https://mews.example/#", "#"),
        ("https://mews.example ", " "),
        (" https://mews.example", " "),
        ("https://mews.example\n", "\n"),
        ("https://mews.example\\@elsewhere.example", "\\"),
    ],
)
def test_an_address_holds_nothing_else_and_is_not_shown(
    side: Side, base_url: str, got: str
) -> None:
    said = refused(side, platform=None, base_url=base_url)
    assert said == f"base_url takes a scheme, a host, a port and a path; got {got!r} in it"


@pytest.mark.parametrize(
    "base_url",
    [
        "https://mews.example:port",
        "https://[::1",
        "https://mews\x00.example",
        "https://mews..example",
        f"https://{'a' * 64}.example",
        "https://mews.example/\udfff",
        f"https://{'a' * 70_000}.example",
    ],
    ids=["port", "bracket", "zero", "empty label", "long label", "surrogate", "long"],
)
def test_what_is_no_address_is_refused(side: Side, base_url: str) -> None:
    assert refused(side, platform=None, base_url=base_url).startswith("base_url is not a URL; got ")


def test_a_token_in_what_is_no_address_is_masked_wherever_it_is_quoted(side: Side) -> None:
    said = refused(side, platform=None, base_url=f"https://mews.example:{PRIVATE}")
    assert said == "base_url is not a URL; got 'https://mews.example:***': Invalid port: '***'"


@pytest.mark.parametrize("port", [0, -1, 65536, 99999])
def test_a_port_that_does_not_exist_is_refused(side: Side, port: int) -> None:
    said = refused(side, platform=None, base_url=f"https://mews.example:{port}")
    assert said == f"base_url must have a port from 1 to 65535; got {port}"


@pytest.mark.parametrize(
    ("base_url", "kind"),
    [(5, "int"), (b"https://mews.example", "bytes"), (httpx.URL("https://mews.example"), "URL")],
)
def test_an_address_is_a_text(side: Side, base_url: object, kind: str) -> None:
    assert refused(side, platform=None, base_url=base_url) == (
        f"base_url must be a string; got a {kind}"
    )


ODD = st.text(st.sampled_from("a1.:/@?#[]%\\ \té-\x7f\u0130\udfff"), max_size=12)


@given(base_url=st.one_of(ODD.map("https://".__add__), ODD.map("http://localhost".__add__), ODD))
async def test_any_other_address_is_refused_or_receives_the_operations(
    side: Side, base_url: str
) -> None:
    server = answering()
    try:
        client = side.client(server, platform=None, base_url=base_url or None)
    except ConfigurationError:
        return
    url = httpx.URL(await address(client, server))
    assert url.path.endswith("/api/connector/v1/rooms/add")
    assert url.scheme == "https" or url.host == "localhost"


# The environment


@pytest.fixture
def environment(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Set the variables of the client, and no others."""

    def change(**changes: str | None) -> None:
        complete = {
            "CLIENT_TOKEN": "token-of-the-client",
            "ACCESS_TOKEN": "token-of-the-property",
            "CLIENT": "Night Audit 2.1",
            "PLATFORM": "production",
            "BASE_URL": None,
        }
        for name, value in (complete | changes).items():
            if value is None:
                monkeypatch.delenv(f"MEWS_{name}", raising=False)
            else:
                monkeypatch.setenv(f"MEWS_{name}", value)

    return change


Environment = Callable[..., None]


async def test_a_client_is_made_from_the_environment(side: Side, environment: Environment) -> None:
    environment()
    server = answering()
    http = side.http(server)
    client = side.kind.from_env(
        http_client=samples.untyped(http), language_code="de-DE", culture_code="de-AT", timeout=7
    )
    await settle(client.resource_blocks.delete(resource_block_ids=[samples.ID]))
    (request,) = server.requests
    assert (request.url.host, request.extensions["timeout"]["read"]) == ("api.mews.com", 7)
    assert server.body == {
        "ClientToken": "token-of-the-client",
        "AccessToken": "token-of-the-property",
        "Client": "Night Audit 2.1",
        "LanguageCode": "de-DE",
        "CultureCode": "de-AT",
        "ResourceBlockIds": [str(samples.ID)],
    }


def test_the_environment_may_have_an_address_instead(side: Side, environment: Environment) -> None:
    environment(PLATFORM=None, BASE_URL="https://mews.example/v1/")
    assert repr(side.kind.from_env()) == (
        f"<{side.kind.__name__} 'Night Audit 2.1' at https://mews.example/v1>"
    )


@pytest.mark.parametrize("hosts", ["sandbox", " another , sandbox,"])
def test_the_environment_may_name_insecure_hosts(
    side: Side, environment: Environment, hosts: str
) -> None:
    environment(PLATFORM=None, BASE_URL="http://sandbox:8765", INSECURE_HOSTS=hosts)
    assert "http://sandbox:8765" in repr(side.kind.from_env())


@pytest.mark.parametrize("nothing", [None, ""])
@pytest.mark.parametrize(
    "missing",
    [
        ["MEWS_CLIENT_TOKEN"],
        ["MEWS_ACCESS_TOKEN"],
        ["MEWS_CLIENT"],
        ["MEWS_PLATFORM or MEWS_BASE_URL"],
        ["MEWS_CLIENT_TOKEN", "MEWS_CLIENT"],
        [
            "MEWS_CLIENT_TOKEN",
            "MEWS_ACCESS_TOKEN",
            "MEWS_CLIENT",
            "MEWS_PLATFORM or MEWS_BASE_URL",
        ],
    ],
)
def test_all_variables_that_are_missing_are_named_together(
    side: Side, environment: Environment, missing: list[str], nothing: str | None
) -> None:
    names = re.findall(r"MEWS_(\w+)", " ".join(missing))
    environment(**dict.fromkeys(names, nothing))
    with pytest.raises(ConfigurationError) as caught:
        side.kind.from_env()
    said = f"these environment variables are missing or empty: {', '.join(missing)}"
    assert str(caught.value) == said


def test_an_empty_variable_does_not_count_beside_the_other(
    side: Side, environment: Environment
) -> None:
    environment(BASE_URL="")
    assert "https://api.mews.com" in repr(side.kind.from_env())


def test_platform_and_address_in_the_environment_are_one_too_many(
    side: Side, environment: Environment
) -> None:
    environment(BASE_URL="https://mews.example")
    with pytest.raises(ConfigurationError, match=r"platform.* or base_url=; got both"):
        side.kind.from_env()


def test_an_unknown_platform_in_the_environment_is_refused(
    side: Side, environment: Environment
) -> None:
    environment(PLATFORM="staging")
    with pytest.raises(ConfigurationError, match="one of demo, production; got 'staging'"):
        side.kind.from_env()


# What a client shows, and what it does not do


def test_a_client_shows_its_name_and_its_address_and_no_token(side: Side) -> None:
    client = made(side)
    assert repr(client) == f"<{side.kind.__name__} 'Tests 1.0' at https://api.mews-demo.com>"


@pytest.mark.parametrize(
    "duplicate",
    [copy.copy, copy.deepcopy, pickle.dumps],
    ids=["copy", "deepcopy", "pickle"],
)
def test_a_client_is_neither_copied_nor_pickled(
    side: Side, duplicate: Callable[[AnyClient], object]
) -> None:
    with pytest.raises(TypeError) as caught:
        duplicate(made(side))
    name = side.kind.__name__
    assert str(caught.value) == f"{name} holds tokens and connections; make one in each process"


# Timeouts


def waits(server: Recorder) -> list[Any]:
    """Return what each request says of waiting."""
    return [request.extensions["timeout"] for request in server.requests]


async def call_typed(client: AnyClient, **timeout: Any) -> None:
    """Call an operation that is not paginated."""
    await settle(client.resource_blocks.delete(resource_block_ids=[samples.ID], **timeout))


async def call_untyped(client: AnyClient, **timeout: Any) -> None:
    """Call an operation by its name."""
    await settle(client.call("resourceBlocks/delete", {}, **timeout))


async def call_pager(client: AnyClient, **timeout: Any) -> None:
    """List what there is."""
    await items(client.resource_blocks.get_all(**timeout))


Call = Callable[..., Awaitable[None]]
every_way = pytest.mark.parametrize("call", [call_typed, call_untyped, call_pager])


def listing() -> Recorder:
    """Return a server that has two pages, and answers whatever else alike."""
    bodies = [samples.page(1, cursor=str(samples.ID)), samples.page()]
    return Recorder(lambda _: httpx.Response(200, json=bodies.pop(0)))


@every_way
async def test_a_client_waits_120_seconds_30_for_a_connection_and_5_to_connect(
    side: Side, call: Call
) -> None:
    server = listing()
    client = made(side, http_client=side.http(server))
    await call(client)
    expected = {"connect": 5.0, "read": 120.0, "write": 120.0, "pool": 30.0}
    assert waits(server) == [expected] * len(server.requests)


@every_way
async def test_a_client_waits_as_long_as_it_was_told(side: Side, call: Call) -> None:
    server = listing()
    await call(side.client(server, timeout=httpx.Timeout(7, connect=None)))
    expected = {"connect": None, "read": 7, "write": 7, "pool": 7}
    assert waits(server) == [expected] * len(server.requests)


@every_way
@pytest.mark.parametrize("timeout", [3, 0.5])
async def test_a_call_may_wait_differently(side: Side, call: Call, timeout: float) -> None:
    server = listing()
    await call(side.client(server, timeout=90), timeout=timeout)
    expected = dict.fromkeys(("connect", "read", "write", "pool"), timeout)
    assert waits(server) == [expected] * len(server.requests)


async def test_every_page_is_waited_for_alike(side: Side) -> None:
    server = listing()
    await call_pager(side.client(server), timeout=3)
    assert [wait["read"] for wait in waits(server)] == [3, 3]


@pytest.mark.parametrize(
    "timeout",
    [0, -1, float("nan"), float("inf"), 2**100, "5", True, (5, 120), httpx.Timeout(5, pool=-1)],
    ids=repr,
)
class TestATimeoutThatCannotBeWaited:
    """No socket waits as long."""

    async def test_it_is_refused_by_a_client(self, side: Side, timeout: object) -> None:
        said = refused(side, timeout=timeout)
        assert said == (
            f"timeout must be a number of seconds above 0, or an httpx2.Timeout; got {timeout!r}"
        )

    @every_way
    async def test_it_is_refused_by_a_call(self, side: Side, call: Call, timeout: object) -> None:
        server = listing()
        with pytest.raises(ConfigurationError, match="timeout must be"):
            await call(side.client(server), timeout=timeout)
        assert server.requests == []


def test_a_client_does_not_wait_forever_by_chance(side: Side) -> None:
    assert refused(side, timeout=None).endswith("got None")


# An httpx client of the caller's


@pytest.mark.parametrize("kind", ["the other", "an object", "a transport"])
def test_an_httpx_client_of_the_wrong_kind_is_refused(side: Side, kind: str) -> None:
    allowed, other = ("Client", "AsyncClient")
    if not side.is_sync:
        allowed, other = other, allowed
    wrong = {
        "the other": getattr(httpx, other)(),
        "an object": object(),
        "a transport": httpx.MockTransport(answering()),
    }
    said = refused(side, http_client=wrong[kind])
    expected = (
        f"http_client must be an httpx2.{allowed}, an httpx.{allowed} or None; "
        f"got a {type(wrong[kind]).__name__}"
    )
    assert said == expected


async def test_the_headers_and_cookies_of_the_callers_client_are_used(side: Side) -> None:
    server = answering()
    http = side.http(server)
    http.headers["X-Hotel"] = "Harbour"
    http.cookies.set("route", "a")
    await settle(side.client_over(http).call("rooms/add", {}))
    (request,) = server.requests
    sent = {name: request.headers[name] for name in ("X-Hotel", "Cookie", "Content-Type")}
    assert sent == {"X-Hotel": "Harbour", "Cookie": "route=a", "Content-Type": "application/json"}


async def test_cookies_of_the_server_are_not_sent_back(side: Side) -> None:
    cookies = [("Set-Cookie", "caf\xe9=1"), ("Set-Cookie", "route=a")]
    asked: list[Asked] = []

    def answer(request: Asked) -> dict[str, Any]:
        asked.append(request)
        return {}

    with serving(answer, headers=cookies) as url:
        client = side.connected(url)
        for _ in range(2):
            await settle(client.call("rooms/add", {}))
        await close(client)
    assert [request.headers["Cookie"] for request in asked] == [None, None]


async def test_a_cookie_that_cannot_be_sent_names_the_callers_client(side: Side) -> None:
    http = side.http(answering())
    http.cookies.set("route", "caf\xe9")
    with pytest.raises(ConfigurationError, match="a cookie or header of http_client="):
        await settle(side.client_over(http).call("rooms/add", {}))


async def test_the_authentication_and_address_of_the_callers_client_are_not_used(
    side: Side,
) -> None:
    server = answering()
    http = side.http(server)
    http.auth = ("user", "word")
    http.base_url = "https://elsewhere.example/"
    await settle(side.client_over(http).call("rooms/add", {}))
    (request,) = server.requests
    assert ("Authorization" in request.headers, request.url.host) == (False, "api.mews-demo.com")


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
async def test_redirects_are_never_followed(side: Side, status: int) -> None:
    server = answering(status, headers=[(b"Location", b"https://elsewhere.example/")])
    http = side.http(server)
    http.follow_redirects = True
    with pytest.raises(OutcomeUnknownError) as caught:
        await settle(side.client_over(http).call("rooms/add", {}))
    error = caught.value.error
    assert isinstance(error, UnexpectedStatusError)
    assert (error.status, len(server.requests)) == (status, 1)


# TLS


OPENSSL = shutil.which("openssl")


@pytest.fixture(scope="session")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A certificate of 127.0.0.1 that nobody has signed, and its key, in one file."""
    assert OPENSSL is not None
    path = tmp_path_factory.mktemp("tls") / "self-signed.pem"
    subject = ("-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1")
    kind = ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2")
    files = ("-keyout", str(path), "-out", str(path.with_suffix(".crt")))
    subprocess.run((OPENSSL, "req", "-x509", *kind, *subject, *files), check=True, timeout=60)
    path.write_text(path.read_text() + path.with_suffix(".crt").read_text())
    return path


@pytest.mark.skipif(OPENSSL is None, reason="openssl makes the certificate")
@pytest.mark.parametrize("is_trusted", [False, True], ids=["unknown", "trusted"])
async def test_certificates_are_verified(
    side: Side, certificate: Path, monkeypatch: pytest.MonkeyPatch, *, is_trusted: bool
) -> None:
    monkeypatch.delenv("SSL_CERT_DIR", raising=False)
    if is_trusted:
        monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    else:
        monkeypatch.delenv("SSL_CERT_FILE", raising=False)
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    tls.load_cert_chain(certificate)
    with serving(lambda _: {"Answer": 1}, tls) as base_url:
        client = side.connected(base_url)
        try:
            answer: object = await settle(client.call("rooms/add", {}))
        except TransportError as error:
            answer = str(error)
        finally:
            await close(client)
    assert (answer == {"Answer": 1}) is is_trusted
    assert ("CERTIFICATE_VERIFY_FAILED" in str(answer)) is not is_trusted
