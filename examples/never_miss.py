"""A copy of rooms and stays that is seconds old, and misses nothing. Copy this file, and run it.

Events tell at once that something has changed. Some get lost: Mews keeps none for a program that is
not connected. So what was updated is listed besides: at the beginning, after each gap, and each
minute. It may be stopped at any point, also by pulling the plug. It needs the
extra `[events]`, and the environment variables that `Client.from_env` reads.
"""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing, suppress
from datetime import UTC, datetime, timedelta
from queue import Empty, Queue
from threading import Thread
from time import monotonic
from typing import Any

from mews_connector import Client, errors, models
from mews_connector.types import Gap, Model

BEGINNING = datetime(2020, 1, 1, tzinfo=UTC)
"""Nothing was changed before: the property came to Mews later."""

OVERLAP = timedelta(minutes=15)
"""By how much the two clocks may differ, and how late a change may come to light."""

EVERY = 60.0
"""Seconds after which is listed what was updated, whatever was heard."""

AT_ONCE = 1000
"""How many events are read together at most: as many as one request has ids."""

GOES_ON = (errors.EventInvalidError, errors.ResponseTooLargeError)
"""A message that cannot be read. Others follow, but what it was about is not known."""

SCHEMA = """
create table if not exists copies (
    id text primary key, updated_utc text not null, json text not null
);
create table if not exists watermark (read_until text not null);
"""

KEEP = """
insert into copies values (?, ?, ?)
on conflict (id) do update set updated_utc = excluded.updated_utc, json = excluded.json
where excluded.updated_utc > copies.updated_utc
    or excluded.updated_utc = copies.updated_utc and excluded.json <> copies.json
"""

Event = Model | Mapping[str, Any]
Entity = models.Reservation | models.Resource
Heard = Event | Gap | errors.MewsError
Changed = Callable[[Entity], object]


def open_copy(path: str) -> sqlite3.Connection:
    """Open the copy, or begin a new one."""
    local = sqlite3.connect(path)
    local.executescript(SCHEMA)
    return local


def follow(mews: Client, local: sqlite3.Connection, changed: Changed, every: float = EVERY) -> None:
    """Follow the hotel until something ends it, such as a token that is no longer valid.

    Args:
        mews: A client of the property.
        local: The copy.
        changed: Is called once with each state of an entity. After a crash it may be once more.
        every: Seconds after which is listed what was updated.
    """
    heard = Queue[Heard]()
    with mews.events(since=watermark(local)) as stream:
        Thread(target=listen, args=(stream, heard), daemon=True).start()
        # The first connection is told by a gap as well.
        caught_up = monotonic()
        while True:
            waiting = taken(heard, caught_up + every - monotonic())
            events = [each for each in waiting if not isinstance(each, Gap | errors.MewsError)]
            for each in waiting:
                if isinstance(each, errors.MewsError) and not isinstance(each, GOES_ON):
                    raise each
            if len(events) < len(waiting) or monotonic() >= caught_up + every:
                catch_up(mews, local, changed)
                caught_up = monotonic()
            with local:
                keep(local, (fetched.entity for fetched in mews.fetch(events)), changed)


def listen(events: Iterator[Event | Gap], heard: Queue[Heard]) -> None:
    """Collect what is heard while the program reads, and what goes wrong."""
    is_open = True
    while is_open:
        try:
            heard.put(next(events))
        except StopIteration:
            is_open = False
        except errors.MewsError as error:
            heard.put(error)
            is_open = isinstance(error, GOES_ON)


def taken(heard: Queue[Heard], seconds: float) -> list[Heard]:
    """Return what was heard: at once if there is something, or else what comes in some seconds."""
    found: list[Heard] = []
    with suppress(Empty):
        found.append(heard.get(timeout=max(seconds, 0)))
        while len(found) < AT_ONCE:
            found.append(heard.get_nowait())
    return found


def catch_up(mews: Client, local: sqlite3.Connection, changed: Changed) -> None:
    """List what was updated since a little before the watermark, and move that."""
    now = datetime.now(UTC)
    start = watermark(local) - OVERLAP
    # A clock that was put back must not lead to an interval that ends before it begins.
    updated = models.TimeInterval(start_utc=start, end_utc=max(now, start) + OVERLAP)
    for stays in mews.reservations.get_all(updated_utc=updated).pages():
        with local:
            keep(local, stays.reservations or (), changed)
    extent = models.ResourceExtent(resources=True, inactive=True)
    for rooms in mews.resources.get_all(updated_utc=updated, extent=extent).pages():
        with local:
            keep(local, rooms.resources or (), changed)
    with local:
        local.execute("delete from watermark")
        local.execute("insert into watermark values (?)", [as_text(now)])


def watermark(local: sqlite3.Connection) -> datetime:
    """Return until when all was read."""
    (text,) = local.execute("select max(read_until) from watermark").fetchone()
    return datetime.fromisoformat(text) if text else BEGINNING


def keep(local: sqlite3.Connection, entities: Iterable[object], changed: Changed) -> None:
    """Keep what is new, or newer than what is there."""
    for entity in entities:
        if isinstance(entity, Entity):
            row = (str(entity.id), as_text(entity.updated_utc), entity.to_json())
            if local.execute(KEEP, row).rowcount:
                changed(entity)


def as_text(moment: datetime) -> str:
    """Return a text that sorts as the times do."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def main() -> None:
    """Follow the hotel, and print what changes."""
    with Client.from_env() as mews, closing(open_copy("live.db")) as local:
        follow(mews, local, lambda entity: print(type(entity).__name__, entity.id, entity.state))


if __name__ == "__main__":
    main()
