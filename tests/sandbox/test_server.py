"""The command `mews-sandbox`: how it begins, what it serves over a socket, and how it ends."""

import asyncio
import json
import os
import re
import shlex
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from importlib.metadata import version
from ipaddress import ip_address
from pathlib import Path
from threading import Thread
from typing import Any, Final, cast

import httpx2
import pytest
import uvicorn
import uvicorn.server
import yaml

from mews_connector import Client
from mews_sandbox import Sandbox, main
from mews_sandbox.faults import from_text
from mews_sandbox.serving import server as server_module
from mews_sandbox.serving.asgi import App
from mews_sandbox.serving.options import options_parser
from mews_sandbox.serving.server import ready
from tests.sandbox.calls import ADD, COUNT, DELETE, LISTING, complete, path, post
from tests.sandbox.hotels import BOTH, HOTEL, NORTH, SOUTH, id_of, opened
from tests.sandbox.processes import Server, ran, serving

MAX_BODY: Final = 5000
EMPTY: Final[dict[str, Any]] = {"ResourceBlocks": [], "Cursor": None}
BODY: Final = complete(opened(), **COUNT)


def hotel_file(folder: Path, name: str = "North") -> str:
    """Return a file of the hotel of two properties, of which the first may have another name."""
    file = folder / "hotel.yaml"
    text = yaml.safe_dump(HOTEL, allow_unicode=True).replace("North", name)
    file.write_text(text, encoding="utf-8")
    return str(file)


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server of the hotel of two properties, without a rate limit."""
    file = hotel_file(tmp_path_factory.mktemp("hotel"))
    options = ("--hotel", file, "--rate-limit", "0", "--max-body", str(MAX_BODY))
    # It serves for the whole module, on however busy a machine.
    with serving(*options, patience=300) as server:
        yield server


@pytest.fixture
def http(server: Server) -> Iterator[httpx2.Client]:
    """A client of the server, from which every fault is taken again."""
    with httpx2.Client(base_url=server.base_url, timeout=10) as client:
        yield client
        client.delete("/__sandbox__/faults")


def listing(http: httpx2.Client, **options: Any) -> httpx2.Response:
    """List blocks."""
    return http.post(path(LISTING), json=BODY, **options)


# How it begins


def test_the_ready_lines_name_address_tokens_and_ids_that_exist(server: Server) -> None:
    address = re.fullmatch(r"mews-sandbox listens on http://127\.0\.0\.1:(\d+)", server.lines[0])
    assert address is not None
    assert int(address[1]) > 0
    lines = "\n".join(server.lines)
    assert f"{server.base_url}/\n" in lines
    assert "client token   token-of-the-client\n" in lines
    for token, names in ((NORTH, "North"), (SOUTH, "South"), (BOTH, "North, South")):
        assert f"access token   {token} ({names})\n" in lines
    shown = dict(re.findall(r"^  (\w+) +([0-9a-f-]{36}) \(", lines, re.MULTILINE))
    hotel = httpx2.get(f"{server.base_url}/__sandbox__/hotel").text
    assert {"enterprise", "service", "category", "resource"} <= shown.keys()
    assert all(f'"{id_}"' in hotel for id_ in shown.values())
    assert f"  all ids        {server.base_url}/__sandbox__/hotel" in server.lines
    # What can be tried by hand is in the reference, too.
    assert id_of("free") in httpx2.get(f"{server.base_url}/openapi.json").text + hotel


def test_the_first_request_can_be_pasted(server: Server) -> None:
    program, address, *options = shlex.split(server.lines[-1])
    header, value, data, content = options
    assert (program, header, data) == ("curl", "-H", "-d")
    answer = httpx2.post(address, content=content, headers=dict([value.split(": ")]))
    assert answer.json() == EMPTY


def test_a_server_on_every_address_shows_the_one_of_this_machine() -> None:
    sandbox = opened()
    sandbox.webhooks.add("http://127.0.0.1:1/mews?Token=a")
    tokens = f'"ClientToken": "token-of-the-client", "AccessToken": "{NORTH}", "Client": "curl"'
    everywhere = str(ip_address(0))
    limit = '"Limitation": {"Count": 10}'
    address = f"http://127.0.0.1:80{path(LISTING)}"
    told = [*ready(sandbox, everywhere, 80, has_control=True)]
    assert told == [
        "mews-sandbox listens on http://0.0.0.0:80",
        "  page           http://127.0.0.1:80/",
        "  websocket      ws://127.0.0.1:80/ws/connector",
        "  webhook        http://127.0.0.1:1/mews?***",
        "  client token   token-of-the-client",
        f"  access token   {NORTH} (North)",
        f"  access token   {SOUTH} (South)",
        f"  access token   {BOTH} (North, South)",
        f"  enterprise     {id_of('North')} (North)",
        f"  service        {id_of('Nights')} (Nights)",
        f"  category       {id_of('Single')} (Single)",
        f"  resource       {id_of('dirty')} (dirty)",
        f"  reservation    {id_of('R-1')} (R-1)",
        "  all ids        http://127.0.0.1:80/__sandbox__/hotel",
        "Try:",
        f"  curl {address} -H 'Content-Type: application/json' -d '{{{tokens}, {limit}}}'",
    ]
    without = [*ready(sandbox, everywhere, 80, has_control=False)]
    assert without == [line for line in told if "__sandbox__" not in line]
    listens, page = [*ready(Sandbox(), "::", 80, has_control=True)][:2]
    assert listens == "mews-sandbox listens on http://[::]:80"
    assert page == "  page           http://[::1]:80/"
    assert next(ready(Sandbox(), "::1", 80, has_control=True)).endswith(" http://[::1]:80")


def test_only_loopback_reaches_it_by_default(server: Server) -> None:
    addresses = socket.getaddrinfo(socket.gethostname(), server.port, type=socket.SOCK_STREAM)
    for family, kind, *_, address in addresses:
        if not str(address[0]).startswith(("127.", "::1")):
            with socket.socket(family, kind) as connection:
                assert connection.connect_ex(address) != 0


# What it serves


def test_the_client_calls_it(server: Server) -> None:
    tokens: dict[str, Any] = {"client_token": HOTEL["client_token"], "access_token": NORTH}
    with Client(**tokens, client="Tests 1.0", base_url=server.base_url) as mews:
        assert list(mews.resource_blocks.get_all()) == []


@pytest.mark.parametrize("size", [MAX_BODY, MAX_BODY + 1, 20 * MAX_BODY])
@pytest.mark.parametrize("is_chunked", [False, True], ids=["whole", "chunked"])
def test_a_body_over_the_limit_is_refused(
    http: httpx2.Client, size: int, *, is_chunked: bool
) -> None:
    whole = json.dumps(BODY).encode().ljust(size)
    chunks = (whole[at : at + 1000] for at in range(0, size, 1000))
    json_ = {"Content-Type": "application/json"}
    answer = http.post(path(LISTING), content=chunks if is_chunked else whole, headers=json_)
    assert answer.status_code == (200 if size <= MAX_BODY else 413)
    assert listing(http).status_code == 200


# Faults over a socket


def put_into_force(http: httpx2.Client, kind: str, **fault: Any) -> None:
    """Put a fault into force."""
    http.post("/__sandbox__/faults", json={"kind": kind, **fault}).raise_for_status()


def test_a_connection_is_reset(server: Server, http: httpx2.Client) -> None:
    put_into_force(http, "reset")
    content = json.dumps(BODY).encode()
    with socket.create_connection(("127.0.0.1", server.port), timeout=10) as connection:
        head = f"POST {path(LISTING)} HTTP/1.1\r\nHost: a\r\nContent-Length: {len(content)}\r\n\r\n"
        connection.sendall(head.encode() + content)
        with pytest.raises(ConnectionResetError):
            connection.recv(1000)


def test_the_server_goes_on_after_a_connection_that_it_has_ended(http: httpx2.Client) -> None:
    for kind in ("reset", "truncated-body"):
        put_into_force(http, kind, nth=1)
        with pytest.raises(httpx2.TransportError):
            listing(http)
        assert listing(http).status_code == 200
        http.delete("/__sandbox__/faults")


def test_a_slow_body_takes_its_time(http: httpx2.Client) -> None:
    put_into_force(http, "slow-body", seconds=0.2)
    answer = listing(http)
    assert answer.json() == EMPTY
    # Event loops count in whole milliseconds, and each piece waits on its own.
    assert answer.elapsed.total_seconds() >= 0.15


def test_a_late_answer_is_a_timeout_to_who_does_not_wait(http: httpx2.Client) -> None:
    put_into_force(http, "latency", seconds=0.5)
    with pytest.raises(httpx2.ReadTimeout):
        listing(http, timeout=httpx2.Timeout(20, read=0.05))


# What the command line changes


def test_the_command_line_sets_what_goes_wrong_and_how_often_one_may_ask() -> None:
    fault = f"status:operation={LISTING},nth=1,status=503,retry_after=7"
    options = (
        *("--fault", fault, "--fault", f"html:operation={ADD}"),
        *("--fault", f"reset:operation={DELETE}"),
        *("--rate-limit", "2", "--seed", "5", "--no-control"),
        *("--clock", "2027-03-08T16:00+01:00"),
    )
    same = Sandbox(seed=5, faults=[from_text(fault)])
    with serving(*options) as server, httpx2.Client(base_url=server.base_url) as http:
        sent = complete(same, **COUNT)
        answers = [http.post(path(LISTING), json=sent) for _ in range(4)]
        assert [answer.status_code for answer in answers] == [503, 200, 200, 429]
        assert answers[0].headers["Retry-After"] == "7"
        # Its clock begins as told: the carpet is laid in ten days.
        block = answers[1].json()["ResourceBlocks"][0]
        assert (block["Name"], block["StartUtc"]) == ("New carpet", "2027-03-18T00:00:00Z")
        # The seed makes the ids.
        expected = post(same, LISTING, **COUNT).headers["Request-Id"]
        assert answers[0].headers["Request-Id"] == expected
        assert http.post(path(ADD), json=sent).text.startswith("<html>")
        with pytest.raises(httpx2.TransportError):
            http.post(path(DELETE), json=sent)
        assert http.get("/__sandbox__/hotel").status_code == 404
        ended = server.stop(signal.SIGINT)
    assert (ended.code, ended.out) == (0, "")


def test_the_documented_limit_is_on_unless_told_otherwise() -> None:
    with serving("--no-access-log") as server, httpx2.Client(base_url=server.base_url) as http:
        sent = complete(Sandbox(), **COUNT)
        statuses = [http.post(path(LISTING), json=sent).status_code for _ in range(201)]
        ended = server.stop(signal.SIGTERM)
    assert statuses == [200] * 200 + [429]
    assert (ended.code, ended.out, ended.err) == (0, "", "")


HOST: Final = (
    "argument --allow-host: has to be the name or the address of a host, without a scheme or a port"
)
TIME: Final = "argument --clock: has to be a time with its zone, such as 2027-03-08T16:00:00Z"
WEBHOOK: Final = (
    "argument --webhook: the address of a webhook has to be one of this machine, without a user, "
    "such as http://127.0.0.1:8000/mews?Token=..."
)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--port", "x"), "argument --port: has to be from 0 to 65535; got x"),
        (("--port", "-1"), "argument --port: has to be from 0 to 65535; got -1"),
        (("--port", "65536"), "argument --port: has to be from 0 to 65535; got 65536"),
        (("--rate-limit", "-1"), "argument --rate-limit: has to be 0 or more; got -1"),
        (("--max-body", "0"), "argument --max-body: has to be 1 or more; got 0"),
        (("--allow-host", "*"), f"{HOST}; got '*'"),
        (("--allow-host", "sandbox:80"), f"{HOST}; got 'sandbox:80'"),
        (("--allow-host", "http://sandbox"), f"{HOST}; got 'http://sandbox'"),
        (("--seed", "x"), "argument --seed: invalid int value: 'x'"),
        (("--clock", "noon"), f"{TIME}; got 'noon'"),
        (("--clock", "2027-03-08T16:00:00"), f"{TIME}; got '2027-03-08T16:00:00'"),
        (("--clock", "1066-10-14T09:00Z"), "a clock goes from 1800 to 9799; got 1066-10-14"),
        (("--hotel", "none.yaml"), "none.yaml: cannot be read: "),
        (("--hotel", "\x1b[31m.yaml"), r"\u001b[31m.yaml: cannot be read: "),
        (("--\x1b[31m",), r"unrecognized arguments: --\u001b[31m"),
        (("--fault", "explosion"), "'explosion': Invalid value 'explosion' - at `$.kind`"),
        (("--fault", "html:operation=rooms/add"), "there is no operation 'rooms/add'; there are "),
        (("--webhook", "http://10.0.0.1/?Token=a"), f"{WEBHOOK}; got 'http://10.0.0.1/?***'"),
        (("--colour",), "unrecognized arguments: --colour"),
    ],
)
def test_what_cannot_be_used_is_refused_with_code_2(
    capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], said: str
) -> None:
    with pytest.raises(SystemExit) as caught:
        main(arguments)
    printed = capsys.readouterr()
    assert (caught.value.code, printed.out) == (2, "")
    assert printed.err.startswith(f"mews-sandbox: {said}")
    assert printed.err.endswith(" (see mews-sandbox --help)\n")
    assert printed.err.count("\n") == 1


HELP: Final = """
An offline Mews to test against. Stop it with Ctrl-C.
options:
-h, --help show this help message and exit
--version show program's version number and exit
--host HOST address to listen on (default: loopback only)
--allow-host NAME accept this host name too, also from a browser (may be given several times)
--port PORT port to listen on (default: any free port)
--hotel FILE hotel data (default: a hotel with 40 rooms)
--clock TIME time at which its clock begins, such as 2027-03-08T16:00:00Z (default: now)
--seed SEED makes ids and random choices the same each time
--rate-limit N requests per access token in 30 seconds, 0 for any number (default: 200)
--max-body BYTES largest request body
--fault KIND:NAME=VALUE,... what goes wrong, such as status:status=503,nth=2 (may be given several
times)
--lenient {content-type,first-time-unit} accept what Mews was seen to refuse (may be given several
times)
--webhook URL send events of the first property to an address of this machine (may be given several
times)
--no-control leave /__sandbox__/ out
--no-access-log log no requests
"""
DEFAULTS: Final[dict[str, Any]] = {
    "host": "127.0.0.1",
    "port": 0,
    "hotel": None,
    "clock": None,
    "seed": 0,
    "rate_limit": 200,
    "max_body": 8 * 2**20,
    "control": True,
    "access_log": True,
    **{name: [] for name in ("allow_host", "fault", "lenient", "webhook")},
}


@pytest.mark.parametrize("argument", ["--version", "--help"])
def test_the_command_explains_itself(capsys: pytest.CaptureFixture[str], argument: str) -> None:
    with pytest.raises(SystemExit) as caught:
        main([argument])
    printed = capsys.readouterr().out
    assert caught.value.code == 0
    if argument == "--version":
        assert printed == f"mews-sandbox {version('mews-connector')}\n"
    else:
        # Versions of Python differ in where the lines end.
        assert printed.startswith("usage: mews-sandbox [-h] [--version] [--host HOST] ")
        assert " ".join(printed.split()).endswith(f" {' '.join(HELP.split())}")


def test_what_the_command_line_says_is_read_and_the_rest_has_a_default() -> None:
    read = options_parser().parse_args
    assert vars(read([])) == DEFAULTS
    hosts = "--allow-host", "Hotel_1.Example.org", "--allow-host", "::0001"
    bounds = "--port", "65535", "--rate-limit", "0", "--max-body", "1"
    more = "--lenient", "content-type", "--lenient", "first-time-unit", "--no-access-log"
    said = vars(read([*hosts, *bounds, *more, "--webhook", "http://[::1]/?Token=a"]))
    assert said == DEFAULTS | {
        "allow_host": ["hotel_1.example.org", "::1"],
        "port": 65535,
        "rate_limit": 0,
        "max_body": 1,
        "lenient": ["content-type", "first-time-unit"],
        "access_log": False,
        "webhook": ["http://[::1]/?Token=a"],
    }


@pytest.mark.parametrize(
    ("error", "code", "said"),
    [
        (KeyboardInterrupt(), 130, ""),
        (
            ModuleNotFoundError("No module named 'uvicorn'", name="uvicorn"),
            2,
            "it needs the extra [sandbox] of mews-connector (No module named 'uvicorn')",
        ),
        (
            ModuleNotFoundError("No module named 'mews_connector'", name="mews_connector"),
            2,
            (
                "mews-connector is not installed completely: install it again "
                "(No module named 'mews_connector')"
            ),
        ),
    ],
    ids=["Ctrl-C", "without the extra", "without the client"],
)
def test_what_happens_before_it_runs_is_one_line_at_most(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    error: BaseException,
    code: int,
    said: str,
) -> None:
    def fail(_: str) -> object:
        raise error

    monkeypatch.setattr("mews_sandbox.command.import_module", fail)
    assert main([]) == code
    assert capsys.readouterr() == ("", f"mews-sandbox: {said}\n" if said else "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_server_whose_lines_nobody_reads_serves_all_the_same() -> None:
    command = (sys.executable, "-m", "mews_sandbox", "--port", "0")
    with (
        Path("/dev/full").open("w", encoding="utf-8") as full,
        subprocess.Popen(command, stdout=full, stderr=subprocess.PIPE, text=True) as process,
    ):
        assert process.stderr is not None
        said = process.stderr.readline()
        process.send_signal(signal.SIGINT)
        _, rest = process.communicate(timeout=30)
    assert said == "mews-sandbox: cannot print where it listens (No space left on device)\n"
    assert (process.returncode, rest) == (0, "")


def test_a_name_that_the_terminal_cannot_show_is_no_reason_not_to_begin(tmp_path: Path) -> None:
    file = hotel_file(tmp_path, "Žluť")
    with serving("--hotel", file, PYTHONIOENCODING="ascii") as server:
        assert any("(\\u017dlu\\u0165)" in line for line in server.lines)


def test_a_connection_that_sends_no_whole_request_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(server_module, "ARRIVAL", 0.05)
    protocol = server_module.SandboxProtocol
    beginnings = [b"", b"POST / HT", b"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\n{"]

    async def until_its_end(port: int, beginning: bytes) -> bytes:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(beginning)
        said = await asyncio.wait_for(reader.read(), 30)
        writer.close()
        return said

    async def ended() -> list[bytes]:
        config = uvicorn.Config(cast("Any", App(opened())), http=protocol, log_config=None)
        config.load()
        state = uvicorn.server.ServerState()
        listening = await asyncio.get_running_loop().create_server(
            lambda: protocol(config, state, {}), "127.0.0.1", 0
        )
        async with listening:
            port = listening.sockets[0].getsockname()[1]
            return [await until_its_end(port, beginning) for beginning in beginnings]

    assert asyncio.run(ended()) == [b""] * 3


def test_a_port_that_is_taken_is_an_error(server: Server) -> None:
    ended = ran("--port", str(server.port))
    assert ended.code not in {0, 2}
    assert "address already in use" in ended.err
    assert "Traceback" not in ended.err


@pytest.mark.skipif(os.name == "nt", reason="needs a POSIX shell")
def test_a_closed_stdout_is_no_reason_not_to_begin(server: Server) -> None:
    # It gets as far as the port, which is taken.
    words = (sys.executable, "-m", "mews_sandbox", "--port", str(server.port))
    command = ("sh", "-c", f"{shlex.join(words)} >&-")
    done = subprocess.run(command, capture_output=True, text=True, timeout=30, check=False)
    assert "address already in use" in done.stderr
    assert "Traceback" not in done.stderr


def test_the_command_is_installed() -> None:
    command = shutil.which("mews-sandbox", path=str(Path(sys.executable).parent))
    assert command is not None
    done = subprocess.run((command, "--port", "x"), capture_output=True, timeout=30, check=False)
    assert done.returncode == 2


# What it logs


def test_the_access_log_has_neither_bodies_nor_tokens(tmp_path: Path) -> None:
    addresses = [path(LISTING), path("rooms/add"), f"{path(LISTING)}?AccessToken=token-of-a-query"]
    with serving("--hotel", hotel_file(tmp_path)) as server:
        for address in addresses:
            httpx2.post(f"{server.base_url}{address}", json=BODY)
        ended = server.stop(signal.SIGTERM)
    logged = ended.out + ended.err
    assert f'"POST {path(LISTING)} HTTP/1.1" 200' in logged
    assert f'"POST {path("rooms/add")} HTTP/1.1" 404' in logged
    assert "token-of" not in logged
    assert "Limitation" not in logged


def test_a_client_that_leaves_in_the_body_of_a_control_is_no_error() -> None:
    head = b"POST /__sandbox__/faults HTTP/1.1\r\nHost: a\r\nContent-Length: 99\r\n\r\n{"
    with serving("--no-access-log") as server:
        with socket.create_connection(("127.0.0.1", server.port), timeout=10) as connection:
            connection.sendall(head)
            # What is asked behind it is answered when the server has begun to read it.
            assert httpx2.get(f"{server.base_url}/__sandbox__/faults").json() == []
        assert httpx2.get(f"{server.base_url}/__sandbox__/faults").json() == []
        ended = server.stop(signal.SIGTERM)
    assert (ended.code, ended.err) == (0, "")


# How it ends


@pytest.mark.only_in_ci
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_ends_it_within_seconds_even_while_it_answers(number: signal.Signals) -> None:
    outcomes = list[bool]()

    def ask(base_url: str) -> None:
        try:
            answer = httpx2.post(f"{base_url}{path(LISTING)}", json=BODY, timeout=20)
        except httpx2.RemoteProtocolError:
            outcomes.append(True)
        else:
            outcomes.append(answer.is_server_error)

    with serving("--fault", "latency:seconds=3600", "--no-access-log") as server:
        thread = Thread(target=ask, args=(server.base_url,))
        with httpx2.Client(base_url=server.base_url, timeout=10) as idle:
            thread.start()
            while not idle.get("/__sandbox__/requests").json():
                pass
            ended = server.stop(number)
        thread.join(timeout=20)
    assert (ended.code, outcomes) == (0, [True])
    assert ended.seconds < 10
    assert "KeyboardInterrupt" not in ended.err


def test_it_needs_nothing_of_other_extras() -> None:
    others = ["hypothesis", "pytest", "redis", "respx", "rich", "typer"]
    absent = f"sys.modules.update(dict.fromkeys({others}))"
    program = f"import sys; {absent}; import mews_sandbox.serving.server"
    subprocess.run([sys.executable, "-c", program], check=True, timeout=60)
