"""The schema `ResourceBlockExtent`."""

from __future__ import annotations

from mews_runtime.schema.model import Model


class ResourceBlockExtent(Model, kw_only=True, rename="pascal"):
    """What to list beside the active blocks. Superseded by `activity_states`."""

    inactive: bool
    """Whether deleted blocks are listed too."""
