"""The schema `ServiceOptions`."""

from __future__ import annotations

from mews_runtime.schema.model import Model


class ServiceOptions(Model, kw_only=True, rename="pascal"):
    """How a service is billed."""

    bill_as_package: bool
    """Whether a bill shows its products as a single package instead of one by one."""
