"""A client is set up rightly, or not at all: what is wrong is said before anything is sent."""

import re
import ssl
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import httpx
import pytest
import trustme
from hypothesis import given
from hypothesis import strategies as st

from mews_connector.errors import ConfigurationError, OutcomeUnknownError, TransportError
from mews_runtime.http.tls import trusted
from tests.support import samples
from tests.support.evidence import leaks
from tests.support.loopback import Received, replying, serving
from tests.support.servers import listing
from tests.support.sides import NAMED, AnyClient, Recorder, Side, answering, close, items, settle

pytestmark = pytest.mark.anyio

PRIVATE = "4f3c-secret"
VALID: dict[str, Any] = {**dict.fromkeys(NAMED, PRIVATE), "client": "Tests 1.0", "platform": "demo"}


def made(side: Side, **changes: Any) -> AnyClient:
    """Make a client, as a caller without a type checker may."""
    make: Any = side.kind
    client: AnyClient = make(**VALID | changes)
    return client


def refused(side: Side, **changes: Any) -> str:
    """Make a client wrongly, and return what is said of it, which shows no token."""
    with pytest.raises(ConfigurationError) as caught:
        made(side, **changes)
    assert leaks([str(caught.value)], PRIVATE) == []
    return str(caught.value)


async def ping(client: AnyClient) -> Any:
    return await settle(client.call("rooms/add", {}))


async def address(client: AnyClient, server: Recorder) -> str:
    """Return the address that a request of a client goes to."""
    await ping(client)
    return str(server.requests[-1].url)


# Credentials


class Text(str):
    """A text of a library of the caller's, as settings have them."""

    __slots__ = ()

    def __str__(self) -> str:
        return "masked"


@pytest.mark.parametrize("name", NAMED)
def test_a_credential_is_a_text_without_white_space_around_it(side: Side, name: str) -> None:
    wrong: dict[Any, str] = {
        "": "an empty string",
        None: "None",
        5: "an int",
        PRIVATE.encode(): "a bytes",
        (PRIVATE,): "a tuple",
        f"{PRIVATE}\udcff": "one with lone surrogates",
    }
    for value, got in wrong.items():
        said = f"{name} must be a string that is not empty; got {got}"
        assert refused(side, **{name: value}) == said
    for around in ("{}\n", " {}", "{}\r\n", "\ufeff{}"):
        said = refused(side, **{name: around.format("a-credential")})
        assert re.match(rf"^{name} must .* begins or ends with", said)
    make: Any = side.kind
    with pytest.raises(TypeError, match=name):
        make(**{each: value for each, value in VALID.items() if each != name})
    with pytest.raises(ValueError, match=f"{name} must be"):
        made(side, **{name: ""})


async def test_credentials_may_be_subclasses_of_texts(side: Side) -> None:
    server = answering()
    await ping(side.client(server, **{name: Text(name) for name in NAMED}))
    assert {*server.body.values()} == {*NAMED}


# Where Mews is

SAFE = [
    *("https://mews.example", "https://mews.example:8443", "https://mews.example/behind/a/proxy"),
    *("https://203.0.113.7", "https://[2001:db8::1]:8443", "https://hôtel.example"),
    *("HTTPS://MEWS.EXAMPLE", "http://localhost", "http://LOCALHOST:8000", "http://127.1.2.3"),
    *("http://127.0.0.1:8000", "http://[::1]:8000/mews"),
]


async def test_a_platform_or_an_address_that_is_safe_for_tokens_is_used(side: Side) -> None:
    places: dict[str, Any] = {"demo": "api.mews-demo.com", "production": "api.mews.com"}
    for platform, host in places.items():
        server = answering()
        client = side.client(server, platform=platform)
        assert await address(client, server) == f"https://{host}/api/connector/v1/rooms/add"
    for base_url in SAFE:
        for slashes in ("", "/", "//"):
            server = answering()
            client = side.client(server, base_url=base_url + slashes)
            expected = httpx.URL(f"{base_url}/api/connector/v1/rooms/add")
            assert await address(client, server) == str(expected)


