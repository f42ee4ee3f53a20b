"""The command of an operation, made of what the contract says of it."""

import re
import shlex
from collections.abc import Collection, Iterator
from functools import partial
from importlib import import_module
from typing import Any, Final

from mews_cli.arguments import Format, Options, askable, flag, is_listing, listed, lists
from mews_cli.catalogue import actions, in_commands, kebab
from mews_cli.commands import Command, as_example, option, shared
from mews_cli.exits import Exit
from mews_cli.output import guarded
from mews_cli.shapes import Kind, Property, properties
from mews_cli.values import HINT
from mews_connector.api import CONTRACT
from mews_runtime.schema.operation import Operation, Texts

_SENT: Final = "Request"
_OUTPUT: Final = "Output"
_SENDING: Final = "Sending"

_NAME: Final = re.compile(r"`(\w+)`")

_METAVARS: Final[dict[Kind, str]] = {
    "text": "TEXT",
    "id": "ID",
    "time": "TIME",
    "date": "DATE",
    "interval": "FROM/TO",
    "dates": "FROM/TO",
    "number": "NUMBER",
    "file": "@FILE|-",
    "object": "JSON|@FILE",
    "json": "JSON|@FILE",
}
_EXAMPLES: Final[dict[Kind, str]] = {
    "id": "3ec8e2cd-d582-5d2e-b125-f8031dea2fa7",
    "number": "1",
    "time": "2026-01-31T12:00:00Z",
    "date": "2026-01-31",
    "interval": "2026-01-01/2026-02-01",
    "dates": "2026-01-01/2026-01-31",
}


def command(resource: str, action: str) -> Command:
    """Return the command of an operation."""
    name, texts = actions(resource)[action]
    operation = CONTRACT.operation(name)
    if operation is None:
        raise LookupError(name)
    shapes = askable(CONTRACT, operation)
    # The words on one operation may name an argument of another.
    named = {each for _, said in actions(resource).values() for each in said.arguments}
    target = listed(shapes, operation)
    return Command(
        action,
        guarded(partial(_run, name)),
        params=[
            *_asked(shapes, target, texts, named),
            *_source(target),
            *_printing(operation),
            *_sending(operation),
        ],
        help=_in_options("\n\n".join(_paragraphs(texts)), named),
        epilog=as_example(_example(resource, action, operation, shapes)),
    )


def _run(name: str, **values: Any) -> Exit:
    # Only who calls it pays for the import.
    running = import_module("mews_cli.running")
    asked = {key[1:]: each for key, each in values.items() if key.startswith("_")}
    ours = {key: each for key, each in values.items() if not key.startswith("_")}
    ours["output"] = Format(ours["output"])
    code: Exit = running.run(name, Options(**ours), asked)
    return code


def _paragraphs(texts: Texts) -> list[str]:
    """Return what an operation does, and what to know before it is used."""
    status = [f"{word.title()}: {sentence}" for word, sentence in texts.status.items()]
    return [f"{texts.summary}.", *status, texts.description]


def _in_options(text: str, named: Collection[str]) -> str:
    """Return prose of the contract as a user of the command line needs it."""
    options = _NAME.sub(
        lambda found: f"--{kebab(found[1])}" if found[1] in named else found[0], text
    )
    return in_commands(options)


def _asked(
    shapes: list[Property], target: Property | None, texts: Texts, named: Collection[str]
) -> Iterator[Any]:
    """Yield the options for the properties of a request."""
    for shape in sorted(shapes, key=lambda shape: (not shape.is_required, shape.is_deprecated)):
        said = _in_options(texts.arguments.get(shape.name, ""), named)
        written, kind = flag(shape), shape.type_ if shape.kind == "choice" else str
        if shape.wrapper is not None:
            kind = str
        elif shape.kind == "flag" and not shape.is_list:
            written, kind = f"{written}/--no-{kebab(shape.name)}", bool
        elif shape.kind == "flag":
            kind = bool
        yield option(
            f"_{shape.name}",
            _help(shape, said, is_target=shape is target),
            _SENT,
            flags=written,
            kind=kind,
            multiple=shape.is_list,
            metavar=_metavar(shape),
        )


