"""The schema `RestrictionHours`."""

from __future__ import annotations

from mews_runtime.schema.model import Model


class RestrictionHours(Model, kw_only=True, rename="pascal"):
    """Hours of the day. Those that are `true` are restricted."""

    zero: bool
    """From 00:00 to 01:00."""

    one: bool
    """From 01:00 to 02:00."""

    two: bool
    """From 02:00 to 03:00."""

    three: bool
    """From 03:00 to 04:00."""

    four: bool
    """From 04:00 to 05:00."""

    five: bool
    """From 05:00 to 06:00."""

    six: bool
    """From 06:00 to 07:00."""

    seven: bool
    """From 07:00 to 08:00."""

    eight: bool
    """From 08:00 to 09:00."""

    nine: bool
    """From 09:00 to 10:00."""

    ten: bool
    """From 10:00 to 11:00."""

    eleven: bool
    """From 11:00 to 12:00."""

    twelve: bool
    """From 12:00 to 13:00."""

    thirteen: bool
    """From 13:00 to 14:00."""

    fourteen: bool
    """From 14:00 to 15:00."""

    fifteen: bool
    """From 15:00 to 16:00."""

    sixteen: bool
    """From 16:00 to 17:00."""

    seventeen: bool
    """From 17:00 to 18:00."""

    eighteen: bool
    """From 18:00 to 19:00."""

    nineteen: bool
    """From 19:00 to 20:00."""

    twenty: bool
    """From 20:00 to 21:00."""

    twenty_one: bool
    """From 21:00 to 22:00."""

    twenty_two: bool
    """From 22:00 to 23:00."""

    twenty_three: bool
    """From 23:00 to 24:00."""
