"""A copy of a property in DuckDB, brought up to date each night. Copy this file, and schedule it.

It copies reservations, order items, payments and customers, cancelled and deleted ones included. It
may be stopped at any point, also by pulling the plug: the next call goes on where it was. It needs
`pip install duckdb`, and the environment variables that `Client.from_env` reads.
"""

import json
from collections.abc import Generator, Mapping, Sequence
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from typing import Any, TypedDict

import duckdb

from mews_connector import Client, models
from mews_connector.types import Model, Pager

BEGINNING = datetime(2020, 1, 1, tzinfo=UTC)
"""Nothing was changed before: the property came to Mews later."""

OVERLAP = timedelta(minutes=15)
"""By how much the two clocks may differ, and how late a change may come to light."""

MONEY = "decimal(28, 8)"
"""Exact, with more places than any currency has."""

COLUMNS = {
    "reservations": {
        "Number": "text",
        "State": "text",
        "ServiceId": "uuid",
        "GroupId": "uuid",
        "AccountId": "uuid",
        "RateId": "uuid",
        "RequestedResourceCategoryId": "uuid",
        "AssignedResourceId": "uuid",
        "ScheduledStartUtc": "timestamptz",
        "ScheduledEndUtc": "timestamptz",
        "CancelledUtc": "timestamptz",
        "PersonCounts": "json",
    },
    "order_items": {
        "Type": "text",
        "AccountingState": "text",
        "ServiceOrderId": "uuid",
        "AccountId": "uuid",
        "BillId": "uuid",
        "ConsumedUtc": "timestamptz",
        "CanceledUtc": "timestamptz",
        "UnitCount": "integer",
        "Amount.Currency": "text",
        "Amount.GrossValue": MONEY,
        "Amount.NetValue": MONEY,
        "Amount.TaxValues": "json",
    },
    "payments": {
        "Type": "text",
        "State": "text",
        "AccountId": "uuid",
        "BillId": "uuid",
        "ReservationId": "uuid",
        "ChargedUtc": "timestamptz",
        "Amount.Currency": "text",
        "Amount.GrossValue": MONEY,
    },
    "customers": {
        "Number": "text",
        "FirstName": "text",
        "LastName": "text",
        "Email": "text",
        "NationalityCode": "text",
        "IsActive": "boolean",
        "Classifications": "json",
    },
}
"""What to copy, beside `Id` and `UpdatedUtc`: where it stands in an item, and its type in SQL."""

RUNS = """
create table if not exists runs (
    listing text primary key,
    start_utc timestamptz not null,
    end_utc timestamptz not null,
    cursor text,
    is_complete boolean not null
)
"""

BEGIN = """
insert into runs values (?, ?, ?, null, false)
on conflict (listing) do update set
    start_utc = excluded.start_utc, end_utc = excluded.end_utc, cursor = null, is_complete = false
"""


class How(TypedDict):
    """How each of the listings is read."""

    updated_utc: models.TimeInterval
    cursor: str | None
    page_size: int
    prefetch: bool


def open_warehouse(path: str) -> duckdb.DuckDBPyConnection:
    """Open the copy, or begin a new one. A column that is new here is added."""
    warehouse = duckdb.connect(path)
    warehouse.execute("set timezone = 'UTC'")
    warehouse.execute(RUNS)
    for table, columns in COLUMNS.items():
        first = "Id uuid primary key, UpdatedUtc timestamptz not null"
        warehouse.execute(f"create table if not exists {table} ({first})")
        for place, type_ in columns.items():
            added = f"{column(place)} {type_}"
            warehouse.execute(f"alter table {table} add column if not exists {added}")
    return warehouse


def sync(
    mews: Client, warehouse: duckdb.DuckDBPyConnection, now: datetime, page_size: int = 1000
) -> dict[str, int]:
    """Bring the copy up to date. Return how many items of each listing have arrived."""
    arrived = dict.fromkeys(COLUMNS, 0)
    for table in COLUMNS:
        arrived[table] += finish(mews, warehouse, table, page_size)
        begin(warehouse, table, now)
        arrived[table] += finish(mews, warehouse, table, page_size)
    return arrived


