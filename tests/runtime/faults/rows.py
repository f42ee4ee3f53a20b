"""The table: every fault in every place, and what a reader and a writer see of it."""

from typing import Final

from tests.runtime.faults.rows_of_bodies import BODIES, JUMPS
from tests.runtime.faults.rows_of_connections import BEGINNINGS, CONNECTIONS, HANDSHAKES, PROXIES
from tests.runtime.faults.rows_of_statuses import STATUSES
from tests.runtime.faults.table import Row, Where

SECTIONS: Final = {
    "Before a request leaves": [*BEGINNINGS, *HANDSHAKES, *PROXIES],
    "On the way there and back": CONNECTIONS,
    "What comes as a response": BODIES,
    "What the server says": STATUSES,
    "The clock": JUMPS,
}

ROWS: Final = [row for rows in SECTIONS.values() for row in rows]


def row_of(fault: str, where: Where) -> Row:
    """Return the row of a fault in a place."""
    (row,) = (row for row in ROWS if (row.fault, row.where) == (fault, where))
    return row
