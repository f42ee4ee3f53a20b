"""The page about drift says what the code does."""

import re
from pathlib import Path

from mews_contract.drift.report import ExitCode
from mews_contract.drift.rules import RULES
from tests.drift.contract import ROOT, contract, schema
from tests.drift.test_command import run, written
from tests.drift.versions import as_2_0

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


def test_the_exit_codes_are_those_of_the_code() -> None:
    codes = {int(code) for code in re.findall(r"^\| (\d) \|", PAGE, re.MULTILINE)}

    assert codes == {*ExitCode, 2}


def test_the_report_is_what_the_command_prints(tmp_path: Path) -> None:
    document = contract()
    schema(document, "Limitation")["properties"]["Count"]["maximum"] = 500
    schema(document, "ResourceBlock")["properties"]["Colour"] = {"type": "string"}
    document["paths"]["/api/connector/v1/rates/getAll"] = {"post": {"responses": {}}}
    shown = PAGE.partition("## The report")[2].partition("```text\n")[2].partition("```")[0]

    printed = run(written(tmp_path, as_2_0(document))).output

    assert printed.replace(f"{tmp_path}/", "") == shown
