"""The pieces of the example with containers, without containers: image, health and tests."""

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any, Final

import pytest
import yaml

from mews_connector import Client
from mews_connector.errors import ConfigurationError
from tests.contract.contract import ROOT
from tests.sandbox.images import images
from tests.sandbox.processes import PATIENCE, Server, serving

EXAMPLE: Final = ROOT / "examples" / "containers"
COMPOSE: Final[dict[str, Any]] = yaml.safe_load((EXAMPLE / "compose.yaml").read_text("utf-8"))
DOCKERFILE: Final = (EXAMPLE / "Dockerfile").read_text("utf-8").replace("\\\n", "")
NAMES: Final = """
import socket

_known = socket.getaddrinfo

def _resolved(host, *arguments, **options):
    return _known("127.0.0.1" if host in ("sandbox", b"sandbox") else host, *arguments, **options)

socket.getaddrinfo = _resolved
"""
"""Lets the name of the other container lead to this machine."""


def said(instruction: str) -> list[list[str]]:
    """Return the arguments of an instruction of the image, wherever it stands."""
    found = re.findall(rf"^(?:HEALTHCHECK .*)?{instruction} (\[.*\])$", DOCKERFILE, re.MULTILINE)
    return [json.loads(arguments) for arguments in found]


def served() -> tuple[str, ...]:
    """Return the arguments with which the sandbox runs in its container, but for the port."""
    program, *arguments = said("ENTRYPOINT")[0]
    assert program == "mews-sandbox"
    at = arguments.index("8765")
    return (*arguments[:at], "0", *arguments[at + 1 :], *COMPOSE["services"]["sandbox"]["command"])


def environment(server: Server) -> dict[str, str]:
    """Return the variables that the container of the tests has."""
    named: dict[str, str] = COMPOSE["services"]["tests"]["environment"]
    proxies = dict.fromkeys(("HTTP_PROXY", "http_proxy"), "http://127.0.0.1:9")
    address = named["MEWS_BASE_URL"].replace("8765", str(server.port))
    return {**os.environ, **proxies, **named, "MEWS_BASE_URL": address}


@pytest.mark.only_in_ci
def test_the_tests_of_the_example_pass_against_the_command_of_the_image(tmp_path: Path) -> None:
    shutil.copy(EXAMPLE / "test_in_a_container.py", tmp_path)
    (tmp_path / "conftest.py").write_text(NAMES, encoding="utf-8")
    command = (sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", str(tmp_path))
    with serving(*served()) as server:
        done = subprocess.run(
            command,
            cwd=tmp_path,
            env=environment(server),
            capture_output=True,
            text=True,
            timeout=PATIENCE,
            check=False,
        )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "2 passed" in done.stdout


def test_the_example_is_refused_without_the_hosts_that_it_names(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    named: dict[str, str] = COMPOSE["services"]["tests"]["environment"]
    for name in named.keys() - {"MEWS_INSECURE_HOSTS"}:
        monkeypatch.setenv(name, named[name])
    monkeypatch.delenv("MEWS_INSECURE_HOSTS", raising=False)
    with pytest.raises(ConfigurationError, match="would send tokens in clear text"):
        Client.from_env()


# It installs what the image needs: half a minute.
@pytest.mark.only_in_ci
def test_the_steps_of_the_image_make_a_sandbox_that_is_healthy_and_runs_as_nobody_special(
    tmp_path: Path,
) -> None:
    made = images(EXAMPLE / "Dockerfile", ROOT, tmp_path)
    image, tests = made["sandbox"], made["tests"]
    assert (image.user, tests.user) == ("1000", "1000")
    assert tests.entrypoint[0] == "pytest"
    program, *_ = image.entrypoint
    with serving(*served(), program=image.programs / program) as server:
        healthy, ill = (
            [each.replace("8765", str(port)) for each in image.health] for port in (server.port, 9)
        )
        codes = [
            subprocess.run(
                (image.programs / command, *arguments), capture_output=True, check=False
            ).returncode
            for command, *arguments in (healthy, ill)
        ]
    assert codes[0] == 0 != codes[1]


def test_containers_and_commands_are_made_of_the_image_and_of_files_that_there_are() -> None:
    (command,) = re.findall(r"docker build .*", DOCKERFILE)
    words = shlex.split(command)
    targets = [words[words.index("--target") + 1]]
    files = [ROOT / words[words.index("--file") + 1]]
    for service in ("sandbox", "tests"):
        build = COMPOSE["services"][service]["build"]
        targets.append(build["target"])
        files.append((EXAMPLE / build["context"]).resolve() / build["dockerfile"])
        assert (EXAMPLE / build["context"]).resolve() == ROOT
    assert [file.samefile(EXAMPLE / "Dockerfile") for file in files] == [True] * 3
    assert [target for target in targets if f" AS {target}" not in DOCKERFILE] == []
