"""Which tests a mutant meets, the cheapest first, and what they cannot see."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Stage:
    """Some of the tests.

    Attributes:
        name: What they try.
        tests: Their files, below the project.
        client: Whether they need the client.
        leave_out: Part of the names of tests of these files that see what others see.
    """

    name: str
    tests: Sequence[str]
    client: bool = True
    leave_out: str = ""


STAGES: Final = (
    Stage(
        "evidence",
        ("tests/contract/test_evidence.py", "tests/contract/test_examples.py"),
        client=False,
    ),
    Stage(
        "client",
        ("tests/contract/test_extensions.py",),
    ),
    Stage(
        "sandbox",
        (
            "tests/sandbox/test_operations_resource_access_tokens_add.py",
            "tests/sandbox/test_operations_resource_blocks_add.py",
            "tests/sandbox/test_operations_resource_blocks_delete.py",
            "tests/sandbox/test_operations_resource_blocks_get_all.py",
            "tests/sandbox/test_operations_resources_get_occupancy_state.py",
            "tests/sandbox/test_operations_services_update_availability.py",
            "tests/sandbox/test_requests.py",
        ),
    ),
    Stage(
        "policy",
        (
            "tests/runtime/lists/test_reconcile.py",
            "tests/runtime/lists/test_ids.py",
            "tests/runtime/lists/test_windows.py",
            "tests/runtime/lists/test_smaller.py",
        ),
        leave_out="async",
    ),
)
"""The tests of behaviour. What compares the contract with itself, or with anything made of it, is
none of them: it would notice any change at all."""
