"""Random stories of a hotel, as Hypothesis tells them."""

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from mews_connector import models
from mews_sandbox.hotel.data import Property
from tests.sandbox.stateful import draws
from tests.sandbox.stateful.comparison import Comparison
from tests.sandbox.stateful.hotels import SETTINGS
from tests.sandbox.stateful.model import Model

DATA, OWNERS = st.data(), st.sampled_from([0, 1])


class Story(RuleBasedStateMachine):
    """Uses a hotel in random ways. After every step client, sandbox and model agree."""

    sides: Comparison

    @initialize(number=st.sampled_from(range(len(SETTINGS))))
    def begin(self, number: int) -> None:
        self.sides = Comparison(SETTINGS[number])

    @property
    def model(self) -> Model:
        return self.sides.model

    def owner(self, at: int) -> Property:
        return self.model.setting.properties[at]

    @rule(data=DATA, at=OWNERS)
    def add_blocks(self, data: st.DataObject, at: int) -> None:
        owner = self.owner(at)
        self.sides.add(owner, data.draw(draws.additions(self.model, owner)))

    @rule(data=DATA, at=OWNERS)
    def delete_blocks(self, data: st.DataObject, at: int) -> None:
        owner = self.owner(at)
        self.sides.delete(owner, data.draw(draws.deletions(self.model, owner)))

    @rule(data=DATA, size=draws.PAGE_SIZES)
    def list_blocks(self, data: st.DataObject, size: int) -> None:
        token = data.draw(st.sampled_from(self.model.setting.tokens))
        filters = data.draw(draws.listings(self.model, token))
        self.sides.read_all(token, filters, size, data.draw(draws.cursors(self.model)))

    @rule(data=DATA, size=draws.PAGE_SIZES)
    def turn_page(self, data: st.DataObject, size: int) -> None:
        if self.sides.listing is not None:
            self.sides.read_on(self.sides.listing)
            return
        token = data.draw(st.sampled_from(self.model.setting.tokens))
        filters = data.draw(draws.listings(self.model, token))
        if not self.model.list_faults(token, filters):
            self.sides.begin_listing(token, filters, size)

    @rule(data=DATA)
    def ask_for_occupancy(self, data: st.DataObject) -> None:
        token = data.draw(st.sampled_from(self.model.setting.tokens))
        categories = data.draw(draws.categories(self.model, token))
        states = data.draw(draws.states_of(models.ResourceState))
        occupancies = data.draw(draws.states_of(models.OccupancyState))
        self.sides.read_occupancy(token, categories, states, occupancies)

    @rule(data=DATA, at=OWNERS)
    def update_availability(self, data: st.DataObject, at: int) -> None:
        owner = self.owner(at)
        service = data.draw(st.sampled_from(owner.services))
        service_id = data.draw(draws.service_ids(self.model, owner, service))
        self.sides.update(owner, service_id, data.draw(draws.updates(self.model, owner, service)))

    @rule(data=DATA)
    def let_time_pass(self, data: st.DataObject) -> None:
        self.sides.advance(data.draw(draws.times(self.model)))

    @invariant()
    def all_agree(self) -> None:
        self.sides.blocks_agree()
        self.sides.occupancy_agrees()
        self.sides.adjustments_agree()
