"""The pages of the reference, from the contract and the docstrings."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path, PurePosixPath
from typing import Any, Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape

from mews_contract.contract import installed
from mews_runtime.errors import StatusError, status_error
from mews_runtime.limits.local import DOCUMENTED_REQUESTS, DOCUMENTED_SECONDS
from mews_runtime.sending.retry import Verdict, judge
from tools.docs.examples import Example, example, formatted
from tools.docs.operations import Documented, documented, shapes
from tools.docs.packages import package_pages
from tools.docs.wording import description, facts, kind, model_kind

FOLDER: Final = PurePosixPath("reference")
DOCUMENTATION: Final = "https://docs.mews.com/connector-api/operations"
"""Where Mews documents a resource: below, in lower case."""

_TEMPLATES: Final = Path(__file__).parent / "templates"
_FIRST_ERROR: Final = 400


@dataclass(frozen=True, slots=True)
class ErrorResponse:
    """What an error status comes to.

    Attributes:
        status: The status.
        error: The class of the error.
        meaning: What the contract says of the status.
        verdict: What the client does about it.
    """

    status: int
    error: str
    meaning: str
    verdict: Verdict


def reference() -> dict[PurePosixPath, str]:
    """Return the Markdown of every generated page, by its file in the site."""
    operations = documented()
    environment = Environment(
        autoescape=select_autoescape(),
        loader=FileSystemLoader(_TEMPLATES),
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
    pages = _operation_pages(environment, operations)
    listed = {
        resource: list(each) for resource, each in groupby(operations, lambda each: each.resource)
    }
    tags = {each["name"]: each["description"] for each in installed().document.raw["tags"]}
    for resource, each in listed.items():
        template = environment.get_template("resource.md.jinja")
        (tag,) = {name for operation in each for name in operation.contract.definition["tags"]}
        pages[FOLDER / "operations" / f"{resource}.md"] = template.render(
            resource=resource,
            operations=each,
            tag=tag,
            description=tags[tag],
            classes=[
                f"{each[0].api.__module__}.{way}{each[0].api.__name__}" for way in ("", "Async")
            ],
        )
    pages[FOLDER / "operations.md"] = environment.get_template("operations.md.jinja").render(
        operations=operations, resources=listed
    )
    found = shapes()
    for shape in found:
        template = environment.get_template("model.md.jinja")
        pages[FOLDER / "models" / f"{shape.type.__name__}.md"] = template.render(
            shape=shape, kind=model_kind, facts=facts, description=description
        )
    pages[FOLDER / "models.md"] = environment.get_template("models.md.jinja").render(shapes=found)
    return pages | package_pages(environment, FOLDER)


def _operation_pages(
    environment: Environment, operations: list[Documented]
) -> dict[PurePosixPath, str]:
    template = environment.get_template("operation.md.jinja")
    made = {
        f"{each.contract.id}_{word}": example(each, is_async=word == "async")
        for each in operations
        for word in ("sync", "async")
    }
    programs = formatted({name: each.code for name, each in made.items()})
    made = {name: Example(programs[name], each.output) for name, each in made.items()}
    return {
        FOLDER / "operations" / each.resource / f"{each.method}.md": template.render(
            _facts_of(each, made)
        )
        for each in operations
    }


def _facts_of(each: Documented, made: Mapping[str, Example]) -> dict[str, Any]:
    """Return what the page of an operation says, by the names of its template."""
    resource = each.contract.name.partition("/")[0]
    return {
        "operation": each,
        "client": each.client,
        "definition": each.contract.definition,
        "responses": error_responses(each),
        "examples": {
            "Synchronous": made[f"{each.contract.id}_sync"],
            "Asynchronous": made[f"{each.contract.id}_async"],
        },
        "documentation": f"{DOCUMENTATION}/{resource.lower()}",
        "limit": (DOCUMENTED_REQUESTS, int(DOCUMENTED_SECONDS)),
        "kind": kind,
        "facts": facts,
        "description": description,
        "result_description": description(each.response.place("$")),
    }


def error_responses(each: Documented) -> list[ErrorResponse]:
    """Return what every documented error status of an operation comes to."""
    responses = each.contract.definition["responses"]
    return [
        ErrorResponse(
            status=status,
            error=status_error(status).__name__,
            meaning=" ".join(
                each.contract.document.resolve(responses[str(status)])["description"].split()
            ),
            verdict=judge(each.client.effect, _error(each.contract.name, status)),
        )
        for status in sorted(map(int, responses))
        if status >= _FIRST_ERROR
    ]


def _error(operation: str, status: int) -> StatusError:
    return status_error(status)(
        operation=operation,
        status=status,
        message=None,
        request_id=None,
        details=None,
        retry_after=None,
        raw_body=b"",
    )
