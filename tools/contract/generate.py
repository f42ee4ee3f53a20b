"""Writes the client: `python -m tools.contract.generate build/openapi.json build/client`."""

import json
from pathlib import Path
from typing import Annotated, Any, Final

import typer
from openapi_python_client import Project
from openapi_python_client.config import Config, ConfigFile, MetaType
from openapi_python_client.parser import GeneratorData
from openapi_python_client.parser.errors import GeneratorError

from tools.contract.plan import plan
from tools.contract.plan.schemas import Json

ROOT: Final = Path(__file__).resolve().parents[2]


def generate(document: Json, package: Path) -> list[str]:
    """Write the client for a bundled contract. Returns what the generator has to say against it.

    Args:
        document: The contract.
        package: The folder of the client. It must not be there yet.
    """
    config = Config.from_sources(
        ConfigFile.load_from_path(ROOT / "generator-config.yml"),
        meta_type=MetaType.NONE,
        document_source=package,
        file_encoding="utf-8",
        overwrite=False,
        output_path=package,
    )
    data = GeneratorData.from_dict(dict(document), config=config)
    if isinstance(data, GeneratorError):
        return [_said(data)]
    project = Project(openapi=data, config=config, custom_template_path=ROOT / "templates")
    shared: dict[str, Any] = {"plan": plan(document)}
    project.env.globals.update(shared)
    return [_said(each) for each in project.build()]


def main(
    contract: Annotated[Path, typer.Argument(help="The contract in one file.", metavar="CONTRACT")],
    package: Annotated[Path, typer.Argument(help="Where the client goes.", metavar="FOLDER")],
) -> None:
    """Write the client for a bundled contract. Exits with 1 if not all of it can be written."""
    text = contract.read_text(encoding="utf-8")
    problems = generate(json.loads(text), package)
    (package / "openapi.json").write_text(text, encoding="utf-8")
    (package / "py.typed").touch()
    if problems:
        typer.echo("\n".join(problems), err=True)
        raise typer.Exit(1)


def _said(error: GeneratorError) -> str:
    """Return what the generator says, in one line."""
    return " ".join(f"{error.header}: {error.detail}".split())


if __name__ == "__main__":
    typer.run(main)
