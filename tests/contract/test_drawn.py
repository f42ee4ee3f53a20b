"""Nothing of any operation is lost on its way in or out."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from tests.contract.contract import load
from tests.support import exercise

pytestmark = pytest.mark.filterwarnings("ignore:.*is deprecated by Mews:DeprecationWarning")


def test_all_of_the_client_can_be_loaded_and_has_words() -> None:
    assert [*exercise.loading()] == []


@pytest.mark.parametrize("tried", [exercise.keeping, exercise.sending, exercise.updating])
def test_what_is_drawn_means_the_same_on_the_other_side(
    tried: Callable[[dict[str, Any]], Iterator[str]],
) -> None:
    assert [*tried(load())] == []
