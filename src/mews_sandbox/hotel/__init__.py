"""The hotel that a sandbox is: its data, what changes while it is used, and its calendar."""

from typing import TYPE_CHECKING

from mews_runtime.lazy import attach

if TYPE_CHECKING:
    from mews_sandbox.hotel.data import Hotel, HotelError
    from mews_sandbox.hotel.loading import default, load
else:
    # `clock` needs `times`, and `loading` the clock: loaded at once, they would need each other.
    __getattr__, __dir__ = attach(
        __name__,
        {"Hotel": "data", "HotelError": "data", "default": "loading", "load": "loading"},
    )

__all__ = ["Hotel", "HotelError", "default", "load"]
