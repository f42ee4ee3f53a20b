"""Writes the client: `python -m tools.contract.generate build/openapi.json build/client`."""

import json
import shutil
from pathlib import Path
from typing import Annotated, Any, Final

import typer
from openapi_python_client import Project
from openapi_python_client.config import Config, ConfigFile, MetaType
from openapi_python_client.parser import GeneratorData
from openapi_python_client.parser.errors import GeneratorError

from tools.contract.plan import Plan, plan
from tools.contract.plan.schemas import Json, UnsupportedError

ROOT: Final = Path(__file__).resolve().parents[2]


def generate(document: Json, package: Path, *, is_formatted: bool = True) -> list[str]:
    """Write the client for a bundled contract. Returns what the generator has to say against it.

    Args:
        document: The contract.
        package: The folder of the client.
        is_formatted: Whether the code is laid out, too, which takes longer than all the rest.
    """
    settings = ConfigFile.load_from_path(ROOT / "generator-config.yml")
    if not is_formatted:
        settings.post_hooks = []
    config = Config.from_sources(
        settings,
        meta_type=MetaType.NONE,
        document_source=package,
        file_encoding="utf-8",
        overwrite=True,
        output_path=package,
    )
    try:
        planned = plan(document)
    except UnsupportedError as error:
        return [str(error)]
    # Later than the plan, as it takes longer.
    data = GeneratorData.from_dict(dict(document), config=config)
    if isinstance(data, GeneratorError):
        return [_said(data)]
    project = Project(openapi=data, config=config, custom_template_path=ROOT / "templates")
    shared: dict[str, Any] = {"plan": planned}
    project.env.globals.update(shared)
    _write_texts(project, planned, package / "texts")
    if planned.webhooks:
        webhooks = project.env.get_template("webhooks.py.jinja").render()
        (package / "webhooks.py").write_text(webhooks, encoding="utf-8")
    return [_said(each) for each in project.build()]


def _write_texts(project: Project, planned: Plan, folder: Path) -> None:
    """Write the words on operations, which the generator has no place for."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    package = project.env.get_template("texts_init.py.jinja").render()
    (folder / "__init__.py").write_text(package, encoding="utf-8")
    template = project.env.get_template("texts.py.jinja")
    for name, resource in planned.resources.items():
        (folder / f"{name}.py").write_text(template.render(resource=resource), encoding="utf-8")


def main(
    contract: Annotated[Path, typer.Argument(help="The contract in one file.", metavar="CONTRACT")],
    package: Annotated[Path, typer.Argument(help="Where the client goes.", metavar="FOLDER")],
) -> None:
    """Write the client for a bundled contract. Exits with 1 if not all of it can be written."""
    text = contract.read_text(encoding="utf-8")
    problems = generate(json.loads(text), package)
    if problems:
        typer.echo("\n".join(problems), err=True)
        raise typer.Exit(1)
    (package / "openapi.json").write_text(text, encoding="utf-8")
    (package / "py.typed").touch()


def _said(error: GeneratorError) -> str:
    """Return what the generator says, in one line."""
    return " ".join(f"{error.header}: {error.detail}".split())


if __name__ == "__main__":
    typer.run(main)
