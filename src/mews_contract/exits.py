"""What the commands end with. Not 1, with which Python ends by itself."""

from enum import IntEnum
from typing import Final

INTERRUPTED: Final = 130
"""What a shell calls a command that was ended by Ctrl-C."""
TERMINATED: Final = 143
"""And one that another process, or a terminal that was closed, asked to end."""


class Exit(IntEnum):
    """An exit code."""

    CLEAN = 0
    UNUSABLE = 2
    """An argument, a file or the environment cannot be used."""
    FINDINGS = 3
    """Something is outside the contract."""
    REFUSED = 4
    """Something was not written."""
    UNREACHABLE = 5
    """The platform cannot be reached."""
