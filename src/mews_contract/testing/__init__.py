"""What tests of a user stand on: recordings, drawn messages, the pytest plugin."""

from mews_runtime.lazy import attach

__getattr__, __dir__ = attach(__name__, {}, submodules=("recordings", "strategies"))
