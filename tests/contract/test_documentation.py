"""The contract says what the documentation says, no less and no more, row by row."""

from collections.abc import Sequence
from typing import Final

import pytest

from tests.contract.contract import load as load_contract
from tests.contract.flatten import Key, Table, flatten
from tests.contract.ledger import Entry, contradiction, invention, keys, label, load

DOCUMENTATION: Final = load()
CONTRACT: Final = flatten(load_contract())


def each_documented(entries: Sequence[Entry]) -> pytest.MarkDecorator:
    """One test for each row of the documentation."""
    return pytest.mark.parametrize("entry", entries, ids=[each.label for each in entries])


def each_contracted(table: Table) -> pytest.MarkDecorator:
    """One test for each row of the contract."""
    return pytest.mark.parametrize("key", table, ids=label)


@each_documented(DOCUMENTATION.properties)
def test_documented_property_is_in_the_contract(entry: Entry) -> None:
    assert not (problem := contradiction(entry, CONTRACT.properties)), problem


@each_documented(DOCUMENTATION.operations)
def test_documented_operation_is_in_the_contract(entry: Entry) -> None:
    assert not (problem := contradiction(entry, CONTRACT.operations)), problem


@each_documented(DOCUMENTATION.statuses)
def test_documented_status_is_in_the_contract(entry: Entry) -> None:
    assert not (problem := contradiction(entry, CONTRACT.statuses)), problem


@each_documented(DOCUMENTATION.rules)
def test_documented_rule_is_in_the_contract(entry: Entry) -> None:
    assert not (problem := contradiction(entry, CONTRACT.rules)), problem


@each_documented(DOCUMENTATION.schemas)
def test_schema_has_its_documented_name_in_the_contract(entry: Entry) -> None:
    assert not (problem := contradiction(entry, CONTRACT.schemas)), problem


@each_contracted(CONTRACT.properties)
def test_property_of_the_contract_is_documented(key: Key) -> None:
    documented = keys(DOCUMENTATION.properties)
    assert not (problem := invention(key, CONTRACT.properties, documented)), problem


@each_contracted(CONTRACT.operations)
def test_operation_of_the_contract_is_documented(key: Key) -> None:
    documented = keys(DOCUMENTATION.operations)
    assert not (problem := invention(key, CONTRACT.operations, documented)), problem


@each_contracted(CONTRACT.statuses)
def test_status_of_the_contract_is_documented(key: Key) -> None:
    documented = keys(DOCUMENTATION.statuses)
    assert not (problem := invention(key, CONTRACT.statuses, documented)), problem


@each_contracted(CONTRACT.rules)
def test_rule_of_the_contract_is_documented(key: Key) -> None:
    documented = keys(DOCUMENTATION.rules)
    assert not (problem := invention(key, CONTRACT.rules, documented)), problem
