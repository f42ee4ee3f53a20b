"""What belongs to the process in which it was made."""

from typing import ClassVar, NoReturn


class NotCopied:
    """Refuses to be pickled or copied: what it holds cannot go to another process, or be twice."""

    _holds: ClassVar[str]

    def __reduce__(self) -> NoReturn:
        message = f"{type(self).__name__} holds {self._holds}; make one in each process"
        raise TypeError(message)
