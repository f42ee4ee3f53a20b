"""What of a result may be shown: door codes only on request, and tokens never."""

from collections.abc import Collection
from typing import Any

from mews_cli.naming import plain
from mews_cli.shapes import Property, properties
from mews_contract.json_values import is_array, is_object
from mews_runtime.masking import MASK
from mews_runtime.model import Model
from mews_runtime.operation import Contract

_SMALLEST_CODE = 1000
"""Smaller numbers are no door codes: adjustments of availability are in a `Value`, too."""


def without_tokens(body: dict[str, Any], contract: Contract) -> dict[str, Any]:
    """Return a request body without its tokens, which nothing ever shows."""
    tokens = contract.credentials.keys() & contract.secret_properties
    return {key: MASK if key in tokens else each for key, each in body.items()}


def by_name(value: Any, names: Collection[str]) -> Any:
    """Return a JSON value without what stands under these names, for what no model describes."""
    if is_array(value):
        return [by_name(each, names) for each in value]
    if not is_object(value):
        return value
    hidden = {plain(name) for name in names}
    return {
        key: MASK if plain(key) in hidden and _is_secret(inside) else by_name(inside, names)
        for key, inside in value.items()
    }


def _is_secret(value: object) -> bool:
    if isinstance(value, bool):
        return False
    return isinstance(value, str) or (isinstance(value, int | float) and value >= _SMALLEST_CODE)


def by_model(value: Any, model: type[Model], names: Collection[str]) -> Any:
    """Return a JSON value without the secrets of its model. What the model lacks goes by name."""
    if is_array(value):
        return [by_model(each, model, names) for each in value]
    if not is_object(value):
        return value
    known = {each.wire: each for each in properties(model)}
    return {key: _shown(key, inside, known.get(key), names) for key, inside in value.items()}


def _shown(key: str, value: Any, shape: Property | None, names: Collection[str]) -> Any:
    if shape is None:
        (shown,) = by_name({key: value}, names).values()
        return shown
    if shape.is_secret:
        return None if value is None else MASK
    return by_model(value, shape.model, names) if shape.model else value
