"""The page shows the very table that the tests go by."""

from tests.runtime.faults.markdown import PAGE, tables


def test_the_page_holds_the_table_row_by_row() -> None:
    assert PAGE.read_text(encoding="utf-8").endswith(tables())
