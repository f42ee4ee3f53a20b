"""Finding an operation of the contract by its name."""

from difflib import get_close_matches

from mews_contract.contract import Contract
from mews_contract.operation import PREFIX, Operation


class UnknownOperationError(LookupError):
    """The contract has no operation of this name. The message names those that are close."""


def operation_named(contract: Contract, name: str) -> Operation:
    """Return an operation by its name, such as `resourceBlocks/getAll`, or by its path.

    Raises:
        UnknownOperationError: There is none.
    """
    short = name.removeprefix(PREFIX)
    found = contract.by_name.get(short)
    if found is not None:
        return found
    by_lowered = {known.lower(): known for known in contract.by_name}
    lowered = short.lower()
    spelled = [lowered] if lowered in by_lowered else get_close_matches(lowered, by_lowered, 3)
    close = [by_lowered[each] for each in spelled]
    hint = f"did you mean {' or '.join(close)}?" if close else "see Client.contract.modules"
    message = f"the contract has no operation {name!r}; {hint}"
    raise UnknownOperationError(message)