CLEAR = [
    *("http://mews.example", "http://api.mews.com", "http://localhost.mews.example"),
    *("http://127.0.0.1.mews.example", "http://0.0.0.0", "http://[2001:db8::1]"),
]
ALL_OF_IT = "base_url takes a scheme, a host, a port and a path; got {!r} in it"
NO_URL = "base_url is not a URL; got …"
"""Here and below, … is for anything."""

IN_CLEAR = (
    "base_url would send tokens in clear text: use https:// "
    "(http:// is accepted for loopback addresses only); got {!r}"
)
PLATFORMS: list[Any] = ["Demo", "staging", "", 5, ["demo"], {}]
REFUSED: list[tuple[dict[str, Any], str]] = [
    *(
        ({"platform": each}, f"platform must be one of demo, production; got {each!r}")
        for each in PLATFORMS
    ),
    *(
        (
            {"base_url": base_url, "platform": platform},
            f'give either platform="demo", platform="production" or base_url=; got {got}',
        )
        for base_url, platform, got in (
            (None, None, "neither"),
            ("https://mews.example", "demo", "both"),
        )
    ),
    *(
        (
            {"base_url": each, "insecure_hosts": hosts},
            IN_CLEAR.format(each),
        )
        for each in CLEAR
        for hosts in ([], ["sandbox", "10.0.0.1", "hotel.internal"])
    ),
    *(
        ({"base_url": each}, f"base_url must begin with https:// and a host; got {each!r}")
        for each in (
            *("", "mews.example", "//mews.example", "https:mews", "https://", "https:///v1"),
            *("/v1", "ftp://mews.example", "ws://m", "file://m", "httpx://m", "https+unix://m"),
        )
    ),
    *(
        ({"base_url": base_url}, ALL_OF_IT.format(got))
        for base_url, got in (
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
        )
    ),
    *(
        ({"base_url": each}, NO_URL)
        for each in (
            *("https://mews.example:port", "https://[::1", "https://mews\x00.example"),
            *("https://mews..example", f"https://{'a' * 64}.example"),
            *("https://mews.example/\udfff", f"https://{'a' * 70_000}.example"),
        )
    ),
    (
        {"base_url": f"https://mews.example:{PRIVATE}"},
        "base_url is not a URL; got 'https://mews.example:***': Invalid port: '***'",
    ),
    *(
        (
            {"base_url": f"https://mews.example:{port}"},
            f"base_url must have a port from 1 to 65535; got {port}",
        )
        for port in (0, -1, 65536, 99999)
    ),
    *(
        ({"base_url": each}, f"base_url must be a string; got {kind}")
        for each, kind in (
            (5, "an int"),
            (b"https://mews.example", "a bytes"),
            (httpx.URL("a"), "a URL"),
        )
    ),
    *(
        ({"base_url": each}, "base_url…leave out…")
        for each in (
            "https://api.mews.com/api/connector/v1",
            "https://api.mews.com/api/connector/v1/",
            "https://gateway.invalid/mews/api/connector/v1/services/getAll",
        )
    ),
    *(
        (
            {"platform": "demo", "insecure_hosts": [host]},
            f"insecure_hosts takes hosts of a private network: a private address, …; got {host!r}",
        )
        for host in (
            *("api.mews.com", "sandbox.example", "internal.example", "203.0.113.5", "8.8.8.8"),
            *("134744072", "0x08080808", "010.0.0.1", "172.32.0.1", "::", "2001:db8::1"),
            *("::ffff:8.8.8.8", "", "*", "sandbox:8765", "http://sandbox"),
        )
    ),
    *(
        (
            {"platform": "demo", "insecure_hosts": hosts},
            'insecure_hosts must be a collection of names, such as {"sandbox"}',
        )
        for hosts in ("sandbox", [5], [None])
    ),
    *(
        ({"platform": "demo", name: wrong}, f"{name} must be a str or None; got {got}")
        for name in ("language_code", "culture_code")
        for wrong, got in ((5, "an int"), (b"en-US", "a bytes"))
    ),
]


