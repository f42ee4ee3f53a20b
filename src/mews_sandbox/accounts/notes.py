"""Notes on accounts."""

from collections.abc import Collection
from typing import Final

from mews_sandbox.operations.call import refuse

NOTES: Final = "accountNotes"

_OF_COMPANY: Final = "General"


def check_classifications(account_type: str | None, classifications: Collection[str]) -> None:
    """Refuse a note that is about nothing, or about what a company has no notes on.

    Raises:
        RefusedError: It is.
    """
    if not classifications:
        refuse("Classifications", "have to leave the note one")
    if account_type == "Company" and {*classifications} != {_OF_COMPANY}:
        refuse("Classifications", f"of a note on a company have to be {_OF_COMPANY}")
