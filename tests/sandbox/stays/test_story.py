"""Whatever guests do, and in whichever order, the sandbox does what the model of a hotel says."""

from hypothesis import settings
from hypothesis.stateful import run_state_machine_as_test

from tests.sandbox.stays.story import Guests

_PROFILE = settings.get_current_profile_name()
_IS_DEEP = _PROFILE == "deep"
_STORIES = {"deep": 1000, "ci": 15}


def test_sandbox_and_model_agree_on_every_guest_after_every_step() -> None:
    stories = settings(
        max_examples=_STORIES.get(_PROFILE, 8),
        stateful_step_count=60 if _IS_DEEP else 40,
        derandomize=not _IS_DEEP,
    )
    run_state_machine_as_test(Guests, settings=stories)
