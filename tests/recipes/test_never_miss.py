"""The copy that follows events holds what the hotel holds, whatever becomes of connections."""

from collections import Counter
from collections.abc import Mapping
from contextlib import closing, suppress
from datetime import timedelta
from pathlib import Path
from random import Random
from threading import Condition, Thread
from typing import Self
from uuid import UUID

import pytest

from examples import never_miss
from mews_connector import Client, Retry, errors, models
from mews_sandbox import Sandbox, faults
from tests.support.serving import in_a_thread

PATIENCE = 60.0
BETWEEN_CUTS = 100
OFTEN = 1.0
"""Seconds after which is listed what was updated, in place of a minute."""

TROUBLES = (
    faults.Lost(channel="websocket", probability=0.02),
    faults.Twice(channel="websocket", probability=0.02),
    faults.OutOfOrder(channel="websocket", probability=0.02),
)


def client(sandbox: Sandbox, port: int) -> Client:
    """Return a client of the first property, which tries again at once."""
    return Client(
        client_token=sandbox.client_token,
        access_token=sandbox.access_token,
        client="Live copy 1.0",
        base_url=f"http://127.0.0.1:{port}",
        limiter=None,
        retry=Retry(backoff_initial=0.01),
    )


class Follower:
    """A copy that is kept in a thread, and what it was told of each entity.

    Args:
        mews: A client of the hotel.
        path: The file of the copy.
    """

    def __init__(self, mews: Client, path: Path) -> None:
        self.told = Counter[tuple[UUID, str]]()
        self.newest: dict[UUID, never_miss.Entity] = {}
        self._mews = mews
        self._path = path
        self._has_heard = Condition()
        self._thread = Thread(target=self._follow)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._mews.close()
        self._thread.join(PATIENCE)
        assert not self._thread.is_alive()

    def _follow(self) -> None:
        with (
            closing(never_miss.open_copy(str(self._path))) as local,
            suppress(errors.ClientClosedError),
        ):
            never_miss.follow(self._mews, local, self._hear, every=OFTEN)

    def _hear(self, entity: never_miss.Entity) -> None:
        with self._has_heard:
            self.told[entity.id, entity.to_json()] += 1
            self.newest[entity.id] = entity
            self._has_heard.notify_all()

    def knows(self, states: Mapping[UUID, str]) -> bool:
        """Wait until it was told of the state of each of some entities."""

        def is_so() -> bool:
            return all(
                id_ in self.newest and self.newest[id_].state == state
                for id_, state in states.items()
            )

        with self._has_heard:
            return self._has_heard.wait_for(is_so, PATIENCE)


class Desk:
    """Somebody who changes rooms and stays of the first property, and the states of its rooms."""

    def __init__(self, sandbox: Sandbox) -> None:
        self._sandbox = sandbox
        self._mews = sandbox.client()
        self._chance = Random(7)
        self.states = {each.id: each.state for each in self._rooms()}
        confirmed = models.ServiceOrderState.CONFIRMED
        self._stay = next(each for each in self._stays() if each.state == confirmed)
        self._guests = sorted({each.account_id for each in self._stays()})
        self._booked = 0

    def change(self) -> tuple[UUID, str]:
        """Have a room cleaned or used, or book one. Return the id and the state."""
        return self._chance.choice([self._use, self._book])()

    def _use(self) -> tuple[UUID, str]:
        dirty, clean = models.ResourceState.DIRTY, models.ResourceState.CLEAN
        id_ = self._chance.choice([*self.states])
        state = self.states[id_] = clean if self.states[id_] == dirty else dirty
        self._mews.resources.update(
            resource_updates=[models.ResourceUpdate(resource_id=id_, state=state)]
        )
        return id_, state

    def _book(self) -> tuple[UUID, str]:
        self._booked += 1
        later = timedelta(weeks=self._booked)
        stay = models.ReservationParameters(
            start_utc=self._stay.scheduled_start_utc + later,
            end_utc=self._stay.scheduled_end_utc + later,
            person_counts=self._stay.person_counts,
            requested_category_id=self._stay.requested_resource_category_id,
            rate_id=self._stay.rate_id,
            customer_id=self._chance.choice(self._guests),
        )
        added = self._mews.reservations.add(
            service_id=self._stay.service_id, reservations=[stay], check_overbooking=False
        )
        (booked,) = added.reservations
        return booked.reservation.id, models.ServiceOrderState.CONFIRMED

    def there(self) -> set[tuple[UUID, str]]:
        """Return all rooms and stays of the property."""
        all_: list[never_miss.Entity] = [*self._rooms(), *self._stays()]
        return {(each.id, each.to_json()) for each in all_}

    def _rooms(self) -> list[models.Resource]:
        extent = models.ResourceExtent(resources=True, inactive=True)
        return [*self._mews.resources.get_all(extent=extent)]

    def _stays(self) -> list[models.Reservation]:
        ever = models.TimeInterval(
            start_utc=never_miss.BEGINNING, end_utc=self._sandbox.clock.now() + timedelta(days=1)
        )
        return [*self._mews.reservations.get_all(updated_utc=ever)]


@pytest.mark.parametrize("changes", [300, pytest.param(10_000, marks=pytest.mark.deep)])
def test_no_change_is_missed_and_none_is_told_of_twice(
    changes: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(never_miss, "OVERLAP", timedelta(seconds=1))
    cuts = [
        faults.Cut(channel="websocket", nth=at)
        for at in range(BETWEEN_CUTS, changes + 1, BETWEEN_CUTS)
    ]
    sandbox = Sandbox(faults=[*cuts, *TROUBLES])
    desk = Desk(sandbox)
    with (
        in_a_thread(sandbox) as port,
        Follower(client(sandbox, port), tmp_path / "live.db") as follower,
    ):
        assert follower.knows(desk.states)
        for _ in range(changes // BETWEEN_CUTS):
            assert follower.knows(dict(desk.change() for _ in range(BETWEEN_CUTS)))

    lost = [each for each in sandbox.websocket.sent if each.error]
    assert len(lost) >= len(cuts) / 3
    assert {(id_, each.to_json()) for id_, each in follower.newest.items()} == desk.there()
    assert {change: times for change, times in follower.told.items() if times > 1} == {}
