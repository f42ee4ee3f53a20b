"""The warehouse holds what the hotel holds, wherever the run before was cut."""

import json
import os
from collections import Counter
from collections.abc import Callable, Generator, Sequence
from contextlib import closing, suppress
from datetime import datetime, timedelta
from decimal import Decimal
from functools import partial
from itertools import count
from multiprocessing import get_context
from pathlib import Path
from typing import Any, Final, cast
from uuid import UUID

import duckdb
import pytest
from msgspec import structs

from examples import warehouse
from mews_connector import Client, models
from mews_connector.types import Model
from mews_sandbox import faults
from mews_sandbox.faults import Fault
from tests.recipes import MOMENT, Change, Hotel, Night, intervals

PAGE: Final = 2
PAGES: Final = 2 * len(warehouse.COLUMNS)
"""So many change in a day."""

Rows = dict[str, dict[Any, dict[str, Any]]]

FROM_THE_WIRE: Final[dict[str, Callable[[Any], Any]]] = {
    "uuid": UUID,
    "timestamptz": datetime.fromisoformat,
    "json": lambda value: json.loads(json.dumps(value, default=str)),
}


class Warehouse:
    """A connection on a machine whose power may be cut before any statement."""

    def __init__(self, connection: duckdb.DuckDBPyConnection, step: Callable[[], object]) -> None:
        self._connection = connection
        self._step = step
        self.rollback = connection.rollback

    def execute(self, *args: Any) -> duckdb.DuckDBPyConnection:
        self._step()
        return self._connection.execute(*args)

    def begin(self) -> None:
        self._step()
        self._connection.begin()

    def commit(self) -> None:
        self._step()
        self._connection.commit()


class House(Hotel):
    """A hotel that is copied into a warehouse."""

    def __init__(self, path: Path | str = ":memory:") -> None:
        super().__init__(Path())
        self.warehouse = warehouse.open_warehouse(str(path))
        self._booked, self._stays = 0, list[UUID]()
        (self.like, *_) = (
            each
            for each in self.sandbox.entities(models.Reservation)
            if each.state == models.ServiceOrderState.CONFIRMED
        )

    def _read(self, mews: Client, now: datetime) -> None:
        connection = cast("duckdb.DuckDBPyConnection", Warehouse(self.warehouse, self._step))
        try:
            warehouse.sync(mews, connection, now, page_size=PAGE)
        finally:
            # What the next process finds.
            with suppress(duckdb.TransactionException):
                self.warehouse.rollback()

    def register(self) -> None:
        self.sandbox.clock.advance(MOMENT)
        self._desk.customers.add(last_name="Byron", overwrite_existing=False)

    def rename(self) -> None:
        self.sandbox.clock.advance(MOMENT)
        name = f"Ada {self._booked}"
        self._desk.customers.update(customer_id=self.like.account_id, first_name=name)

    def pay(self) -> None:
        self.sandbox.clock.advance(MOMENT)
        amount = models.AmountParameters(currency="GBP", gross_value=Decimal("0.1"))
        self._desk.payments.add_external(account_id=self.like.account_id, amount=amount)

    def book(self) -> None:
        self.sandbox.clock.advance(MOMENT)
        self._booked += 1
        later = timedelta(weeks=self._booked)
        stay = models.ReservationParameters(
            start_utc=self.like.scheduled_start_utc + later,
            end_utc=self.like.scheduled_end_utc + later,
            person_counts=self.like.person_counts,
            requested_category_id=self.like.requested_resource_category_id,
            rate_id=self.like.rate_id,
            customer_id=self.like.account_id,
        )
        added = self._desk.reservations.add(
            service_id=self.like.service_id, reservations=[stay, stay]
        )
        self._stays += [each.reservation.id for each in added.reservations]

    def cancel(self) -> None:
        self.sandbox.clock.advance(MOMENT)
        self._desk.reservations.cancel(
            reservation_ids=[self._stays.pop(0)],
            notes="Ill",
            post_cancellation_fee=True,
            send_email=False,
        )

    def entities(self) -> dict[str, Sequence[Model]]:
        """Return what the hotel has, of the property that is copied."""
        property_, of = self.sandbox.hotel.properties[0].id, self.sandbox.entities
        services = {each.id for each in of(models.Service) if each.enterprise_id == property_}
        return {
            "reservations": [e for e in of(models.Reservation) if e.service_id in services],
            "order_items": [e for e in of(models.OrderItem) if e.enterprise_id == property_],
            "payments": [e for e in of(models.Payment) if e.enterprise_id == property_],
            "customers": of(models.Customer),
        }

    def day(self) -> None:
        """Change more of each listing than fits on a page."""
        for event in (self.book, self.register, self.pay) * PAGE:
            event()
        for event in (self.rename, self.pay, self.cancel):
            event()
        # So long before the run that the overlap of the next one would not make up for a loss.
        self.sandbox.clock.advance(timedelta(hours=1))

    def rows(self) -> Rows:
        """Return what is in the warehouse."""
        return {table: self._rows(table) for table in warehouse.COLUMNS}

    def _rows(self, table: str) -> dict[Any, dict[str, Any]]:
        found = self.warehouse.table(table)
        rows = [dict(zip(found.columns, row, strict=True)) for row in found.fetchall()]
        for row in rows:
            row.update({each: json.loads(row[each]) for each in nested(table) if row[each]})
        by_id = {row["Id"]: row for row in rows}
        assert len(by_id) == len(rows)
        return by_id

    def check_all(self) -> None:
        """Compare the warehouse with the hotel, an hour and another run later."""
        self.sandbox.clock.advance(timedelta(hours=1))
        assert self.sync()
        assert self.rows() == self.there()

    def there(self) -> Rows:
        """Return what should be in the warehouse."""
        entities = self.entities()
        rows = {table: [expected(e, table) for e in entities[table]] for table in warehouse.COLUMNS}
        return {table: {row["Id"]: row for row in found} for table, found in rows.items()}


