"""The command of an operation, made of what the contract says of it."""

import re
from collections.abc import Collection, Iterator
from functools import partial
from importlib import import_module
from typing import Any, Final, cast
from zoneinfo import available_timezones

from mews_cli import usage
from mews_cli.arguments import Format, Options, askable, flag, has_more, is_listing, listed, lists
from mews_cli.catalogue import actions, in_commands, kebab
from mews_cli.choices import between, choices
from mews_cli.columns import column_names
from mews_cli.commands import Command, as_example, completing, option, shared, whole
from mews_cli.exits import Exit
from mews_cli.output import guarded
from mews_cli.shapes import Property
from mews_connector.api import CONTRACT
from mews_runtime.schema.model import Model
from mews_runtime.schema.operation import Operation, Texts

_SENT: Final = "Request"
_OUTPUT: Final = "Output"
_SENDING: Final = "Sending"

_NAME: Final = re.compile(r"`(\w+)`")
_OF_ALL: Final = ("language_code", "culture_code")
"""What every operation takes, and hardly anybody looks for."""
_DEEP: Final = 2
"""How many dots are in a name that only completion tells."""


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
        help=whole(_in_options("\n\n".join(_paragraphs(texts)), named)),
        epilog=as_example(usage.example(resource, action, operation, shapes)),
        words=usage.words(shapes),
        columns=partial(_columns, operation),
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
    for shape in sorted(shapes, key=_lateness):
        said = _in_options(texts.arguments.get(shape.name, ""), named)
        written = flag(shape)
        kind: type = str
        if shape.wrapper is None and shape.kind == "flag":
            kind = bool
            written += "" if shape.is_list else f"/--no-{kebab(shape.name)}"
        yield option(
            f"_{shape.name}",
            usage.described(shape, said, is_target=shape is target),
            _SENT,
            flags=written,
            kind=kind,
            multiple=shape.is_list,
            metavar=usage.metavar(shape),
            autocompletion=completing(partial(choices, shape), separator=between(shape)),
        )


def _lateness(shape: Property) -> tuple[bool, bool, bool]:
    """Return how late an option stands: what is required first, what all operations have later."""
    return not shape.is_required, shape.is_deprecated, shape.name in _OF_ALL


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
        usual = next(iter(found))
        if not is_listing(operation):
            usual = "the whole result" if has_more(operation) else f"{usual} (in JSON, of all)"
        said = f"Which list of the result to print, in place of {usual}: {', '.join(found)}."
        more = completing(lambda: found)
        yield option("list_", said, _OUTPUT, flags="--list", metavar="NAME", autocompletion=more)
    yield from _records(operation)
    yield _flag("header", "Whether csv begins with names.", _OUTPUT, default=True)
    yield _flag("raw_cells", "Leave csv cells that look like formulas as they are.", _OUTPUT)
    yield shared("show_secrets", _OUTPUT)


def _records(operation: Operation[Any]) -> Iterator[Any]:
    """Yield the options that say what of a record is printed, and how."""
    names = partial(column_names, _printed(operation))
    yield option(
        "columns",
        "Columns to print, with commas between, in any spelling; they stand below.",
        _OUTPUT,
        metavar="NAMES",
        autocompletion=completing(names, separator=","),
    )
    if operation.effect == "read" and lists(operation):
        yield option("rows", "Print no more rows than that.", _OUTPUT, kind=int, metavar="NUMBER")
    local = "Read dates in the time zone of the property, and print times in it in table and csv."
    yield _flag("local", local, _OUTPUT)
    said = "The same in this time zone, such as Europe/Prague."
    zones = completing(available_timezones)
    yield option("time_zone", said, _OUTPUT, metavar="ZONE", autocompletion=zones)


def _printed(operation: Operation[Any]) -> type[Model]:
    """Return the model of what is printed where no list is chosen."""
    first = next(iter(lists(operation).values()), None)
    return (first and first.model) or cast("type[Model]", operation.response)


def _columns(operation: Operation[Any]) -> str:
    """Return the columns that there are, but for those that are deep inside, or nothing."""
    every = column_names(_printed(operation))
    if not every:
        return ""
    near = [name for name in every if name.count(".") < _DEEP]
    return ", ".join(near) + (", and more inside of these." if len(near) < len(every) else ".")


def _sending(operation: Operation[Any]) -> Iterator[Any]:
    yield shared("dry_run", _SENDING)
    yield shared("sandbox", _SENDING)
    yield shared("env_file", _SENDING)
    yield shared("timeout", _SENDING)
    yield shared("verbose", _SENDING)
    yield _flag("limit", "Keep to the documented rate limit.", _SENDING, default=True)
    if is_listing(operation):
        yield option("cursor", "Go on where a listing was left.", _SENDING, metavar="CURSOR")
        size = f"The most items to ask for in a request. Default: {operation.max_page_size}."
        yield option("page_size", size, _SENDING, kind=int, metavar="NUMBER")


def _flag(name: str, text: str, heading: str, *, default: bool = False) -> Any:
    written = f"--{kebab(name)}" + (f"/--no-{kebab(name)}" if default else "")
    return option(name, text, heading, flags=written, kind=bool, default=default)