def _metavar(shape: Property) -> str | None:
    if shape.is_secret and shape.kind != "file":
        return "@FILE|env:NAME|-"
    if shape.wrapper is not None and shape.kind == "choice":
        return "|".join(each.value for each in shape.type_)
    if shape.wrapper is not None and shape.kind == "flag":
        return "true|false"
    return _METAVARS.get(shape.kind)


def _help(shape: Property, said: str, *, is_target: bool) -> str:
    more = {
        "time": f"As {HINT}.",
        "interval": f"Two times, each as {HINT}. The first is inside, the second is not.",
        "dates": "Two dates, such as 2026-01-01/2026-01-31. Both are inside.",
    }.get(shape.kind, "")
    if shape.model is not None and shape.kind == "object":
        names = ", ".join(each.wire for each in properties(shape.model))
        more = f"Properties: {names}."
    if shape.is_list and shape.kind != "object":
        more += " May be repeated" + (
            "." if shape.kind == "choice" else "; @FILE reads one a line."
        )
    if shape.wrapper is not None:
        more += """ Or JSON, such as {"Value": null}."""
    if shape.is_required:
        more += " Required" + (", here or with --from." if is_target else ".")
    return " ".join(f"{said} {more}".split())


def _source(target: Property | None) -> Iterator[Any]:
    if target is not None:
        text = f"File of {target.wire}: csv, json or jsonl; - is standard input."
        yield option("source", text, _SENT, flags="--from")


def _printing(operation: Operation[Any]) -> Iterator[Any]:
    yield option(
        "output",
        "How to print the result.",
        _OUTPUT,
        flags="--output -o",
        kind=Format,
        default=Format.TABLE.value,
        show_default=True,
    )
    found = lists(operation)
    if len(found) > 1:
        usual = next(iter(found)) if is_listing(operation) else "the whole result"
        said = f"Which list of the result to print, in place of {usual}: {', '.join(found)}."
        yield option("list_", said, _OUTPUT, flags="--list", metavar="NAME")
    yield option("columns", "Columns to print, with commas between.", _OUTPUT)
    yield _flag("header", "Whether csv begins with names.", _OUTPUT, default=True)
    yield _flag("raw_cells", "Leave csv cells that look like formulas as they are.", _OUTPUT)
    yield shared("show_secrets", _OUTPUT)


def _sending(operation: Operation[Any]) -> Iterator[Any]:
    yield shared("dry_run", _SENDING)
    yield shared("sandbox", _SENDING)
    yield shared("env_file", _SENDING)
    yield _flag("limit", "Keep to the documented rate limit.", _SENDING, default=True)
    if is_listing(operation):
        yield option("cursor", "Go on where a listing was left.", _SENDING)
        size = "The most items to ask for at a time."
        yield option("page_size", size, _SENDING, kind=int)


def _flag(name: str, text: str, heading: str, *, default: bool = False) -> Any:
    written = f"--{kebab(name)}" + (f"/--no-{kebab(name)}" if default else "")
    return option(name, text, heading, flags=written, kind=bool, default=default)


def _example(resource: str, action: str, operation: Operation[Any], shapes: list[Property]) -> str:
    """Return a command that could be sent: with what is required, or else with an interval."""
    target = listed(shapes, operation)
    words = ["mews", resource, action]
    first = {name for group in operation.alternatives[:1] for name in group}
    wanted = [each for each in shapes if each.is_required or each.name in first]
    wanted = wanted or [each for each in shapes if each.kind == "interval"][-1:]
    for shape in wanted:
        if shape is target and shape.model is not None:
            words += ["--from", f"{kebab(shape.name)}.csv"]
        else:
            words += [flag(shape), *_sample(shape)]
    return shlex.join(words)


def _sample(shape: Property) -> list[str]:
    if shape.kind == "file":
        return ["@scan.pdf"]
    if shape.is_secret:
        return ["-"]
    if shape.kind == "flag":
        return ["true"] if shape.is_list or shape.wrapper else []
    if shape.kind == "choice":
        return [next(iter(shape.type_)).value]
    if shape.kind in {"object", "json"}:
        return [f"@{kebab(shape.name)}.json"]
    return [_EXAMPLES.get(shape.kind, shape.wire)]
