"""The sandbox does what the documentation says, whatever is done to it and in whichever order."""

import pytest
from hypothesis import Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from mews_connector.errors import ContractError
from tests.sandbox.stateful.broken import BROKEN, Broken
from tests.sandbox.stateful.machine import Story

_IS_DEEP = settings.get_current_profile_name() == "deep"
STORIES = settings(
    max_examples=1000 if _IS_DEEP else 20,
    stateful_step_count=60 if _IS_DEEP else 30,
    derandomize=not _IS_DEEP,
)
# As many as it takes, up to the first that goes wrong: some hundred where little is wrong.
UP_TO_THE_FIRST = settings(
    STORIES, max_examples=500, phases=[Phase.generate], report_multiple_bugs=False
)


def test_client_sandbox_and_model_agree_after_every_step() -> None:
    run_state_machine_as_test(Story, settings=STORIES)


@pytest.mark.only_in_ci
@pytest.mark.parametrize("broken", BROKEN, ids=lambda broken: broken.effect)
def test_a_broken_sandbox_does_not_pass(broken: Broken, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(f"mews_sandbox.{broken.place}", broken.instead)
    with pytest.raises((AssertionError, ContractError)):
        run_state_machine_as_test(Story, settings=UP_TO_THE_FIRST)
