"""How values are written on a command line, as help says it: in a word, in a text, by example."""

import shlex
from collections.abc import Iterable, Mapping
from typing import Final

from mews_cli.arguments import flag, listed
from mews_cli.catalogue import kebab
from mews_cli.choices import choices, flags
from mews_cli.shapes import Kind, Property, properties
from mews_cli.values import HINT
from mews_runtime.schema.operation import Operation

_LONGEST: Final = 40
"""Values of an enum up to this length stand beside the option, in place of a word."""

_METAVARS: Final[Mapping[Kind, str]] = {
    "text": "TEXT",
    "id": "ID",
    "time": "TIME",
    "date": "DATE",
    "interval": "FROM/TO",
    "dates": "DATE/DATE",
    "number": "NUMBER",
    "file": "@FILE|-",
    "object": "JSON|@FILE",
    "json": "JSON|@FILE",
}
_EXAMPLES: Final[Mapping[Kind, str]] = {
    "id": "3ec8e2cd-d582-5d2e-b125-f8031dea2fa7",
    "number": "1",
    "time": "2026-01-31T12:00:00Z",
    "date": "2026-01-31",
    "interval": "2026-01-01/2026-02-01",
    "dates": "2026-01-01/2026-01-31",
    "file": "@scan.pdf",
}
_WRITTEN: Final = {
    "TIME": f"{HINT[0].upper()}{HINT[1:]}.",
    "FROM/TO": f"Two times with a slash between, such as {_EXAMPLES['interval']}: the first is "
    "included, the second is not. Each is " + HINT + ".",
    "DATE/DATE": f"The first and the last day, such as {_EXAMPLES['dates']}: both are included.",
    "VALUE": "One of those listed, in upper or lower case.",
    "JSON": "An object in JSON. Names are those of the contract or in snake case.",
    "@FILE": "The content of a file. For a list that is one value a line.",
}
"""What the words mean that stand for values."""


def metavar(shape: Property) -> str | None:
    """Return what stands for the value of an option, or None for a flag."""
    if shape.is_secret and shape.kind != "file":
        return "@FILE|env:NAME|-"
    if shape.kind == "choice":
        said = "|".join(choices(shape))
        return said if len(said) <= _LONGEST else "VALUE"
    if shape.wrapper is not None and shape.kind == "flag":
        return "true|false"
    return f"NAMES|{_METAVARS['object']}" if flags(shape) else _METAVARS.get(shape.kind)


def described(shape: Property, said: str, *, is_target: bool) -> str:
    """Return the help of an option: what the contract says of it, and how it is written."""
    more: list[str] = []
    if metavar(shape) == "VALUE":
        more.append(f"One of {', '.join(choices(shape))}.")
    if shape.model is not None and shape.kind == "object":
        more.append(f"Properties: {', '.join(each.wire for each in properties(shape.model))}.")
        if flags(shape):
            more.append("Names with commas between set these to true.")
    if shape.is_list and shape.kind != "object":
        is_short = shape.kind in {"choice", "flag"}
        more.append("May be given several times" + ("." if is_short else ", or read from @FILE."))
    if shape.wrapper is not None:
        more.append("""Or JSON, such as {"Value": null}.""")
    if shape.is_required:
        more.append("Required" + (", here or with --from." if is_target else "."))
    return " ".join(" ".join([said, *more]).split())


def words(shapes: Iterable[Property]) -> list[tuple[str, str]]:
    """Return the words that stand for values of some options, each with what is meant by it."""
    used = {word for each in shapes for word in (metavar(each) or "").split("|")}
    used |= {"@FILE"} if any(each.is_list and each.kind != "choice" for each in shapes) else set()
    return [(word, text) for word, text in _WRITTEN.items() if word in used]


def example(
    resource: str, action: str, operation: Operation[object], shapes: list[Property]
) -> str:
    """Return a command that could be sent: with what is required, or else with an interval."""
    target = listed(shapes, operation)
    line = ["mews", resource, action]
    by_name = {each.name: each for each in shapes}
    groups = sorted(
        operation.alternatives,
        key=lambda names: any(by_name[each].kind != "interval" for each in names),
    )
    first = {name for group in groups[:1] for name in group}
    wanted = [each for each in shapes if each.is_required or each.name in first]
    wanted = wanted or [each for each in shapes if each.kind == "interval"][-1:]
    for shape in wanted:
        if shape is target and shape.model is not None:
            line += ["--from", f"{kebab(shape.name)}.csv"]
        else:
            line += _sample(shape)
    return shlex.join(line)


def _sample(shape: Property) -> list[str]:
    """Return an option with a value. What is true or false is false, which does less."""
    if shape.is_secret and shape.kind != "file":
        return [flag(shape), "-"]
    if shape.kind == "flag" and not (shape.is_list or shape.wrapper):
        return [f"--no-{kebab(shape.name)}"]
    if shape.kind == "flag":
        return [flag(shape), "true"]
    if few := choices(shape):
        return [flag(shape), few[0] if shape.kind == "choice" else kebab(few[0])]
    usual = f"@{kebab(shape.name)}.json" if shape.kind in {"object", "json"} else shape.wire
    return [flag(shape), _EXAMPLES.get(shape.kind, usual)]
