"""The page about drift says what the code does."""

import re

from mews_contract.drift.differences.rules import RULES
from tests.drift.contract import ROOT

PAGE = (ROOT / "docs" / "drift.md").read_text(encoding="utf-8")
ROW = re.compile(r"^\| `([a-z-]+)` \|(.+?)\|(.*?)\|(.*?)\|(.*?)\|$", re.MULTILINE)


def test_the_table_of_kinds_is_that_of_the_code() -> None:
    rows = [tuple(cell.strip() for cell in row) for row in ROW.findall(PAGE)]

    assert rows == [
        (
            rule.kind,
            rule.meaning,
            *(each or "" for each in (rule.operation, rule.request, rule.response)),
        )
        for rule in RULES
    ]
