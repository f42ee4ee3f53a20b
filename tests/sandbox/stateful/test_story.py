"""The sandbox does what the documentation says, whatever is done to it and in whichever order."""

from hypothesis import settings
from hypothesis.stateful import run_state_machine_as_test

from tests.sandbox.stateful.machine import Story

_IS_DEEP = settings.get_current_profile_name() == "deep"
STORIES = settings(
    max_examples=1000 if _IS_DEEP else 20,
    stateful_step_count=60 if _IS_DEEP else 30,
    derandomize=not _IS_DEEP,
)


def test_client_sandbox_and_model_agree_after_every_step() -> None:
    run_state_machine_as_test(Story, settings=STORIES)