def test_what_is_no_place_for_tokens_is_refused_with_what_would_be(side: Side) -> None:
    told = [(said, refused(side, **{"platform": None, **changes})) for changes, said in REFUSED]
    wrong = [
        (said, found)
        for said, found in told
        if not re.fullmatch(re.escape(said).replace("…", ".*"), found, re.DOTALL)
    ]
    assert wrong == []


@pytest.mark.parametrize(
    "host",
    [
        *("sandbox", "Mews_Sandbox-1", "host.docker.internal", "printer.local", "10.0.0.1"),
        *("172.31.0.1", "192.168.1.1", "169.254.0.1", "fd00::1"),
    ],
)
async def test_a_private_host_gets_them_if_it_is_named(side: Side, host: str) -> None:
    base_url = f"http://[{host}]:8765" if ":" in host else f"http://{host}:8765"
    said = refused(side, platform=None, base_url=base_url, insecure_hosts=["another"])
    assert "loopback addresses only, and for what insecure_hosts names)" in said
    server = answering()
    client = side.client(server, base_url=base_url, insecure_hosts={host})
    expected = httpx.URL(f"{base_url}/api/connector/v1/rooms/add")
    assert await address(client, server) == str(expected)


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

Environment = Callable[..., None]


@pytest.fixture
def environment(monkeypatch: pytest.MonkeyPatch) -> Environment:
    """Set the variables of the client, and no others. None is for one that there is not."""

    def change(**changes: str | None) -> None:
        complete: dict[str, str | None] = {
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


async def test_a_client_is_made_from_the_environment(side: Side, environment: Environment) -> None:
    environment()
    server = answering()
    client = side.kind.from_env(
        http_client=side.http(server), language_code="de-DE", culture_code="de-AT", timeout=7
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


@pytest.mark.parametrize(
    ("variables", "at"),
    [
        ({"PLATFORM": None, "BASE_URL": "https://mews.example/v1/"}, "https://mews.example/v1"),
        ({"BASE_URL": ""}, "https://api.mews.com"),
        *(
            (
                {"PLATFORM": None, "BASE_URL": "http://sandbox:8765", "INSECURE_HOSTS": hosts},
                "http://sandbox:8765",
            )
            for hosts in ("sandbox", " another , sandbox,")
        ),
    ],
)
def test_the_environment_may_have_an_address_instead(
    side: Side, environment: Environment, variables: dict[str, str | None], at: str
) -> None:
    environment(**variables)
    assert repr(side.kind.from_env()) == f"<{side.kind.__name__} 'Night Audit 2.1' at {at}>"


@pytest.mark.parametrize("nothing", [None, ""])
@pytest.mark.parametrize(
    "missing",
    [
        ["MEWS_CLIENT_TOKEN"],
        ["MEWS_PLATFORM or MEWS_BASE_URL"],
        ["MEWS_CLIENT_TOKEN", "MEWS_CLIENT"],
        ["MEWS_CLIENT_TOKEN", "MEWS_ACCESS_TOKEN", "MEWS_CLIENT", "MEWS_PLATFORM or MEWS_BASE_URL"],
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


@pytest.mark.parametrize("is_set", [True, False])
@pytest.mark.parametrize("name", ["client_token", "access_token", "client", "platform", "base_url"])
def test_what_is_read_from_a_variable_is_no_argument(
    side: Side, environment: Environment, name: str, *, is_set: bool
) -> None:
    if not is_set:
        environment(**{name.upper(): None})
    make: Any = side.kind.from_env
    with pytest.raises(ConfigurationError) as caught:
        make(**{name: "a-secret"})
    assert str(caught.value) == (
        f"from_env() reads {name} from MEWS_{name.upper()}: set that variable, or make a client "
        f"with {side.kind.__name__}(...) instead"
    )


def test_what_is_wrong_in_the_environment_is_refused(side: Side, environment: Environment) -> None:
    environment(BASE_URL="https://mews.example")
    with pytest.raises(ConfigurationError, match=r"MEWS_PLATFORM=.* or MEWS_BASE_URL; got both"):
        side.kind.from_env()
    environment(PLATFORM="staging")
    with pytest.raises(
        ConfigurationError, match=r"^MEWS_PLATFORM must be one of demo, production; got 'staging'"
    ):
        side.kind.from_env()


def test_a_client_shows_its_name_and_its_address_and_no_token(side: Side) -> None:
    assert repr(made(side)) == f"<{side.kind.__name__} 'Tests 1.0' at https://api.mews-demo.com>"


# Timeouts


async def typed(client: AnyClient, **timeout: Any) -> None:
    await settle(client.resource_blocks.delete(resource_block_ids=[samples.ID], **timeout))


async def untyped(client: AnyClient, **timeout: Any) -> None:
    await settle(client.call("resourceBlocks/delete", {}, **timeout))


async def listed(client: AnyClient, **timeout: Any) -> None:
    await items(client.resource_blocks.get_all(**timeout))


CALLS: list[Callable[..., Awaitable[None]]] = [typed, untyped, listed]
PARTS = ("connect", "read", "write", "pool")


@pytest.mark.parametrize("call", CALLS)
async def test_a_client_waits_as_long_as_it_was_told_and_a_call_may_wait_differently(
    side: Side, call: Callable[..., Awaitable[None]]
) -> None:
    default = {"connect": 5.0, "read": 120.0, "write": 120.0, "pool": 30.0}
    own = httpx.Timeout(7, connect=None)
    cases: list[tuple[dict[str, Any], dict[str, Any], dict[str, Any]]] = [
        ({}, {}, default),
        ({"timeout": own}, {}, own.as_dict()),
        ({"timeout": 90}, {"timeout": 3}, dict.fromkeys(PARTS, 3)),
        ({"timeout": 90}, {"timeout": 0.5}, dict.fromkeys(PARTS, 0.5)),
    ]
    for options, said, expected in cases:
        server = listing([1], [2])
        if call is not listed:
            server = answering()
        await call(side.client(server, **options), **said)
        waits = [request.extensions["timeout"] for request in server.requests]
        assert waits == [expected] * (2 if call is listed else 1)


async def test_a_timeout_that_no_socket_can_wait_is_refused(side: Side) -> None:
    wrong: list[Any] = [0, -1, float("nan"), float("inf"), 2**100, "5", True, (5, 120)]
    server = answering()
    client = side.client(server)
    for timeout in (*wrong, httpx.Timeout(5, pool=-1)):
        said = "timeout must be a number of seconds above 0, or an httpx2.Timeout"
        assert refused(side, timeout=timeout) == f"{said}; got {timeout!r}"
        for call in CALLS:
            with pytest.raises(ConfigurationError, match=said):
                await call(client, timeout=timeout)
    assert refused(side, timeout=None).endswith("got None")
    assert server.requests == []


# An HTTP client of the caller's


def test_an_httpx_client_of_the_wrong_kind_is_refused(side: Side) -> None:
    allowed, other = ("Client", "AsyncClient") if side.is_sync else ("AsyncClient", "Client")
    for wrong, got in (
        (getattr(httpx, other)(), f"a {other}" if other == "Client" else f"an {other}"),
        (object(), "an object"),
        (httpx.MockTransport(answering()), "a MockTransport"),
    ):
        assert refused(side, http_client=wrong) == (
            f"http_client must be an httpx2.{allowed}, an httpx.{allowed} or None; got {got}"
        )


async def test_of_the_callers_client_headers_and_cookies_are_used_and_nothing_else(
    side: Side,
) -> None:
    server = answering()
    http = side.http(server)
    http.headers["X-Hotel"] = "Harbour"
    http.cookies.set("route", "a")
    http.auth = ("user", "word")
    http.base_url = "https://elsewhere.example/"
    await ping(side.client_over(http))
    (request,) = server.requests
    sent = {name: request.headers[name] for name in ("X-Hotel", "Cookie", "Content-Type")}
    assert sent == {"X-Hotel": "Harbour", "Cookie": "route=a", "Content-Type": "application/json"}
    assert ("Authorization" in request.headers, request.url.host) == (False, "api.mews-demo.com")


async def test_cookies_of_the_server_are_not_sent_back(side: Side) -> None:
    asked: list[Received] = []

    def answer(request: Received) -> dict[str, Any]:
        asked.append(request)
        return {}

    step = replying(answer, "Set-Cookie: caf\xe9=1", "Set-Cookie: route=a")
    with serving(step) as server:
        client = side.connected(server.url)
        for _ in range(2):
            await ping(client)
        await close(client)
    assert ["cookie:" in request.head.lower() for request in asked] == [False, False]


async def test_a_cookie_that_cannot_be_sent_names_the_callers_client(side: Side) -> None:
    http = side.http(answering())
    http.cookies.set("route", "caf\xe9")
    with pytest.raises(ConfigurationError, match="a cookie or header of http_client="):
        await ping(side.client_over(http))


async def test_redirects_are_never_followed(side: Side) -> None:
    for status in (301, 302, 303, 307, 308):
        server = answering(status, headers=[(b"Location", b"https://elsewhere.example/")])
        http = side.http(server, follow_redirects=True)
        with pytest.raises(OutcomeUnknownError):
            await ping(side.client_over(http))
        assert len(server.requests) == 1


# TLS and proxies


@pytest.mark.parametrize("is_trusted", [False, True], ids=["unknown", "trusted"])
async def test_certificates_are_verified_by_what_the_environment_says(
    side: Side, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, is_trusted: bool
) -> None:
    before = trusted()
    monkeypatch.delenv("SSL_CERT_DIR", raising=False)
    monkeypatch.delenv("SSL_CERT_FILE", raising=False)
    authority = trustme.CA(organization_name="Night Audit")
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    issued: Any = authority.issue_cert("127.0.0.1")
    issued.configure_cert(tls)
    if is_trusted:
        authority.cert_pem.write_to_path(tmp_path / "ca.pem")
        monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "ca.pem"))
        (certificate,) = trusted().get_ca_certs()
        assert "Night Audit" in str(certificate["subject"])
    with serving(replying(lambda _: {"Answer": 1}), tls) as server:
        client = side.connected(server.url)
        try:
            answer: object = await ping(client)
        except TransportError as error:
            answer = str(error)
        finally:
            await close(client)
    assert (answer == {"Answer": 1}) is is_trusted
    assert ("CERTIFICATE_VERIFY_FAILED" in str(answer)) is not is_trusted
    monkeypatch.undo()
    # What is trusted is read once for each file that the environment names.
    assert trusted() is before


def test_a_key_log_that_cannot_be_written_is_no_question_of_certificates(
    side: Side, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("SSLKEYLOGFILE", str(tmp_path))
    monkeypatch.setenv("SSL_CERT_DIR", str(tmp_path))
    with pytest.raises(ConfigurationError, match=r"SSLKEYLOGFILE=.* cannot be written"):
        side.connected("https://mews.invalid")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("HTTPS_PROXY", f"http://me:{PRIVATE}@proxy:port"),
        ("HTTPS_PROXY", f"ftp://me:{PRIVATE}@proxy:3128"),
        ("https_proxy", "http://proxy:99999999"),
        ("ALL_PROXY", f"socks5://me:{PRIVATE}@proxy:1080"),
        ("HTTP_PROXY", f"socks9://me:{PRIVATE}@proxy:1080"),
        ("HTTPS_PROXY", " "),
        ("HTTPS_PROXY", "http://:3128"),
        ("HTTPS_PROXY", "proxy:3128"),
        ("ALL_PROXY", "proxy:3128"),
    ],
)
async def test_a_proxy_that_cannot_be_used_is_named_by_its_variable(
    side: Side, monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    for each in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY"):
        monkeypatch.delenv(each, raising=False)
        monkeypatch.delenv(each.lower(), raising=False)
    monkeypatch.setenv(name, value)
    if value == "proxy:3128":
        # Without a scheme it is one of http.
        await close(side.connected("https://mews.invalid"))
        return
    with pytest.raises(ConfigurationError) as caught:
        side.connected("https://mews.invalid")
    assert name in str(caught.value)
    assert (PRIVATE in str(caught.value), caught.value.__cause__) == (False, None)
