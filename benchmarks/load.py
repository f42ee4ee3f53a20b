"""Requests per second of a server, from a few connections that are kept alive."""

import asyncio
from time import perf_counter
from typing import Final
from urllib.parse import urlsplit

CONNECTIONS: Final = 10

_GRANTED: Final = b"HTTP/1.1 200 "
_LENGTH: Final = b"content-length:"


class RefusedError(Exception):
    """A server answered with something else than 200."""


def per_second(url: str, content: bytes, *, seconds: float) -> float:
    """Return how many requests a server answers in a second.

    Each connection asks again as soon as it has its answer, without to look into it.

    Args:
        url: What is asked, over HTTP.
        content: The JSON that is sent each time.
        seconds: How long.

    Raises:
        RefusedError: An answer was not 200.
    """
    return asyncio.run(_per_second(url, content, seconds))


async def _per_second(url: str, content: bytes, seconds: float) -> float:
    address = urlsplit(url)
    head = (
        f"POST {address.path} HTTP/1.1\r\nHost: {address.netloc}\r\n"
        f"Content-Type: application/json\r\nContent-Length: {len(content)}\r\n\r\n"
    )
    began = perf_counter()
    asked = [
        _ask(address.hostname, address.port, head.encode() + content, began + seconds)
        for _ in range(CONNECTIONS)
    ]
    answered = sum(await asyncio.gather(*asked))
    return answered / (perf_counter() - began)


async def _ask(host: str | None, port: int | None, request: bytes, end: float) -> int:
    reader, writer = await asyncio.open_connection(host, port)
    answered = 0
    try:
        while perf_counter() < end:
            writer.write(request)
            head = await reader.readuntil(b"\r\n\r\n")
            if not head.startswith(_GRANTED):
                raise RefusedError(head.partition(b"\r\n")[0].decode())
            length = head.lower().partition(_LENGTH)[2].partition(b"\r\n")[0]
            await reader.readexactly(int(length))
            answered += 1
    finally:
        writer.close()
        await writer.wait_closed()
    return answered