def begin(warehouse: duckdb.DuckDBPyConnection, table: str, now: datetime) -> None:
    """Note what to read next: from a little before the watermark until now."""
    query = "select end_utc from runs where listing = ?"
    watermark = warehouse.execute(query, [table]).fetchone()
    start = watermark[0] - OVERLAP if watermark else BEGINNING
    # A clock that was put back must not lead to an interval that ends before it begins.
    warehouse.execute(BEGIN, [table, start, max(now, start + OVERLAP)])


def finish(mews: Client, warehouse: duckdb.DuckDBPyConnection, table: str, page_size: int) -> int:
    """Read what was noted and not read to its end, from where it was left."""
    query = "select start_utc, end_utc, cursor from runs where listing = ? and not is_complete"
    noted = warehouse.execute(query, [table]).fetchone()
    if noted is None:
        return 0
    start, end, cursor = noted
    interval = models.TimeInterval(start_utc=start, end_utc=end)
    how = How(updated_utc=interval, cursor=cursor, page_size=page_size, prefetch=True)
    pager, arrived = listing(mews, table, how), 0
    for page in pager.pages():
        items: Sequence[Model] = getattr(page, table)
        # The rows and the cursor behind them: both are there after a crash, or neither.
        with transaction(warehouse):
            keep(warehouse, table, items)
            behind = str(pager.cursor) if pager.cursor else None
            warehouse.execute("update runs set cursor = ? where listing = ?", [behind, table])
        arrived += len(items)
    warehouse.execute("update runs set is_complete = true where listing = ?", [table])
    return arrived


def listing(mews: Client, table: str, how: How) -> Pager[Any, Any]:
    """Return the listing that a table is a copy of, with all that was cancelled or deleted."""
    match table:
        case "reservations":
            return mews.reservations.get_all(**how)
        case "order_items":
            return mews.order_items.get_all(**how)
        case "payments":
            return mews.payments.get_all(**how)
        case _:
            profiles = models.CustomerExtent(customers=True)
            both = [models.ActivityState.ACTIVE, models.ActivityState.DELETED]
            return mews.customers.get_all(extent=profiles, activity_states=both, **how)


@contextmanager
def transaction(warehouse: duckdb.DuckDBPyConnection) -> Generator[None]:
    """Commit what is done inside, or nothing of it."""
    warehouse.begin()
    try:
        yield
    except BaseException:
        warehouse.rollback()
        raise
    warehouse.commit()


def keep(warehouse: duckdb.DuckDBPyConnection, table: str, items: Sequence[Model]) -> None:
    """Keep items, unless what is there is newer."""
    columns = {"Id": "uuid", "UpdatedUtc": "timestamptz", **COLUMNS[table]}
    names = [column(path) for path in columns]
    statement = [
        f"insert into {table} ({', '.join(names)})",
        # Whole columns in one statement: DuckDB takes a hundred times as long row by row.
        "select " + ", ".join(f"unnest(cast(? as {type_}[]))" for type_ in columns.values()),
        "on conflict (Id) do update set",
        ", ".join(f"{name} = excluded.{name}" for name in names[1:]),
        f"where excluded.UpdatedUtc >= {table}.UpdatedUtc",
    ]
    rows = [item.to_dict() for item in items]
    values = [[found(row, path) for row in rows] for path in columns]
    warehouse.execute(" ".join(statement), values)


def found(row: Mapping[str, Any], path: str) -> str | None:
    """Return what stands at a path, as SQL casts it: money stays exact in a text."""
    value: Any = row
    for each in path.split("."):
        value = value.get(each) if value else None
    if value is None:
        return None
    # Money inside of JSON is text as well: most programs read numbers there as floats.
    return json.dumps(value, default=str) if isinstance(value, dict | list) else str(value)


def column(path: str) -> str:
    """Return the name of the column for a path."""
    return path.replace(".", "")


def main() -> None:
    """Sync once."""
    with Client.from_env() as mews, closing(open_warehouse("hotel.duckdb")) as warehouse:
        sync(mews, warehouse, datetime.now(UTC))


if __name__ == "__main__":
    main()
