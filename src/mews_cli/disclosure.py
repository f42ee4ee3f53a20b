"""What of a message may be shown: door codes only on request, and tokens never."""

import re
from collections.abc import Collection
from typing import Any, Final

from mews_contract.json_values import is_array, is_object
from mews_runtime.masking import MASK
from mews_runtime.messages.credentials import ResolvedCredentials
from mews_runtime.messages.places import Place, place_of
from mews_runtime.schema.operation import Contract

_MARK: Final = re.compile(r"[\W_]")


def without_tokens(body: Any, contract: Contract) -> Any:
    """Return a JSON value without tokens, which nothing ever shows, however their names are spelt.

    Args:
        body: A message, or a part of one.
        contract: What names the credentials.
    """
    tokens = ResolvedCredentials.__hidden__
    names = {_letters(wire) for wire, kind in contract.credentials.items() if kind in tokens}
    return _without(body, names)


def _without(value: Any, names: Collection[str]) -> Any:
    if is_array(value):
        return [_without(each, names) for each in value]
    if is_object(value):
        return {
            key: MASK if _letters(key) in names else _without(each, names)
            for key, each in value.items()
        }
    return value


def _letters(name: str) -> str:
    return _MARK.sub("", name).lower()


def by_model(value: Any, model: Any) -> Any:
    """Return a JSON value without what is secret in its model, or whole if it has none."""
    return value if model is None else _shown(value, place_of(model))


def _shown(value: Any, place: Place) -> Any:
    shown = value
    if value is not None and place.hides(value):
        shown = MASK
    elif is_array(value):
        shown = [_shown(each, place.item()) for each in value]
    elif is_object(value):
        shown = {key: _shown(each, place.property(key)) for key, each in value.items()}
    return shown
