"""The wheel holds the client and nothing else, and works where nothing else is installed."""

import json
import re
import sys
import threading
import tomllib
import venv
from collections.abc import Iterator
from email.message import Message
from email.parser import Parser
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from tests.packaging.build import ROOT, Distributions, built, contents, run, unpacked
from tests.support import samples
from tools.contract.bundle import bundle

CALL = """
import sys, mews_connector
with mews_connector.Client(
    client_token="placeholder-client-token",
    access_token="placeholder-access-token",
    client="Wheel 1.0",
    base_url=sys.argv[1],
) as mews:
    print(sum(1 for _ in mews.resource_blocks.get_all()), mews_connector.__file__)
"""


@pytest.fixture(scope="module")
def files(distributions: Distributions) -> dict[str, bytes]:
    return contents(distributions.wheel)


@pytest.fixture(scope="module")
def metadata(files: dict[str, bytes]) -> Message:
    (name,) = [name for name in files if name.endswith(".dist-info/METADATA")]
    return Parser().parsestr(files[name].decode())


@pytest.fixture(scope="module")
def python(distributions: Distributions, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The interpreter of an environment that holds the wheel and what it needs."""
    folder = tmp_path_factory.mktemp("user")
    venv.create(folder / "venv", symlinks=True)
    interpreter = folder / "venv" / "bin" / "python"
    pip = (sys.executable, "-m", "pip", "--python", interpreter, "install", "--no-compile", "-q")
    run(*pip, "--require-hashes", "-r", ROOT / "requirements" / "runtime.txt", cwd=folder)
    run(*pip, "--no-deps", "--no-index", distributions.wheel, cwd=folder)
    return interpreter


class Listing(BaseHTTPRequestHandler):
    """Lists two blocks."""

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers["Content-Length"]))
        content = json.dumps(samples.page(1, 2)).encode()
        self.wfile.write(b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + content)


@pytest.fixture
def address() -> Iterator[str]:
    """The address of a server that lists two blocks."""
    with HTTPServer(("127.0.0.1", 0), Listing) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


def source_files(folder: Path) -> dict[str, bytes]:
    """The files of a package by their names in the wheel."""
    return {
        path.relative_to(folder.parent).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }


def packages() -> list[Path]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    names: list[str] = project["tool"]["hatch"]["build"]["targets"]["wheel"]["packages"]
    return [ROOT / name for name in names]


@pytest.mark.only_in_ci
def test_the_wheel_holds_its_packages_and_nothing_else(files: dict[str, bytes]) -> None:
    held = {name: content for name, content in files.items() if ".dist-info/" not in name}
    expected: dict[str, bytes] = {}
    for package in packages():
        expected |= source_files(package)
    assert held == expected


def test_every_package_is_typed(files: dict[str, bytes]) -> None:
    assert {f"{package.name}/py.typed" for package in packages()} <= files.keys()


def test_the_wheel_carries_the_contract(files: dict[str, bytes]) -> None:
    assert json.loads(files["mews_connector/openapi.json"]) == bundle(ROOT).document


def test_the_wheel_carries_the_licence(files: dict[str, bytes]) -> None:
    (licence,) = [content for name, content in files.items() if name.endswith("/LICENSE")]
    assert licence == (ROOT / "LICENSE").read_bytes()


def test_the_metadata_says_what_it_is(metadata: Message) -> None:
    assert (metadata["Name"], metadata["Requires-Python"]) == ("mews-connector", ">=3.11")
    assert "Typing :: Typed" in metadata.get_all("Classifier", [])


def test_little_is_all_that_it_requires(metadata: Message) -> None:
    required = [each for each in metadata.get_all("Requires-Dist", []) if "extra ==" not in each]
    names = {re.split("[<>=~;]", each)[0] for each in required}
    assert names == {"aiohttp", "httpx2", "msgspec", "tzdata"}
    assert "tzdata; sys_platform == 'win32'" in required


@pytest.mark.only_in_ci
def test_the_sdist_holds_all_that_the_wheel_is_built_from(
    distributions: Distributions, files: dict[str, bytes], tmp_path: Path
) -> None:
    assert contents(built(unpacked(distributions.sdist, tmp_path)).wheel) == files


@pytest.mark.only_in_ci
def test_the_installed_client_makes_a_call(python: Path, address: str, tmp_path: Path) -> None:
    count, file = run(python, "-c", CALL, address, cwd=tmp_path).split()
    assert int(count) == 2
    assert Path(file).is_relative_to(python.parents[1])
