"""What is said of an address at which the sandbox has no operation."""

from collections.abc import Container
from functools import cache
from http import HTTPStatus
from importlib import resources

from mews_contract.operation import PREFIX
from mews_sandbox.delivery import Answer, refused
from mews_sandbox.exchange import Request


def not_found(request: Request, known: Container[str]) -> Answer:
    """Return the answer to a request that is to no operation of the sandbox.

    Args:
        request: The request.
        known: The addresses of its operations.
    """
    name = request.path.removeprefix(PREFIX)
    if request.path in known:
        message = f"There is no such operation: {name} is a POST"
        return refused(HTTPStatus.NOT_FOUND, message, "address")
    if name != request.path and name in documented():
        message = f"Mews documents {name}, and the sandbox does not have it"
        return refused(HTTPStatus.NOT_FOUND, message, "operation")
    return refused(HTTPStatus.NOT_FOUND, "There is no such operation", "address")


@cache
def documented() -> frozenset[str]:
    """Return the addresses of all operations that Mews documents, below the prefix."""
    file = resources.files("mews_sandbox").joinpath("documented.txt")
    return frozenset(file.read_text(encoding="ascii").split())
