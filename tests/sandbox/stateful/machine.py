"""Random stories of a hotel, as Hypothesis tells them."""

import sys
from datetime import timedelta

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from mews_connector import models
from tests.sandbox.stateful import draws, epilogue
from tests.sandbox.stateful.bodies import inside_the_contract, outside_the_contract
from tests.sandbox.stateful.comparison import Comparison
from tests.sandbox.stateful.hotels import HOTELS, STRANGER, Property
from tests.sandbox.stateful.model import Model

OWNERS = st.sampled_from([0, 1])


class Story(RuleBasedStateMachine):
    """Uses a hotel in random ways. After every step client, sandbox and model agree."""

    sides: Comparison

    @initialize(number=st.sampled_from(range(len(HOTELS))))
    def begin(self, number: int) -> None:
        self.sides = Comparison(HOTELS[number])

    @property
    def model(self) -> Model:
        return self.sides.model

    @rule(data=st.data(), at=OWNERS)
    def add_blocks(self, data: st.DataObject, at: int) -> None:
        owner = self.model.hotel.properties[at]
        self.sides.add(owner, data.draw(draws.additions(self.model, owner)))

    @rule(data=st.data(), at=OWNERS)
    def delete_blocks(self, data: st.DataObject, at: int) -> None:
        owner = self.model.hotel.properties[at]
        self.sides.delete(owner, data.draw(draws.deletions(self.model, owner)))

    @rule(data=st.data(), size=draws.PAGE_SIZES)
    def list_blocks(self, data: st.DataObject, size: int) -> None:
        token = data.draw(st.sampled_from(self.model.hotel.tokens))
        filters = data.draw(draws.listings(self.model, token))
        self.sides.read_all(token, filters, size, data.draw(draws.cursors(self.model)))

    @rule(data=st.data(), size=draws.PAGE_SIZES)
    def turn_page(self, data: st.DataObject, size: int) -> None:
        if self.sides.listing is not None:
            self.sides.read_on(self.sides.listing)
            return
        token = data.draw(st.sampled_from(self.model.hotel.tokens))
        filters = data.draw(draws.listings(self.model, token))
        if not self.model.list_faults(token, filters):
            self.sides.begin_listing(token, filters, size)

    @rule(
        data=st.data(),
        states=st.none() | st.lists(st.sampled_from(list(models.ResourceState)), max_size=4),
        occupancies=st.none() | st.lists(st.sampled_from(list(models.OccupancyState)), max_size=4),
    )
    def ask_for_occupancy(
        self,
        data: st.DataObject,
        states: list[models.ResourceState] | None,
        occupancies: list[models.OccupancyState] | None,
    ) -> None:
        token = data.draw(st.sampled_from(self.model.hotel.tokens))
        categories = data.draw(draws.categories(self.model, token))
        self.sides.read_occupancy(token, categories, states, occupancies)

    @rule(data=st.data(), at=OWNERS)
    def update_availability(self, data: st.DataObject, at: int) -> None:
        owner = self.model.hotel.properties[at]
        service = data.draw(st.sampled_from(owner.services))
        service_id = data.draw(draws.service_ids(self.model, owner, service))
        self.sides.update(owner, service_id, data.draw(draws.updates(self.model, owner, service)))

    @rule(data=st.data(), at=OWNERS)
    def add_access_tokens(self, data: st.DataObject, at: int) -> None:
        owner = self.model.hotel.properties[at]
        self.sides.add_tokens(owner, data.draw(draws.tokens(self.model, owner)))

    @rule(data=st.data())
    def let_time_pass(self, data: st.DataObject) -> None:
        self.sides.advance(data.draw(draws.times(self.model)))

    @rule(data=st.data())
    def ask_for_what_nobody_may(self, data: st.DataObject) -> None:
        sides = self.sides
        path, body = data.draw(st.sampled_from(outside_the_contract(self.model)))
        sides.attempt(lambda: sides.client.call(path, body), {400})
        path, body = data.draw(st.sampled_from(inside_the_contract(self.model)))
        sides.attempt(lambda: sides.with_token(STRANGER).call(path, body), {401})

    @invariant()
    def all_agree(self) -> None:
        self.sides.blocks_agree()
        self.sides.occupancy_agrees()
        self.sides.adjustments_agree()
        self.sides.access_tokens_agree()

    def teardown(self) -> None:
        """End the story with some of everything, unless it has gone wrong before."""
        has_gone_wrong = sys.exc_info() != (None, None, None)
        if has_gone_wrong or not hasattr(self, "sides"):
            return
        for owner in self.model.hotel.properties:
            self.write_everything(owner)
        for token, filters, size in epilogue.listings(self.model):
            self.sides.read_all(token, filters, size)
        for _ in range(4):
            self.sides.advance(timedelta(hours=7))
            self.sides.occupancy_agrees()

    def write_everything(self, owner: Property) -> None:
        """Write in every way at a property."""
        for blocks in epilogue.additions(self.model, owner):
            self.sides.add(owner, blocks)
        for ids in epilogue.deletions(self.model, owner):
            self.sides.delete(owner, ids)
        for service in owner.services:
            for updates in epilogue.updates(self.model, owner, service):
                self.sides.update(owner, service.id, updates)
        for tokens in epilogue.tokens(self.model, owner):
            self.sides.add_tokens(owner, tokens)
