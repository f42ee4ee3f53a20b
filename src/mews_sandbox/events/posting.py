"""Sending webhooks over HTTP. Loaded when there is one: most tests have none."""

import asyncio
from collections.abc import Mapping
from http import HTTPStatus
from typing import Final
from urllib.parse import urljoin

import aiohttp

from mews_sandbox.events.addresses import checked

PATIENCE: Final = 5
"""Seconds in which a webhook has to respond, as documented, its redirects included."""

_REDIRECTS: Final = frozenset({HTTPStatus.TEMPORARY_REDIRECT, HTTPStatus.PERMANENT_REDIRECT})
"""Those that keep the method, which Mews follows."""

_MOST_REDIRECTS: Final = 5

_HEADERS: Final[Mapping[str, str]] = {"Content-Type": "application/json"}


async def post(address: str, body: bytes) -> int | str:
    """Send a message, and return the status of the response, or why there is none."""
    try:
        async with asyncio.timeout(PATIENCE), aiohttp.ClientSession() as session:
            for _ in range(_MOST_REDIRECTS + 1):
                async with session.post(
                    address, data=body, headers=_HEADERS, allow_redirects=False
                ) as response:
                    location = response.headers.get("Location")
                    if response.status not in _REDIRECTS or location is None:
                        return response.status
                    address = checked(urljoin(address, location))
    except TimeoutError:
        return f"no response within {PATIENCE} seconds"
    except (aiohttp.ClientError, OSError) as error:
        # Its text may have the address.
        return f"no response: {type(error).__name__}"
    except ValueError as error:
        return f"redirected, and {error}"
    return f"redirected more than {_MOST_REDIRECTS} times"
