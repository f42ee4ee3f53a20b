"""All of a sandbox at one time, for who only looks."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from mews_sandbox.exchange import Logged
from mews_sandbox.faults import Fault
from mews_sandbox.hotel.data import Hotel
from mews_sandbox.hotel.state import Directory, State


@dataclass(frozen=True, slots=True)
class Present:
    """All that a sandbox holds at one time, for who only looks.

    Attributes:
        hotel: What its data file says.
        directory: What is in it, by id.
        state: What the operations change.
        now: The time.
        is_real: Whether its clock runs by itself.
        requests: The last requests, the newest first.
        faults: The faults in force, and how many calls each has seen.
    """

    hotel: Hotel
    directory: Directory
    state: State
    now: datetime
    is_real: bool
    requests: Sequence[Logged]
    faults: Mapping[Fault, int]
