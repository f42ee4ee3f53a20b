"""The names of recordings that nobody named."""

from collections import Counter
from http import HTTPStatus


class Names:
    """Gives the recordings of one story their names.

    The first answer 200 of an operation is `recorded`, the next `recorded-2`. Another status is its
    own name: `400`, `400-2`. So a story that is told again replaces its recordings.
    """

    def __init__(self) -> None:
        self._counts: Counter[tuple[str, str]] = Counter()

    def next(self, operation: str, status: int, given: str | None = None) -> str:
        """Return the name of the next recording of an operation, or the given one with a number."""
        name = given or ("recorded" if status == HTTPStatus.OK else str(status))
        self._counts[operation, name] += 1
        count = self._counts[operation, name]
        return name if count == 1 else f"{name}-{count}"
