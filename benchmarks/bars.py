"""What the figures of the client have to be."""

from typing import Final

from benchmarks import growth, lists
from benchmarks.bar import Bar
from benchmarks.clients import CHECKED, FLOOR, LIMITED, OURS, PLAIN, PYDANTIC, STOCK_TEMPLATES
from benchmarks.subjects import (
    CLIENT,
    EMPTY_PAGE,
    GENERATE,
    GENERATION,
    HTTPX,
    IMPORT,
    PACKAGE,
    PAGE,
)

BARS: Final = (
    Bar(PAGE, OURS, PLAIN, "<=", 1.0),
    Bar(PAGE, OURS, PYDANTIC, "<=", 1.0),
    Bar(PAGE, STOCK_TEMPLATES, OURS, ">=", 3.5),
    Bar(PAGE, OURS, FLOOR, "<=", 1.05),
    Bar(PAGE, CHECKED, OURS, "<=", 1.6),
    Bar(EMPTY_PAGE, OURS, FLOOR, "<=", 1.1),
    Bar(EMPTY_PAGE, LIMITED, FLOOR, "<=", 1.2),
    Bar(IMPORT, PACKAGE, HTTPX, "<=", 1.2),
    Bar(IMPORT, CLIENT, HTTPX, "<=", 1.2),
    Bar(GENERATE, GENERATION, None, "<=", 5000),
    *lists.BARS,
    Bar(growth.GENERATE, growth.MOST, None, "<=", 15000),
    Bar(growth.IMPORT, growth.MOST, growth.FEWEST, "<=", 1.1),
    Bar(growth.CLIENT, growth.MOST, growth.FEWEST, "<=", 1.1),
)
