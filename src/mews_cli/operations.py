"""The command of an operation, made of what the contract says of it."""

import inspect
import json
import shlex
import types
from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from pathlib import Path
from typing import Annotated, Any, Final

import typer
from typer.main import get_command

from mews_cli.arguments import askable, is_listing, listed
from mews_cli.catalogue import resources
from mews_cli.descriptions import description, example, in_options
from mews_cli.exits import Exit
from mews_cli.failures import guarded
from mews_cli.formats import Format
from mews_cli.help_pages import SENT, Command, as_example
from mews_cli.naming import kebab
from mews_cli.shapes import Property, properties
from mews_cli.times import HINT
from mews_connector import api
from mews_contract.json_values import is_array, is_object
from mews_runtime.schema.operation import Operation

_OURS: Final = "our_"
"""Begins the names of parameters that are no properties of a request."""

_OUTPUT: Final = "Output"
_SENDING: Final = "Sending"


def command(resource: str, action: str) -> Any:
    """Return the command of an operation."""
    name = resources()[resource][action]
    operation = api.CONTRACT.operation(name)
    if operation is None:
        raise LookupError(name)
    said = description(api.CONTRACT.modules[name])
    shapes = askable(api.CONTRACT, operation)
    named = [*_of_resource(resource)]
    prose = {shape.name: in_options(said.arguments.get(shape.name, ""), named) for shape in shapes}
    function = _function(name, [*_parameters(shapes, operation, prose)])
    app = typer.Typer(add_completion=False, rich_markup_mode=None)
    epilog = as_example(_example(resource, action, operation, shapes))
    text = in_options(said.text, named)
    app.command(action, cls=Command, help=text, epilog=epilog)(function)
    return get_command(app)


def _of_resource(resource: str) -> Iterator[Property]:
    """Yield what the operations of a resource ask for: the prose of one may name another's."""
    for name in resources()[resource].values():
        operation = api.CONTRACT.operation(name)
        if operation is not None:
            yield from askable(api.CONTRACT, operation)


def _function(name: str, parameters: list[inspect.Parameter]) -> Callable[..., None]:
    def call(**values: Any) -> Exit:
        # Only who calls it pays for the import.
        running = import_module("mews_cli.running")
        ours = {
            key.removeprefix(_OURS): each for key, each in values.items() if key.startswith(_OURS)
        }
        given = {key: each for key, each in values.items() if not key.startswith(_OURS)}
        code: Exit = running.run(name, running.Options(**ours), given)
        return code

    function = guarded(call)
    signature = inspect.Signature(parameters)
    vars(function)["__signature__"] = signature
    function.__annotations__ = {each.name: each.annotation for each in parameters}
    return function


def _parameters(
    shapes: list[Property], operation: Operation[Any], prose: Mapping[str, str]
) -> Iterator[inspect.Parameter]:
    ours = [*_common(), *(_paging() if is_listing(operation) else ())]
    target = listed(shapes, operation)
    if target is not None:
        ours.append(_source(target))
    taken = {kebab(name.removeprefix(_OURS)) for name, *_ in ours}
    for shape in sorted(shapes, key=lambda shape: (not shape.is_required, shape.is_deprecated)):
        name = kebab(shape.name)
        flag = f"--{name}" if name not in taken else f"--request-{name}"
        flags = f"{flag}/--no-{name}" if _annotation(shape) == bool | None else flag
        info = typer.Option(
            flags,
            help=_help(shape, prose.get(shape.name, ""), is_target=shape is target),
            metavar=_metavar(shape),
            show_default=False,
            rich_help_panel=SENT,
        )
        yield _parameter(shape.name, _annotation(shape), info, None)
    for name, kind, info, default in ours:
        yield _parameter(name, kind, info, default)


def _parameter(name: str, kind: Any, info: Any, default: Any) -> inspect.Parameter:
    return inspect.Parameter(
        name, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=Annotated[kind, info]
    )


def _annotation(shape: Property) -> Any:
    kinds: dict[str, Any] = {"flag": bool, "choice": shape.type_}
    kind = kinds.get(shape.kind, str)
    several: Any = types.GenericAlias(list, kind)
    return several | None if shape.is_list else kind | None


