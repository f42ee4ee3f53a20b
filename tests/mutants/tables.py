"""What the transcribed documentation says of a mutant."""

from functools import cache

from tests.contract.flatten import flatten
from tests.contract.ledger import Documentation, balance, load
from tests.mutants.mutant import Node


def objection(document: Node) -> str:
    """Return the first row of the documentation that a document contradicts, or nothing.

    A document that cannot be read is objected to as well.
    """
    try:
        contract = flatten(document)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        return f"the contract cannot be read: {type(error).__name__} {error}"
    return next(iter(balance(_documentation(), contract)), "")


@cache
def _documentation() -> Documentation:
    return load()
