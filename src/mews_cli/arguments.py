"""From the options of a command to the arguments of its operation."""

import os
import sys
from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from getpass import getpass
from typing import Any, Final, TypeGuard, cast

from mews_cli.catalogue import kebab
from mews_cli.choices import choices, chosen, set_to_true
from mews_cli.exits import CliError, Place
from mews_cli.shapes import (
    Property,
    has_secrets,
    keyed,
    properties,
    read,
    without_wrapper,
    written,
)
from mews_cli.sources import STDIN, bytes_of, items, text_of
from mews_cli.values import loads
from mews_contract.json_values import is_array
from mews_runtime.schema.decoding import Direction, Violation, decode
from mews_runtime.schema.encoding import encode
from mews_runtime.schema.model import Model
from mews_runtime.schema.operation import Contract, Operation, PaginatedOperation

_OURS: Final = frozenset(
    (
        *("output", "list", "columns", "header", "no-header", "raw-cells", "show-secrets"),
        *("dry-run", "sandbox", "env-file", "limit", "no-limit", "cursor", "page-size"),
        *("from", "help", "rows", "local", "time-zone", "timeout", "verbose"),
    )
)
"""Options of ours, whatever the operation."""


class Format(StrEnum):
    """How to print a result."""

    TABLE = "table"
    JSON = "json"
    JSONL = "jsonl"
    CSV = "csv"


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What every operation's command takes beside the properties of its request."""

    output: Format
    columns: str | None
    header: bool
    raw_cells: bool
    show_secrets: bool
    dry_run: bool
    sandbox: bool
    env_file: str | None
    limit: bool
    timeout: float | None
    verbose: bool
    local: bool
    time_zone: str | None
    rows: int | None = None
    list_: str | None = None
    source: str | None = None
    cursor: str | None = None
    page_size: int | None = None

    @property
    def has_all(self) -> bool:
        """Whether what the contract does not know is printed, too."""
        return self.output in {Format.JSON, Format.JSONL}


def is_listing(operation: object) -> TypeGuard[PaginatedOperation[Any, Any]]:
    """Return whether an operation responds in pages."""
    return isinstance(operation, PaginatedOperation)


def askable(contract: Contract, operation: Operation[Any]) -> list[Property]:
    """Return the properties of a request that a caller gives: no credentials, and no page."""
    taken = {*contract.credentials.values()}
    if is_listing(operation):
        taken.add(operation.limitation)
    return [
        without_wrapper(operation.request, each)
        for each in properties(operation.request)
        if each.name not in taken
    ]


def listed(shapes: list[Property], operation: Operation[Any]) -> Property | None:
    """Return the list that `--from` fills: the one that a write requires."""
    lists = [each for each in shapes if each.is_list and each.is_required and not each.wrapper]
    return lists[0] if operation.effect == "write" and len(lists) == 1 else None


def lists(operation: Operation[Any]) -> dict[str, Property]:
    """Return the lists of objects in a result by the names that `--list` takes, items first."""
    first = operation.items if is_listing(operation) else None
    every = properties(cast("type[Model]", operation.response))
    found = [each for each in every if each.is_list and each.model is not None]
    return {kebab(each.wire): each for each in sorted(found, key=lambda it: it.name != first)}


def has_more(operation: Operation[Any]) -> bool:
    """Return whether a result holds more than lists of objects."""
    return len(properties(cast("type[Model]", operation.response))) > len(lists(operation))


def arguments(
    operation: Operation[Any], shapes: list[Property], given: Mapping[str, Any], options: Options
) -> dict[str, object]:
    """Return the arguments of an operation.

    Args:
        operation: The operation.
        shapes: The properties of its request.
        given: The values of the options, None or empty where there is none.
        options: What `--from` names, and how csv is read.

    Raises:
        CliError: An option, or what a file holds, cannot be used, or some are missing.
    """
    found: dict[str, object] = {}
    missing: list[str] = []
    source, target, is_raw = options.source, listed(shapes, operation), options.raw_cells
    for shape in shapes:
        value = given.get(shape.name)
        if shape is target and source is not None:
            if value:
                message = f"give either --from or {flag(shape)}"
                raise CliError(message)
            found[shape.name] = items(source, shape, is_raw=is_raw)
        elif value not in (None, [], ()):
            found[shape.name] = _value(value, shape, is_raw=is_raw)
        elif shape.is_required:
            ways = f"{flag(shape)} or --from" if shape is target else flag(shape)
            missing.append(f"{ways} is missing")
    groups = operation.alternatives
    if groups and not any(all(name in found for name in group) for group in groups):
        flags = {each.name: flag(each) for each in shapes}
        several = [" with ".join(flags[name] for name in group) for group in groups]
        missing.append(f"give at least one of {', '.join(several)}")
    if missing:
        message = f"{'; '.join(missing)}. Nothing was sent"
        raise CliError(message)
    return found


def flag(shape: Property) -> str:
    """Return the option of a property. One that has a name of ours is told apart from it."""
    name = kebab(shape.name)
    return f"--request-{name}" if name in _OURS else f"--{name}"


