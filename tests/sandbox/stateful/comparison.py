"""What is done to a hotel, and what client, sandbox and model tell of it afterwards."""

import warnings
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import islice
from typing import TypeVar
from uuid import UUID

from mews_connector import Client, models
from mews_connector.errors import MewsError, RequestInvalidError, StatusError
from mews_connector.types import Pager
from mews_sandbox import Clock, Sandbox
from mews_sandbox.hotel.data import Property
from tests.sandbox.stateful.faults import Faults, ids_of
from tests.sandbox.stateful.hotels import PORTFOLIO, Setting
from tests.sandbox.stateful.model import Filters, Model, Occupancy
from tests.support.evidence import behind
from tests.support.sides import ONCE

T = TypeVar("T")
BlockPager = Pager[models.ResourceBlockResult, models.ResourceBlock]


@dataclass
class Listing:
    """A listing that is under way while other things happen."""

    token: str
    filters: Filters
    size: int
    pages: Iterator[models.ResourceBlockResult]
    seen: list[UUID] = field(default_factory=list[UUID])


class Comparison:
    """Does everything three times: through a client, and so to a sandbox, and to a model."""

    def __init__(self, setting: Setting) -> None:
        self.model = Model(setting)
        self.sandbox = Sandbox(setting.hotel, clock=Clock(setting.begins))
        # A repeat would wait, and so put the sandbox's clock forward but not the model's.
        self.client = self.sandbox.client(retry=ONCE)
        self.listing: Listing | None = None

    # What has to agree

    def blocks_agree(self) -> None:
        client = self.with_token(PORTFOLIO)
        pages = client.resource_blocks.get_all(activity_states=[*models.ActivityState]).pages()
        assert next(pages).resource_blocks == self.model.blocks[::-1]
        assert self.sandbox.entities(models.ResourceBlock) == self.model.blocks

    def occupancy_agrees(self) -> None:
        properties = self.model.setting.properties
        ids = [category.id for one in properties for category in one.resource_categories]
        client = self.with_token(PORTFOLIO)
        answer = client.resources.get_occupancy_state(resource_category_ids=ids)
        assert _occupancy(answer) == self.model.occupancy(ids)

    def adjustments_agree(self) -> None:
        adjustments = {
            (
                adjustment.service_id,
                adjustment.resource_category_id,
                adjustment.availability_block_id,
                adjustment.time_unit_start_utc,
            ): (adjustment.unit_count, adjustment.pax_counts)
            for adjustment in self.sandbox.adjustments
        }
        assert len(adjustments) == len(self.sandbox.adjustments)
        assert adjustments == self.model.availability.adjustments

    # Writing

    def add(self, owner: Property, asked: list[models.ResourceBlockParameters]) -> None:
        """Add blocks."""
        answer = self.attempt(
            lambda: self.of(owner).resource_blocks.add(resource_blocks=asked),
            self.model.add_faults(owner, asked),
        )
        if answer is not None:
            ids = ids_of(answer.resource_blocks)
            assert answer.resource_blocks == self.model.add(owner, asked, ids)
        assert self.sandbox.entities(models.ResourceBlock) == self.model.blocks

    def delete(self, owner: Property, ids: list[UUID]) -> None:
        """Delete blocks."""
        answer = self.attempt(
            lambda: self.of(owner).resource_blocks.delete(resource_block_ids=ids),
            self.model.delete_faults(owner, ids),
        )
        if answer is not None:
            self.model.delete(ids)
        assert self.sandbox.entities(models.ResourceBlock) == self.model.blocks

    def update(
        self, owner: Property, service_id: UUID, updates: list[models.AvailabilityUpdate]
    ) -> None:
        """Update availability."""
        availability = self.model.availability
        answer = self.attempt(
            lambda: self.of(owner).services.update_availability(
                service_id=service_id, availability_updates=updates
            ),
            availability.faults(owner, service_id, updates, self.model.now),
        )
        if answer is not None:
            availability.update(owner, service_id, updates)
        self.adjustments_agree()

    def advance(self, by: timedelta) -> None:
        """Let time pass."""
        self.sandbox.clock.advance(by)
        self.model.now += by

    # Reading

    def read_all(self, token: str, filters: Filters, size: int, cursor: UUID | None = None) -> None:
        """Read a listing to its end, and compare its pages."""
        faults = self.model.list_faults(token, filters, cursor)
        blocks = [] if faults else self.model.listed(token, filters, cursor)
        chunks = [blocks[at : at + size] for at in range(0, len(blocks), size)]
        pages = self.attempt(
            lambda: list(islice(self.pager(token, filters, size, cursor).pages(), len(chunks) + 2)),
            faults,
        )
        if pages is not None:
            assert [page.resource_blocks for page in pages] == [*chunks, []]
            assert [page.cursor for page in pages] == [*(chunk[-1].id for chunk in chunks), None]

    def begin_listing(self, token: str, filters: Filters, size: int) -> None:
        """Begin a listing, to be read page by page between other steps."""
        pages = self.pager(token, filters, size).pages()
        self.listing = Listing(token, filters, size, pages)

    def read_on(self, listing: Listing) -> None:
        """Read the next page of a listing, and compare it with what it should be by now."""
        cursor = listing.seen[-1] if listing.seen else None
        expected = self.model.listed(listing.token, listing.filters, cursor)[: listing.size]
        assert next(listing.pages).resource_blocks == expected
        assert not {*ids_of(expected)} & {*listing.seen}
        listing.seen += ids_of(expected)
        if not expected:
            assert next(listing.pages, None) is None
            self.listing = None

    def read_occupancy(
        self,
        token: str,
        categories: list[UUID],
        states: list[models.ResourceState] | None,
        occupancies: list[models.OccupancyState] | None,
    ) -> None:
        """Ask for the occupancy of some categories, and compare it."""
        answer = self.attempt(
            lambda: self.with_token(token).resources.get_occupancy_state(
                resource_category_ids=categories,
                resource_states=states,
                occupancy_states=occupancies,
            ),
            self.model.occupancy_faults(token, categories),
        )
        if answer is not None:
            assert _occupancy(answer) == self.model.occupancy(categories, states, occupancies)

    # Calling

    def with_token(self, token: str) -> Client:
        """Return a client with an access token."""
        return self.client.with_access_token(token)

    def of(self, owner: Property) -> Client:
        """Return a client of a property."""
        return self.with_token(owner.access_token)

    def pager(
        self, token: str, filters: Filters, size: int, cursor: UUID | None = None
    ) -> BlockPager:
        """Return a listing."""
        with warnings.catch_warnings():
            # `Extent` is deprecated and has to work all the same.
            warnings.simplefilter("ignore", DeprecationWarning)
            blocks = self.with_token(token).resource_blocks
            return blocks.get_all(**filters, page_size=size, cursor=cursor)

    def attempt(self, call: Callable[[], T], faults: Faults) -> T | None:
        """Return the result of a call, or None if it was refused, which it has to be for faults."""
        status: int | None = None
        answer: T | None = None
        try:
            answer = call()
        except RequestInvalidError:
            status = 400
        except MewsError as raised:
            error = behind(raised)
            if not isinstance(error, StatusError):
                raise
            status = error.status
        assert status in faults if faults else status is None
        return answer


def _occupancy(answer: models.ResourcesOccupancyStateResult) -> Occupancy:
    """Return an answer as the model gives it."""
    return [
        (
            category.resource_category_id,
            [
                (room.resource_id, room.resource_state, room.occupancy_state)
                for room in category.resource_occupancy_states
            ],
        )
        for category in answer.resource_category_occupancy_states
    ]
