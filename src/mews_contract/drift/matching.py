"""Which operation of theirs is ours: the one at its address, or the one that it became."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from mews_contract.drift.change import Change
from mews_contract.drift.description import Address, Entry
from mews_contract.drift.operation_differences import WHOLE


@dataclass(frozen=True, slots=True)
class Counterpart:
    """What has become of an operation of ours.

    Attributes:
        ours: Its address.
        theirs: The address of theirs, or None if they have no such operation.
        changes: What that says already.
    """

    ours: Address
    theirs: Address | None
    changes: tuple[Change, ...] = ()


def counterparts(
    ours: Mapping[Address, Entry], theirs: Mapping[Address, Entry]
) -> Iterator[Counterpart]:
    """Yield what has become of each operation of ours."""
    free = {address: entry for address, entry in theirs.items() if address not in ours}
    for address, entry in ours.items():
        if address in theirs:
            yield Counterpart(address, address)
            continue
        moved = _moved(address, entry, free)
        if moved is not None and moved.theirs is not None:
            del free[moved.theirs]
        gone = Change("operation-removed", WHOLE, _address(address), "no such operation")
        yield moved or Counterpart(address, None, (gone,))


def _moved(address: Address, entry: Entry, free: Mapping[Address, Entry]) -> Counterpart | None:
    """Return where an operation has gone, if that can be told."""
    for other in free:
        if other.path == address.path:
            change = Change("method-changed", WHOLE, address.method.upper(), other.method.upper())
            return Counterpart(address, other, (change,))
    for other in free:
        if other.method == address.method and _alike(other.path) == _alike(address.path):
            change = Change(
                "path-changed", WHOLE, address.path, f"{other.path}, which differs only in spelling"
            )
            return Counterpart(address, other, (change,))
    for other, found in free.items():
        if entry.operation_id and found.operation_id == entry.operation_id:
            change = Change("path-changed", WHOLE, _address(address), _address(other))
            return Counterpart(address, other, (change,))
    return None


def _alike(path: str) -> str:
    return path.rstrip("/").lower()


def _address(address: Address) -> str:
    return f"{address.method.upper()} {address.path}"
