"""The client of a document, generated in this process and left as the templates write it."""

from collections.abc import Sequence
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path
from typing import Final

import msgspec

from mews_contract.packaged import FILE
from tests.mutants.mutant import Node
from tools.contract import generate as generation

PACKAGE: Final = "mews_connector"
CONTRACT: Final = Path("generated") / PACKAGE / FILE


def generate(root: Path, document: Node) -> Sequence[str]:
    """Write the client of a document into `generated/` of a project, as `make generate` does.

    Args:
        root: The project.
        document: The document.

    Returns:
        What the generator complains of. With a complaint there is no client.
    """
    package = root / "generated" / PACKAGE
    try:
        with redirect_stdout(StringIO()):
            # Layout is nothing that a test sees.
            problems = generation.generate(document, package, is_formatted=False)
    # Whatever the generator or a template runs into is a client that was not generated.
    except Exception as error:  # noqa: BLE001
        return [f"{type(error).__name__}: {error}"]
    if not problems:
        (root / CONTRACT).write_bytes(msgspec.json.encode(document))
        (package / "py.typed").touch()
    return problems
