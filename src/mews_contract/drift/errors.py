"""What can be wrong with what is to be compared."""


class DriftError(Exception):
    """A comparison that cannot be made. Its text says why, and what to do."""


class SourceError(DriftError):
    """A document that cannot be had from its file or URL."""


class UnreachableError(SourceError):
    """A document that cannot be had because its URL does not answer with it."""


class DocumentError(DriftError):
    """A document that is no description of an API, or that breaks its own format.

    Args:
        where: Where it is wrong: the name of the document, and a JSON pointer behind a `#`.
        problem: What is wrong with it.
    """

    def __init__(self, where: str, problem: str) -> None:
        super().__init__(f"{where}: {problem}")


class AcceptanceError(DriftError):
    """A file of accepted differences that cannot be read."""
