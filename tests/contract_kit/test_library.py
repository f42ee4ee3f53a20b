"""What stands in a user's client is of the library of that client, and needs no other."""

import subprocess
import sys
from collections.abc import Callable
from importlib import import_module
from typing import Any, Final, cast

import httpx2
import pytest

import mews_contract
from mews_contract.recorder.transport import RecordingTransport
from mews_contract.watching.library import Transport, counterpart
from mews_contract.watching.transport import ContractTransport
from mews_runtime.errors import ConfigurationError
from mews_sandbox import Sandbox
from tests.support.libraries import both_libraries

MAKERS: Final[list[Callable[[], Transport]]] = [
    lambda: ContractTransport(httpx2.HTTPTransport(), on_violation="log"),
    lambda: RecordingTransport(httpx2.HTTPTransport(), into="recordings"),
    lambda: Sandbox().transport(),
]

WITHOUT_HTTPX: Final = """
import sys
sys.modules["httpx"] = None
import httpx2
from mews_contract import ContractTransport
from mews_sandbox import Sandbox
sandbox = Sandbox()
with sandbox.client() as mews:
    print(len(list(mews.resource_blocks.get_all())))
checked = ContractTransport(sandbox.transport(), on_violation="raise")
with httpx2.Client(transport=checked, base_url="http://localhost") as http:
    print(http.get("/").status_code)
"""


@pytest.mark.parametrize("make", MAKERS, ids=["checking", "recording", "sandbox"])
@both_libraries
def test_a_transport_of_ours_is_one_of_each_library(
    make: Callable[[], Transport], library: Any
) -> None:
    assert isinstance(make(), library.BaseTransport)
    assert isinstance(make(), library.AsyncBaseTransport)


@both_libraries
def test_each_library_has_its_own_class_of_a_name(library: Any) -> None:
    message = library.Request("GET", "https://example.com")
    assert counterpart(httpx2.ReadTimeout, message) is library.ReadTimeout


def test_what_is_of_neither_library_is_refused() -> None:
    with pytest.raises(ConfigurationError, match=r"of httpx2 or httpx; got a builtins\.str"):
        counterpart(httpx2.Response, cast("Any", "a request"))


def test_httpx_need_not_be_installed() -> None:
    ran = subprocess.run(
        (sys.executable, "-c", WITHOUT_HTTPX), capture_output=True, text=True, check=False
    )
    assert ran.stdout.split() == ["3", "404"], ran.stderr


@pytest.mark.parametrize(
    ("module", "name"), [("recordings", "load_all"), ("strategies", "BrokenResponse")]
)
def test_a_module_that_has_moved_is_still_where_it_was_and_says_where_it_is(
    monkeypatch: pytest.MonkeyPatch, module: str, name: str
) -> None:
    # It says so where it is first imported.
    monkeypatch.delitem(sys.modules, f"mews_contract.{module}", raising=False)
    moved = import_module(f"mews_contract.testing.{module}")
    with pytest.warns(DeprecationWarning, match=f"from mews_contract import {module}"):
        there = getattr(import_module(f"mews_contract.{module}"), name)
    assert there is getattr(moved, name)
    # Nor does it get in the way of who imports it as is said.
    assert getattr(mews_contract, module) is moved
