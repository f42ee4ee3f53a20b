"""Fixtures for tests against a sandbox. Pytest finds them by itself.

Without the extra `mews-connector[sandbox]` this module loads all the same, and a test that asks
for one of its fixtures is told what to install.
"""

from collections.abc import Iterator
from importlib import import_module
from typing import TYPE_CHECKING, cast

import pytest

if TYPE_CHECKING:
    from mews_connector import AsyncClient, Client
    from mews_sandbox.sandbox import Sandbox


@pytest.fixture
def mews_sandbox() -> "Sandbox":
    """A sandbox with the default hotel, new for each test."""
    try:
        made = import_module("mews_sandbox").Sandbox()
    except ImportError as error:
        pytest.fail(str(error), pytrace=False)
    return cast("Sandbox", made)


@pytest.fixture
def mews_client(mews_sandbox: "Sandbox") -> "Iterator[Client]":
    """A client of `mews_sandbox`, for its first property."""
    with mews_sandbox.client() as client:
        yield client


@pytest.fixture
def mews_async_client(mews_sandbox: "Sandbox") -> "AsyncClient":
    """An async client of `mews_sandbox`, for its first property."""
    return mews_sandbox.async_client()
