"""What a client does with messages of its contract, whichever client is imported.

As a program, beside a contract, it prints every failure on a line of its own, and what was tried
on the last one.
"""

import json
import sys
from collections.abc import Iterator
from decimal import Decimal
from inspect import getattr_static
from pathlib import Path
from typing import Any, Final

from msgspec.structs import replace

from mews_connector import UNSET, AsyncClient, Client, api, errors, models, types
from mews_contract import strategies
from mews_runtime.messages.request import check
from mews_runtime.schema.decoding import Direction, Violation, decode
from mews_runtime.schema.encoding import encode
from mews_runtime.schema.model import Model, attribute_name
from mews_runtime.schema.operation import Operation
from mews_runtime.schema.updates import VALUE, updates
from tests.support.messages import CREDENTIALS, Messages

_CLEARING: Final = b'{"Value":null}'
_DRAWN: Final = range(4)
"""Seeds of messages: the first is of all properties, and in the others some are left out."""


def loading() -> Iterator[str]:
    """Yield what of the packages cannot be loaded, or has no words."""
    for package in (api, errors, models, types):
        missing = [name for name in package.__all__ if not hasattr(package, name)]
        yield from (f"{package.__name__} has no {name}" for name in missing)
    for name, module in Client.contract.modules.items():
        texts = Client.contract.described(name)
        for client in (Client, AsyncClient):
            made = getattr_static(client, module.partition(".")[0]).func.__annotations__["return"]
            method = getattr(getattr(api, made.partition(".")[2]), texts.method)
            if texts.summary not in method.__doc__:
                yield f"{name}: {client.__name__} does not say {texts.summary}"


def keeping(document: dict[str, Any]) -> Iterator[str]:
    """Yield the objects of which something is lost on the way in and out, in either direction."""
    for seed in _DRAWN:
        messages = Messages(document, seed, is_full=seed == 0)
        for name, model in _models():
            sent = encode(messages.of(name))
            for direction in Direction:
                decoded = decode(model, sent, direction)
                if isinstance(decoded, Violation):
                    yield f"{name}: {direction.value}: {decoded.path}: {decoded.expected}"
                elif _read(encode(decoded)) != _read(sent):
                    yield f"{name}: {direction.value}: {encode(decoded)!r} was {sent!r}"


def sending(document: dict[str, Any]) -> Iterator[str]:
    """Yield the operations that send something else than what was passed, as models or as JSON."""
    for seed in _DRAWN:
        messages = Messages(document, seed, is_full=seed == 0)
        for operation in _operations():
            body = messages.of(operation.request.__name__)
            own = {name: value for name, value in body.items() if name not in CREDENTIALS}
            made = decode(operation.request, encode(body), Direction.RESPONSE)
            attributes = {attribute_name(operation.request, wire): wire for wire in own}
            # What a caller gives as None clears. Null, which keeps, is only ever read.
            named = {attributes.get(name) for name in updates(operation.request)}
            cleared = {
                wire: {VALUE: None} for wire, it in own.items() if it is None and wire in named
            }
            for arguments in (
                {name: own[wire] for name, wire in attributes.items()},
                {name: getattr(made, name) for name in attributes},
            ):
                checked = _read(encode(check(Client.contract, operation, arguments)))
                left = {name: value for name, value in checked.items() if name not in CREDENTIALS}
                if left != _read(encode(own | cleared)):
                    yield f"{operation.name}: {left} was {own}"


def updating(document: dict[str, Any]) -> Iterator[str]:
    """Yield the updates that become something else than what their value, or null, is in JSON."""
    for seed in _DRAWN:
        messages = Messages(document, seed, is_full=seed == 0)
        for name, model in _models():
            whole = decode(model, encode(messages.of(name)), Direction.RESPONSE)
            for attribute, wrapper in updates(model).items():
                sent = encode(messages.of(wrapper.__name__))
                update: Any = decode(wrapper, sent, Direction.REQUEST)
                for given, become in ((update, sent), (update.value, sent), (None, _CLEARING)):
                    made = replace(whole, **{attribute: given})
                    is_absent = given is UNSET and getattr(made, attribute) is UNSET
                    if not is_absent and _read(encode(getattr(made, attribute))) != _read(become):
                        yield f"{name}.{attribute}: {given!r} became {encode(made)!r}"


def _operations() -> Iterator[Operation[Any]]:
    found = map(Client.contract.operation, Client.contract.modules)
    return (each for each in found if each is not None)


def _models() -> Iterator[tuple[str, type[Model]]]:
    for name in models.__all__:
        model: Any = getattr(models, name)
        if isinstance(model, type) and issubclass(model, Model):
            yield name, model


def _read(content: bytes) -> Any:
    return json.loads(content, parse_float=Decimal)


if __name__ == "__main__":
    # Raises for what cannot be drawn.
    strategies.register()
    contract: dict[str, Any] = json.loads(Path("openapi.json").read_bytes())
    for failure in (*loading(), *keeping(contract), *sending(contract), *updating(contract)):
        sys.stdout.write(f"{failure}\n")
    tried = len([*_operations()]), len([*_models()])
    sys.stdout.write(f"{tried[0]} operations, {tried[1]} models\n")
