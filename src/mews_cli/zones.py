"""Dates and times as they are told at the property."""

from datetime import datetime, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from mews_cli.arguments import Options
from mews_cli.catalogue import nearest
from mews_cli.exits import CliError
from mews_connector import Client
from mews_connector.errors import BadRequestError, ForbiddenError


def named(name: str, source: str) -> tzinfo:
    """Return a time zone.

    Args:
        name: Its name in the database of the IANA.
        source: Where the name comes from, for errors.

    Raises:
        CliError: There is none of this name.
    """
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        known = available_timezones()
        hint = nearest(name, known) if known else ". This system has none: pip install tzdata"
        message = f"{source}: there is no time zone {name!r}{hint}"
        raise CliError(message) from None


def of_property(mews: Client) -> tzinfo:
    """Return the time zone of the property, which takes a request."""
    try:
        enterprise = mews.configuration.get().enterprise
    except (BadRequestError, ForbiddenError) as error:
        error.add_note(
            "--local asks for the one property that a token is for: with a token for several, "
            "name the zone by --time-zone, such as --time-zone Europe/Prague"
        )
        raise
    return named(enterprise.time_zone_identifier, "configuration/get")


def asked_for(options: Options, mews: Client) -> tzinfo | None:
    """Return the time zone in which dates are read and times printed, or None for UTC."""
    if options.time_zone is not None:
        return named(options.time_zone, "--time-zone")
    return of_property(mews) if options.local else None


def told(text: str, zone: tzinfo) -> datetime | None:
    """Return a time of the contract as it is told in a time zone, or None if it is no time."""
    try:
        return datetime.fromisoformat(text).astimezone(zone)
    except (ValueError, OverflowError):
        return None
