"""The schema `EmptyResult`."""

from __future__ import annotations

from mews_runtime.schema.model import Model


class EmptyResult(Model, kw_only=True):
    """Success, with nothing to add."""
