"""Programs that call an operation, made from the contract's own example of it."""

import re
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from mews_contract.json_values import JsonObject, is_array
from mews_runtime.schema.decoding import Direction, decode
from mews_runtime.schema.encoding import encode
from mews_runtime.schema.enums import OpenEnum
from mews_runtime.schema.model import Model
from tools.docs.operations import Body, Documented, Property

_MOST_SHOWN: Final = 3
_WIDTH: Final = "88"


@dataclass(frozen=True, slots=True)
class Example:
    """A program that calls an operation.

    Attributes:
        code: Its Python.
        output: What it prints where the response is the contract's example.
    """

    code: str
    output: str


@dataclass(frozen=True, slots=True)
class Shown:
    """How a program prints what it got.

    Attributes:
        lines: Its lines, each with its own indentation.
        output: What they print.
    """

    lines: list[str]
    output: list[str]


def example(operation: Documented, *, is_async: bool) -> Example:
    """Return the program, not yet formatted."""
    arguments = _arguments(operation)
    call = f"mews.{operation.resource}.{operation.method}({arguments})"
    shown = _shown(operation)
    client = "AsyncClient" if is_async else "Client"
    if operation.pagination:
        lines = [f"{'async ' * is_async}for {_variable(operation.pagination.item)} in {call}:"]
    else:
        lines = [f"result = {'await ' * is_async}{call}"]
    body = [f"{'async ' * is_async}with {client}.from_env() as mews:"]
    body += [f"    {line}" for line in [*lines, *shown.lines]]
    if is_async:
        body = ["async def main() -> None:", *(f"    {line}" for line in body)]
        body += ["asyncio.run(main())"]
    code = "\n".join([*_imports(call, client, is_async=is_async), "", *body, ""])
    return Example(code, "".join(f"{line}\n" for line in shown.output))


