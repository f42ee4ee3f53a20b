"""What of a message may be shown: door codes only on request, and tokens never."""

from typing import Any

from mews_contract.json_values import is_array, is_object
from mews_runtime.credentials import ResolvedCredentials
from mews_runtime.masking import MASK
from mews_runtime.operation import Contract
from mews_runtime.places import Place, place_of


def without_tokens(body: dict[str, Any], contract: Contract) -> dict[str, Any]:
    """Return a request body without its tokens, which nothing ever shows."""
    tokens = ResolvedCredentials.__hidden__
    return {key: MASK if contract.credentials.get(key) in tokens else body[key] for key in body}


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