def nested(table: str) -> list[str]:
    return [
        path.replace(".", "") for path, type_ in warehouse.COLUMNS[table].items() if type_ == "json"
    ]


def expected(entity: Model, table: str) -> dict[str, Any]:
    """Return the row that an entity of the hotel should be."""
    columns = {"Id": "uuid", "UpdatedUtc": "timestamptz", **warehouse.COLUMNS[table]}
    row: dict[str, Any] = {}
    for path, type_ in columns.items():
        value: Any = entity.to_dict()
        for name in path.split("."):
            value = value.get(name)
        read = FROM_THE_WIRE.get(type_, lambda value: value)
        row[path.replace(".", "")] = None if value is None else read(value)
    return row


@pytest.fixture
def house() -> Generator[House]:
    house = House()
    with closing(house.warehouse):
        yield house


def test_the_copy_holds_all_that_the_hotel_has_also_what_was_cancelled_or_deleted(
    house: House,
) -> None:
    house.day()
    house.check_all()
    rows = house.rows()
    assert "Canceled" in {row["State"] for row in rows["reservations"].values()}
    assert "Canceled" in {row["AccountingState"] for row in rows["order_items"].values()}
    assert False in {row["IsActive"] for row in rows["customers"].values()}


def test_a_second_run_reads_a_little_before_the_first_began_and_changes_nothing(
    house: House,
) -> None:
    house.check_all()
    before, began, since = house.rows(), house.sandbox.clock.now(), len(house.sandbox.requests)
    house.check_all()
    asked: list[Any] = [request.body for request in house.sandbox.requests[since:]]
    assert intervals(asked) == [(began - warehouse.OVERLAP, house.sandbox.clock.now())]
    assert house.rows() == before


@pytest.mark.only_in_ci
def test_a_run_may_be_cut_before_any_request_while_the_hotel_works_on(house: House) -> None:
    house.check_all()
    assert played(house, lambda at: Night(busy(house), cut_at_request=at)) >= PAGES


@pytest.mark.only_in_ci
def test_a_run_may_be_cut_before_any_statement_while_the_hotel_works_on(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Each is copied by the same statements.
    two = {table: warehouse.COLUMNS[table] for table in ("order_items", "customers")}
    monkeypatch.setattr(warehouse, "COLUMNS", two)
    house.check_all()
    assert played(house, lambda at: Night(busy(house), cut_at_step=at)) > 4 * PAGES / 2


def played(house: House, night: Callable[[int], Night]) -> int:
    """Cut one night after the other, each a little later. Return when none was left to cut."""
    for at in count():
        house.day()
        ended = house.sync(night(at))
        house.rename()
        house.check_all()
        if ended:
            return at
    raise AssertionError


def busy(house: House) -> dict[int, Change]:
    """Let something change before each but the first request."""
    events = [house.pay, house.register, house.cancel, house.rename, house.book]
    return {number: partial(call, event) for number, event in enumerate(events, 1)}


def call(event: Callable[[], object], _hotel: Hotel) -> object:
    return event()


def test_no_fault_on_any_page_loses_or_doubles_anything(house: House) -> None:
    """Some are retried, and others end the run."""
    house.check_all()
    ended: list[bool] = []
    for nth in range(1, PAGES + 1):
        kinds: list[Fault] = [
            faults.Status(status=503, nth=nth),
            faults.Html(status=200, nth=nth),
            faults.Reset(nth=nth),
            faults.InvalidJson(nth=nth),
        ]
        house.day()
        ended.append(house.sync(Night(fault=kinds[nth % len(kinds)])))
        house.check_all()
    assert Counter(ended) == {True: PAGES / 2, False: PAGES / 2}


def test_money_is_exact_and_the_newer_of_two_versions_is_kept(house: House) -> None:
    (item, *_) = house.sandbox.entities(models.OrderItem)
    kept: list[Decimal] = []
    for gross, seconds in [("0.1", 0), ("1234567890123456.78", 0), ("0.3", 5), ("7", 3)]:
        amount = structs.replace(item.amount, gross_value=Decimal(gross))
        updated = item.updated_utc + timedelta(seconds=seconds)
        version = structs.replace(item, amount=amount, updated_utc=updated)
        warehouse.keep(house.warehouse, "order_items", [version])
        kept += [row["AmountGrossValue"] for row in house.rows()["order_items"].values()]
    assert kept == [Decimal(each) for each in ("0.1", "1234567890123456.78", "0.3", "0.3")]


def test_a_column_that_is_new_is_added_to_a_copy_that_is_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "hotel.duckdb"
    with closing(House(path).warehouse):
        pass
    wider = {**warehouse.COLUMNS["customers"], "Phone": "text"}
    monkeypatch.setitem(warehouse.COLUMNS, "customers", wider)
    house = House(path)
    with closing(house.warehouse):
        house.check_all()


def die(path: Path, step: int) -> None:
    """End this process before a statement."""
    house = House(path)
    house.sandbox.clock.advance(MOMENT)
    house.cut = partial(os._exit, 9)
    house.sync(Night(cut_at_step=step))


def test_a_process_that_dies_before_a_commit_leaves_whole_pages(tmp_path: Path) -> None:
    path = tmp_path / "hotel.duckdb"
    process = get_context("spawn").Process(target=die, args=(path, 11))
    process.start()
    process.join()
    assert process.exitcode == 9
    house = House(path)
    with closing(house.warehouse):
        assert len(house.rows()["reservations"]) == PAGE
        house.day()
        house.check_all()
