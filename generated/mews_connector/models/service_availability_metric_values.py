"""The metrics that were asked for, by their names.

Each has one number for each time unit, in the order of `time_unit_starts_utc`.
"""

from __future__ import annotations

from typing import TypeAlias

from mews_runtime.schema.scalars import Int32

ServiceAvailabilityMetricValues: TypeAlias = dict[str, list[Int32]]
