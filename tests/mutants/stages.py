"""Which tests a mutant meets, the cheapest first, and the documentation at the end."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final


@dataclass(frozen=True, slots=True)
class Stage:
    """Some of the tests.

    Attributes:
        name: What they try.
        tests: Patterns of their files, below the project.
        leave_out: Part of the names of tests of these files that see what others see.
    """

    name: str
    tests: Sequence[str]
    leave_out: str = ""

    def files(self, root: Path) -> list[str]:
        """Return its files in a project."""
        found = [path for pattern in self.tests for path in sorted(root.glob(pattern))]
        return [path.relative_to(root).as_posix() for path in dict.fromkeys(found)]


DOCUMENTATION: Final = "documentation"
STAGES: Final = (
    Stage(
        "contract",
        [f"tests/contract/test_{name}*.py" for name in ("conventions", "examples", "replay")],
    ),
    Stage(
        "sandbox",
        [f"tests/sandbox/test_{name}.py" for name in ("*operations*", "entities", "requests")],
    ),
    Stage(
        "policy",
        [
            f"tests/runtime/lists/test_{name}*.py"
            for name in ("reconcile", "read_back", "ids", "windows", "small")
        ],
        leave_out="async",
    ),
    Stage(DOCUMENTATION, [f"tests/contract/test_{name}.py" for name in ("evidence", "events")]),
)
"""What compares the contract with anything made of it is none of them: it would notice any change
at all."""