def _metavar(shape: Property) -> str | None:
    words = {
        "text": "TEXT",
        "id": "ID",
        "time": "TIME",
        "date": "DATE",
        "interval": "FROM/TO",
        "number": "NUMBER",
    }
    if shape.is_secret:
        return "@FILE|env:NAME|-"
    return words.get(shape.kind) or ("JSON|@FILE" if shape.kind in {"object", "json"} else None)


def _help(shape: Property, prose: str, *, is_target: bool) -> str:
    more = {
        "time": f"As {HINT}.",
        "interval": f"Two times, each as {HINT}. The first is inside, the second is not.",
    }.get(shape.kind, "")
    if shape.model is not None and shape.kind == "object":
        names = ", ".join(each.wire for each in properties(shape.model))
        more = f"Properties: {names}."
    if shape.is_list and shape.kind != "object":
        more += " May be repeated" + (
            "." if shape.kind == "choice" else "; @FILE reads one a line."
        )
    if shape.is_required:
        more += " Required" + (", here or with --from." if is_target else ".")
    return " ".join(f"{prose} {more}".split())


Ours = tuple[str, Any, Any, Any]


def _option(name: str, kind: Any, default: Any, text: str, panel: str, *flags: str) -> Ours:
    info = typer.Option(
        *(flags or (f"--{kebab(name)}",)),
        help=text,
        show_default=default not in (None, False, True),
        rich_help_panel=panel,
    )
    return f"{_OURS}{name}", kind, info, default


def _flag(name: str, text: str, panel: str, *, default: bool = False) -> Ours:
    written = kebab(name)
    flags = f"--{written}/--no-{written}" if default else f"--{written}"
    return _option(name, bool, default, text, panel, flags)


def _common() -> Iterator[Ours]:
    form = ("--output", "-o")
    yield _option("output", Format, Format.TABLE, "How to print the result.", _OUTPUT, *form)
    yield _option("columns", str | None, None, "Columns to print, with commas between.", _OUTPUT)
    yield _flag("header", "Whether csv begins with names.", _OUTPUT, default=True)
    yield _flag("raw_cells", "Leave csv cells that look like formulas as they are.", _OUTPUT)
    yield _flag("show_secrets", "Print door codes. Tokens are never printed.", _OUTPUT)
    yield _flag("dry_run", "Print the request, and send nothing.", _SENDING)
    yield _flag("sandbox", "Use a sandbox in this process.", _SENDING)
    file = "File of the credentials, in place of .env."
    yield _option("env_file", Path | None, None, file, _SENDING)
    yield _flag("limit", "Keep to the documented request limit.", _SENDING, default=True)


def _paging() -> Iterator[Ours]:
    yield _option("cursor", str | None, None, "Go on where a listing was left.", _SENDING)
    yield _option("page_size", int | None, None, "The most items to ask for at a time.", _SENDING)


def _source(target: Property) -> Ours:
    text = f"File of {target.wire}: csv, json or jsonl; - is standard input."
    return _option("source", str | None, None, text, SENT, "--from")


def _example(resource: str, action: str, operation: Operation[Any], shapes: list[Property]) -> str:
    """Return a command that sends the contract's own example, without its optional lists of ids."""
    body = example(operation)
    target = listed(shapes, operation)
    words = ["mews", resource, action]
    for shape in shapes:
        value = body.get(shape.wire)
        if value is None or shape.is_deprecated:
            continue
        if shape is target and shape.model is not None:
            words += ["--from", f"{kebab(shape.name)}.csv"]
        elif shape.is_required or shape.kind in {"interval", "choice"}:
            words += [f"--{kebab(shape.name)}", _written(value, shape)]
    return shlex.join(words)


def _written(value: Any, shape: Property) -> str:
    if is_array(value) and shape.kind not in {"object", "json"}:
        return str(value[0])
    if shape.is_secret:
        return "-"
    if shape.kind == "interval" and is_object(value):
        return "/".join(map(str, value.values()))
    return value if isinstance(value, str) else json.dumps(value)
