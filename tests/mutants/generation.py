"""The client of a document, generated in this process and left as the templates write it."""

from collections.abc import Sequence
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path
from typing import Any, Final

import msgspec
from openapi_python_client import Project
from openapi_python_client.config import Config, ConfigFile, MetaType
from openapi_python_client.parser import GeneratorData
from openapi_python_client.parser.errors import GeneratorError

from mews_contract.packaged import FILE
from tests.mutants.mutant import Node

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
    config = _config(root, package)
    try:
        with redirect_stdout(StringIO()):
            problems = _problems(root, document, config)
    # Whatever the generator or a template runs into is a client that was not generated.
    except Exception as error:  # noqa: BLE001
        return [f"{type(error).__name__}: {error}"]
    if not problems:
        (root / CONTRACT).write_bytes(msgspec.json.encode(document))
        (package / "py.typed").touch()
    return [str(each.detail or each.header) for each in problems]


def _problems(root: Path, document: Any, config: Config) -> Sequence[GeneratorError]:
    data = GeneratorData.from_dict(document, config=config)
    if isinstance(data, GeneratorError):
        return [data]
    project = Project(openapi=data, config=config, custom_template_path=root / "templates")
    return project.build()


def _config(root: Path, package: Path) -> Config:
    read = ConfigFile.load_from_path(root / "generator-config.yml")
    # Layout is nothing that a test sees, and takes as long as all the rest.
    read.post_hooks = []
    package.parent.mkdir(parents=True, exist_ok=True)
    return Config.from_sources(
        read,
        meta_type=MetaType.NONE,
        document_source=root / CONTRACT,
        file_encoding="utf-8",
        overwrite=True,
        output_path=package,
    )
