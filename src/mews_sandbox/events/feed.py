"""The change feed: which entities and prices have changed since somebody last asked."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from mews_contract.instants import wire
from mews_sandbox.events.causes import CAUSES, Change
from mews_sandbox.hotel.state import Directory, State

KeyT = TypeVar("KeyT")


@dataclass(frozen=True, slots=True)
class Repriced:
    """Prices of a rate that have changed.

    Attributes:
        rate_id: The rate.
        owner: The id of the property that it belongs to.
        category_id: The resource category. None is all of them.
        start: When the first time unit begins whose price changed. None is any time.
        end: When the last one begins.
    """

    rate_id: str
    owner: str | None
    category_id: str | None = None
    start: str | None = None
    end: str | None = None


class Feed:
    """Reports what has changed in a state, without what operations undo.

    Its cost grows with the changes, not with the state: states remember what they replace.
    """

    def __init__(self, state: State, directory: Directory) -> None:
        self._directory = directory
        state.follow(cause.kind for cause in CAUSES)
        self._told = state.prices, state.rates, state.rate_taxes

    def forget(self, state: State) -> None:
        """Begin anew, without looking at what has changed."""
        for kind in state.followed:
            state.entities[kind].forget()
        self._told = state.prices, state.rates, state.rate_taxes

    def changes(self, state: State) -> list[Change]:
        """Return what has changed, by kind, and of each kind in the order of the first change."""
        return [
            Change(cause, entity, self._directory.owner(entity), before is None)
            for cause in CAUSES
            for before, now in state.entities[cause.kind].changes()
            if (entity := now or before) is not None
        ]

    def repriced(self, state: State) -> list[Repriced]:
        """Return which prices of rates have changed: one for each rate and category at once."""
        prices, rates, taxes = self._told
        self._told = state.prices, state.rates, state.rate_taxes
        found: list[Repriced] = []
        if state.rates is not rates or state.rate_taxes is not taxes:
            changed = [*_changed(rates, state.rates), *_changed(taxes, state.rate_taxes)]
            found += [each for id_ in dict.fromkeys(changed) for each in self._of(state, id_)]
        if state.prices is not prices:
            units: dict[tuple[str, str | None], list[datetime]] = {}
            for rate, category, start in _changed(prices, state.prices):
                units.setdefault((rate, category), []).append(start)
            for (id_, category), starts in units.items():
                ends = wire(min(starts)), wire(max(starts))
                found += self._of(state, id_, category, *ends)
        return found

    def _of(self, state: State, id_: str, *where: str | None) -> Iterator[Repriced]:
        """Yield changes of rates: no event reports prices of products."""
        rate = state.entities["rates"].get(id_)
        if rate is not None:
            yield Repriced(id_, self._directory.owner(rate), *where)


def _changed(before: Mapping[KeyT, object], now: Mapping[KeyT, object]) -> Iterator[KeyT]:
    return (key for key in {**before, **now} if before.get(key) != now.get(key))
