"""Sending messages to webhooks while a sandbox is served: when it is time, beside the requests."""

import asyncio
import logging
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager, suppress
from typing import Final

from mews_sandbox.sandbox import Sandbox

_LOGGER: Final = logging.getLogger("mews_sandbox")

PULSE: Final = 0.2
"""Seconds between two looks at what has come due, while somebody listens."""


class Sender:
    """Sends what a sandbox has for its webhooks, in an event loop."""

    def __init__(self, sandbox: Sandbox) -> None:
        self._sandbox = sandbox

    @asynccontextmanager
    async def running(self) -> AsyncGenerator[None]:
        """Send, for as long as the application runs."""
        loop, woken = asyncio.get_running_loop(), asyncio.Event()
        sending = self._sandbox.sending
        sending.wake = lambda: loop.call_soon_threadsafe(woken.set)
        task = asyncio.create_task(self._run(woken))
        try:
            yield
        finally:
            sending.wake = None
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task

    async def _run(self, woken: asyncio.Event) -> None:
        sending = self._sandbox.sending
        while True:
            with suppress(TimeoutError):
                async with asyncio.timeout(PULSE if sending.is_heard else None):
                    await woken.wait()
            woken.clear()
            try:
                await sending.deliver_async()
            except Exception:
                # What comes next is sent all the same.
                _LOGGER.exception("what is due could not be sent")
