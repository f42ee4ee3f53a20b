"""What the evidence says of a mutant."""

from tests.contract import ledger, sources
from tests.mutants.mutant import Node


def objection(document: Node) -> str:
    """Return the first departure from the evidence that nothing explains, or nothing.

    A document that cannot be read is objected to as well.
    """
    try:
        found = ledger.departures(document, sources.load())
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        return f"the contract cannot be read: {type(error).__name__} {error}"
    known = ledger.load()
    unexplained = (str(each) for each in found if each not in known)
    stale = (f"{each}: this row explains nothing" for each in known if each not in found)
    return next(unexplained, "") or next(stale, "")