def _value(given: Any, shape: Property, *, is_raw: bool) -> object:
    if shape.wrapper is not None:
        return _update(given, shape, is_raw=is_raw)
    if shape.kind in {"object", "json"} and not (shape.is_list and shape.kind == "json"):
        return _object(given[0] if shape.is_list and len(given) == 1 else given, shape)
    if not shape.is_list:
        return _scalar(given, shape)
    found: list[object] = []
    for each in given:
        if isinstance(each, str) and each.startswith("@"):
            found += items(each[1:], shape, is_raw=is_raw)
        else:
            found.append(_scalar(each, shape))
    return found


def _update(given: Any, shape: Property, *, is_raw: bool) -> object:
    """Return what an update sets, or the whole of it where it is written as JSON."""
    texts: list[str] = [*given] if shape.is_list else [given]
    if shape.is_secret:
        texts = [_secret(text, shape) for text in texts]
    if len(texts) == 1 and texts[0].lstrip().startswith("{"):
        whole = replace(shape, kind="object", is_list=False, type_=shape.wrapper, wrapper=None)
        return _object(texts[0], whole)
    inner = replace(shape, is_secret=False, wrapper=None)
    return _value(texts if shape.is_list else texts[0], inner, is_raw=is_raw)


def _scalar(given: Any, shape: Property) -> object:
    if shape.kind == "file":
        return _file(given, shape)
    if shape.is_secret:
        return _secret(given, shape)
    if not isinstance(given, str):
        return given
    try:
        if shape.kind == "choice":
            return chosen(given, choices(shape))
        value = read(given, shape)
        return _decoded(value, shape, f" {given}", value)
    except ValueError as error:
        message = f"{flag(shape)}: {error}"
        raise CliError(message) from None


def _file(given: str, shape: Property) -> str:
    """Return what is in a file, in base64 as JSON has it."""
    if given.startswith("@") or given == STDIN:
        return b64encode(bytes_of(given.removeprefix("@"))).decode()
    message = f"{flag(shape)} takes a file: give @file, or - to read standard input"
    raise CliError(message)


def _secret(given: str, shape: Property) -> str:
    """Return a secret, which no argument holds: whoever runs `ps` would see it."""
    if given.startswith("@"):
        return text_of(given[1:]).strip("\r\n")
    if given == STDIN:
        is_typed = sys.stdin is not None and sys.stdin.isatty()
        return _typed(shape) if is_typed else text_of(STDIN).strip("\r\n")
    if given.startswith("env:") and os.environ.get(given[4:]):
        return os.environ[given[4:]]
    message = (
        f"{flag(shape)} is a secret, and arguments can be seen by others on this machine: give "
        "@file, env:VARIABLE, or - to be asked"
    )
    raise CliError(message)


def _typed(shape: Property) -> str:
    """Return what somebody types, who is not seen doing so."""
    try:
        return getpass(f"{shape.wire}: ")
    except EOFError:
        message = f"{flag(shape)}: nothing was typed. Nothing was sent"
        raise CliError(message) from None


def json_of(given: str, what: str, *, is_secret: bool) -> tuple[Any, Place]:
    """Return the JSON of an argument: itself, or that of `@file`, or of standard input for `-`.

    Args:
        given: The argument.
        what: Its name, for errors.
        is_secret: Whether it may hold a secret, and so has to be read from a file.
    """
    is_file = given.startswith("@") or given == STDIN
    text = text_of(given.removeprefix("@")) if is_file else given
    place = Place(given.removeprefix("@") if is_file else what, 1)
    try:
        value = loads(text)
    except ValueError as error:
        place.fail(f"not JSON: {error}")
    if is_secret and not is_file:
        message = f"{what} may hold a secret, which others could see: give @file, or - to read it"
        raise CliError(message)
    return value, place


def _object(given: Any, shape: Property) -> object:
    texts: list[str] = [*given] if shape.is_list and not isinstance(given, str) else [given]
    raw: list[Any] = []
    values: list[Any] = []
    for text in texts:
        try:
            if named := set_to_true(text, shape):
                return _decoded(named, shape, "", named)
        except ValueError as error:
            message = f"{flag(shape)}: {error}"
            raise CliError(message) from None
        value, place = json_of(text, flag(shape), is_secret=has_secrets(shape.model))
        known: Any = keyed(value, shape.model, place) if shape.model else value
        raw += value if shape.is_list and is_array(value) else [value]
        values += known if shape.is_list and is_array(known) else [known]
    if shape.is_list:
        pairs = enumerate(zip(values, raw, strict=True), 1)
        return [_decoded(value, shape, f", item {at}", said) for at, (value, said) in pairs]
    return _decoded(values[0], shape, "", raw[0])


def _decoded(value: Any, shape: Property, where: str, raw: Any) -> object:
    if shape.model is None:
        return value
    checked = decode(shape.model, encode(value), Direction.REQUEST)
    if isinstance(checked, Violation):
        way = written(raw, checked.path.removeprefix("$").removeprefix("."))
        what = f"{way}: {checked.expected}" if way else checked.expected
        message = f"{flag(shape)}{where}: {what}. Nothing was sent"
        raise CliError(message)
    return checked
