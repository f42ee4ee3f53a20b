"""An offline Mews to test against. It remembers, follows the documented rules, fails on command.

Start with `Sandbox`. Needs the extra `mews-connector[sandbox]`. Every name is loaded when it is
first used.
"""

from typing import TYPE_CHECKING

from mews_runtime.lazy import attach

if TYPE_CHECKING:
    from mews_sandbox import faults
    from mews_sandbox.clock import Clock
    from mews_sandbox.command import main
    from mews_sandbox.events.collecting import Events
    from mews_sandbox.events.handing import EventAssertionError
    from mews_sandbox.hotel.data import Hotel, HotelError
    from mews_sandbox.sandbox import Sandbox
    from mews_sandbox.serving.asgi import create_app
    from mews_sandbox.serving.live import LiveSandbox
else:
    _load, __dir__ = attach(
        __name__,
        {
            "Clock": "clock",
            "EventAssertionError": "events.handing",
            "Events": "events.collecting",
            "Hotel": "hotel.data",
            "HotelError": "hotel.data",
            "LiveSandbox": "serving.live",
            "Sandbox": "sandbox",
            "create_app": "serving.asgi",
            "main": "command",
        },
        submodules=("faults",),
    )

    def __getattr__(name: str) -> object:
        try:
            return _load(name)
        except ModuleNotFoundError as error:
            if (error.name or "").startswith("mews_"):
                raise
            hint = "mews_sandbox needs the extra [sandbox] of mews-connector"
            message = f"{hint} ({error})"
            raise ImportError(message) from None


__all__ = [
    "Clock",
    "EventAssertionError",
    "Events",
    "Hotel",
    "HotelError",
    "LiveSandbox",
    "Sandbox",
    "create_app",
    "faults",
    "main",
]