def formatted(programs: Mapping[str, str]) -> dict[str, str]:
    """Return programs as the formatter of the project has them, by their names."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        for program, code in programs.items():
            (folder / f"{program}.py").write_text(code, encoding="utf-8")
        command = ("-m", "ruff", "format", "--quiet", "--isolated", "--line-length", _WIDTH, name)
        subprocess.run((sys.executable, *command), check=True)
        return {
            program: (folder / f"{program}.py").read_text(encoding="utf-8") for program in programs
        }


def _imports(call: str, client: str, *, is_async: bool) -> Iterator[str]:
    if is_async:
        yield "import asyncio"
    made = {*re.findall(r"\b(date|datetime|Decimal|UUID)\(", call)}
    if times := sorted({"date", "datetime"} & made):
        yield f"from datetime import {', '.join(['UTC'] * ('datetime' in made) + times)}"
    if "Decimal" in made:
        yield "from decimal import Decimal"
    if "UUID" in made:
        yield "from uuid import UUID"
    yield ""
    yield f"from mews_connector import {client}{', models' if 'models.' in call else ''}"


def _arguments(operation: Documented) -> str:
    body = operation.contract.example("request")
    given = [*_given(operation.request, operation.arguments, body)]
    paging = operation.pagination
    if paging is not None:
        limitation: Any = body[operation.client.wire(paging.limitation)]
        given.append(f"page_size={limitation['Count']}")
    return ", ".join(given)


def _given(body: Body, properties: Iterable[Property], values: JsonObject) -> Iterator[str]:
    """Yield the properties of an object as a caller passes them."""
    for each in properties:
        value = values.get(each.place.name)
        # In place of an update, null means none, and `None` would clear.
        if each.place.name in values and not (each.sets and value is None):
            yield f"{each.name}={_expression(body, each, value)}"


def _expression(body: Body, each: Property, value: Any) -> str:
    """Return the Python of a value, as a caller writes it."""
    if value is None:
        return "None"
    if is_array(value):
        made = (_expression(body, each, item) for item in value)
        return f"[{', '.join(made)}]"
    if each.sets is not None and value:
        return _expression(body, each.sets, value[each.sets.place.name])
    for type_ in each.types:
        if issubclass(type_, OpenEnum):
            return f"models.{type_.__name__}.{type_(value).name}"
        below = {found.place.name: found for found in body.properties(type_, each.value.path)}
        if value.keys() <= below.keys():
            given = _given(body, (below[name] for name in value), value)
            return f"models.{type_.__name__}({', '.join(given)})"
    return _scalar(each.value.type, each.value.node.get("format"), value)


def _scalar(kind: str | None, form: str | None, value: Any) -> str:
    if kind == "number" and form is None:
        return f'Decimal("{value}")'
    if form == "uuid":
        return f'UUID("{value}")'
    if form == "date-time":
        at = datetime.fromisoformat(value).astimezone(UTC)
        parts = [at.year, at.month, at.day, at.hour, at.minute, at.second]
        while len(parts) > len(("year", "month", "day")) and parts[-1] == 0:
            parts.pop()
        return f"datetime({', '.join(map(str, parts))}, tzinfo=UTC)"
    if form == "date":
        on = date.fromisoformat(value)
        return f"date({on.year}, {on.month}, {on.day})"
    return repr(value)


def _variable(model: type[Model]) -> str:
    return model.__module__.rpartition(".")[2]


def _shown(operation: Documented) -> Shown:
    body = operation.contract.example("response")
    properties = operation.results
    paging = operation.pagination
    if paging is None:
        return _printed(operation, "result", operation.client.response, properties, [body])
    listed = next(each for each in properties if each.name == paging.items)
    below = operation.response.properties(paging.item, listed.value.path)
    items: list[Any] = body[listed.place.name]
    shown = _printed(operation, _variable(paging.item), paging.item, below, items)
    return Shown([f"    {line}" for line in shown.lines], shown.output)


def _printed(
    operation: Documented,
    variable: str,
    model: type[Model],
    properties: Sequence[Property],
    values: Sequence[Any],
) -> Shown:
    """Print the telling properties of an object, else what is in its first list, else its ids."""
    sure = [each for each in properties if each.place is each.value and _is_scalar(each)]
    telling = [each for each in sure if "format" not in each.place.node]
    nested: Sequence[Property] = () if telling else properties
    for each in nested:
        if each.place.type == "array" and each.type and issubclass(each.type, Model):
            return _looped(operation, f"{variable}.{each.name}", each, each.type, values)
    chosen = (telling or sure)[:_MOST_SHOWN]
    if not chosen:
        made = (decode(model, encode(value), Direction.RESPONSE) for value in values)
        return Shown([f"print({variable})"], [repr(each) for each in made])
    names = ", ".join(f"{variable}.{each.name}" for each in chosen)
    lines = [" ".join(_text(each, value[each.place.name]) for each in chosen) for value in values]
    return Shown([f"print({names})"], lines)


def _text(each: Property, value: Any) -> str:
    """Return what a value prints, in the type that it has in the client."""
    if each.value.node.get("format") == "date-time":
        return str(datetime.fromisoformat(value))
    is_exact = each.value.type == "number" and "format" not in each.value.node
    return str(Decimal(str(value)) if is_exact else value)


def _looped(
    operation: Documented, listed: str, each: Property, item: type[Model], values: Sequence[Any]
) -> Shown:
    below = operation.response.properties(item, each.value.path)
    inside = [entry for value in values for entry in value[each.place.name]]
    shown = _printed(operation, _variable(item), item, below, inside)
    loop = f"for {_variable(item)} in {listed}:"
    return Shown([loop, *(f"    {line}" for line in shown.lines)], shown.output)


def _is_scalar(each: Property) -> bool:
    """Whether a property is a single value that is always there, and may be shown."""
    is_model = each.type is not None and issubclass(each.type, Model)
    is_sure = each.place.required and not each.place.nullable
    return is_sure and not is_model and not each.place.node.get("x-mews-secret")
