"""A nightly sync that misses nothing. Copy this file, and let a scheduler run it.

It keeps a copy of all resource blocks in SQLite, deleted ones included. It may be stopped at any
point, also by pulling the plug: the next call goes on where it was. It needs the
environment variables that `Client.from_env` reads.
"""

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from datetime import UTC, datetime, timedelta

from mews_connector import Client, models

BEGINNING = datetime(2020, 1, 1, tzinfo=UTC)
"""No block is older: the property came to Mews later."""

OVERLAP = timedelta(minutes=15)
"""By how much the two clocks may differ, and how late a change may come to light."""

SCHEMA = """
create table if not exists blocks (
    id text primary key,
    updated_utc text not null,
    is_active integer not null,
    json text not null
);
create table if not exists runs (
    number integer primary key,
    start_utc text not null,
    end_utc text not null,
    cursor text,
    is_complete integer not null default 0
);
"""

KEEP = """
insert into blocks (id, updated_utc, is_active, json) values (?, ?, ?, ?)
on conflict (id) do update set
    updated_utc = excluded.updated_utc, is_active = excluded.is_active, json = excluded.json
where excluded.updated_utc >= blocks.updated_utc
"""


def open_copy(path: str) -> sqlite3.Connection:
    """Open the copy, or begin a new one."""
    local = sqlite3.connect(path)
    local.executescript(SCHEMA)
    return local


def sync(mews: Client, local: sqlite3.Connection, now: datetime, page_size: int = 1000) -> int:
    """Bring the copy up to date. Return how many blocks have arrived."""
    arrived = finish(mews, local, page_size)
    begin(local, now)
    return arrived + finish(mews, local, page_size)


def begin(local: sqlite3.Connection, now: datetime) -> None:
    """Note what to read next: from a little before the watermark until now."""
    with local:
        query = "select max(end_utc) from runs where is_complete"
        (watermark,) = local.execute(query).fetchone()
        start = datetime.fromisoformat(watermark) - OVERLAP if watermark else BEGINNING
        # A clock that was put back must not lead to an interval that ends before it begins.
        end = max(now, start + OVERLAP)
        local.execute(
            "insert into runs (start_utc, end_utc) values (?, ?)", [as_text(start), as_text(end)]
        )


def finish(mews: Client, local: sqlite3.Connection, page_size: int) -> int:
    """Read what was noted and not read to its end, from where it was left."""
    arrived = 0
    query = "select number, start_utc, end_utc, cursor from runs where not is_complete"
    for number, start, end, cursor in local.execute(query).fetchall():
        pager = mews.resource_blocks.get_all(
            updated_utc=models.TimeInterval(
                start_utc=datetime.fromisoformat(start), end_utc=datetime.fromisoformat(end)
            ),
            activity_states=[models.ActivityState.ACTIVE, models.ActivityState.DELETED],
            cursor=cursor,
            page_size=page_size,
            prefetch=True,
        )
        for page in pager.pages():
            # The rows and the cursor behind them: both are there after a crash, or neither.
            with local:
                keep(local, page.resource_blocks)
                behind = str(pager.cursor) if pager.cursor else None
                local.execute("update runs set cursor = ? where number = ?", [behind, number])
            arrived += len(page.resource_blocks)
        with local:
            local.execute("update runs set is_complete = 1 where number = ?", [number])
    return arrived


def keep(local: sqlite3.Connection, blocks: Iterable[models.ResourceBlock]) -> None:
    """Keep blocks, unless what is there is newer."""
    rows = [
        (str(block.id), as_text(block.updated_utc), block.is_active, block.to_json())
        for block in blocks
    ]
    local.executemany(KEEP, rows)


def as_text(moment: datetime) -> str:
    """Return a text that sorts as the times do."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def main() -> None:
    """Sync once."""
    with Client.from_env() as mews, closing(open_copy("blocks.db")) as local:
        sync(mews, local, datetime.now(UTC))


if __name__ == "__main__":
    main()
