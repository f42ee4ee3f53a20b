"""The contract in the package keeps the conventions, as it did before it was bundled."""

from tests.contract.contract import load
from tests.contract_checks.documents import Written
from tools.contract.checks import check


def test_the_contract_keeps_every_convention() -> None:
    assert [*map(str, check(Written(load())))] == []
