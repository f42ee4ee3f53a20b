"""Whether every part of the contract has its shape: `conventions.yaml` says which."""

import json
import re
from collections.abc import Iterator
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import Any

from jsonschema_rs import Draft202012Validator, ValidationError, ValidationErrorKind

from mews_contract.json_values import JsonObject, is_array, is_object, kind_of
from tools.contract.checks.contract import Pointer, Violation
from tools.contract.files import read


def shapes(document: JsonObject) -> Iterator[Violation]:
    """Yield what has not the shape that a part of the contract has there."""
    schema, validator = _conventions()
    for error in validator.iter_errors(document):
        yield from _violations(error, schema)


@cache
def _conventions() -> tuple[JsonObject, Draft202012Validator]:
    schema = read(Path(__file__).parent, "conventions.yaml").content
    return schema, Draft202012Validator(schema)


def _violations(error: ValidationError, schema: JsonObject) -> Iterator[Violation]:
    at: Pointer = (*error.instance_path,)
    path = [*error.schema_path]
    rules = [*_rules(schema, path)]
    keyword, rule, instead = path[-1], rules[-1], [*filter(None, map(_text, rules))][-1]
    value: Any = error.instance
    if keyword == "additionalProperties":
        known = rule["properties"]
        patterns: JsonObject = rule.get("patternProperties", {})
        for key in value:
            if key not in known and not any(re.search(each, key) for each in patterns):
                yield Violation(
                    (*at, key), f"`{key}` is not taken here{_meant(key, known)}", instead
                )
    elif "propertyNames" in path[-2:]:
        pattern = rule["pattern"]
        for key in value:
            if not re.search(pattern, key):
                yield Violation((*at, key), f"`{key}` cannot be a name here", instead)
    elif keyword == "required":
        missing = ", ".join(f"`{key}`" for key in rule["required"] if key not in value)
        yield Violation(at, f"{missing} is missing", instead)
    elif isinstance(error.kind, ValidationErrorKind.FalseSchema):
        yield Violation(at, f"`{at[-1]}` is not taken here", instead)
    else:
        yield Violation(at, f"got {_shown(value)}", instead)


def _rules(schema: JsonObject, path: list[str | int]) -> Iterator[JsonObject]:
    """Yield the rules on the way to the keyword that refused, the one that it stands in last."""
    node: Any = schema
    for step in path:
        if is_object(node):
            yield node
        # A key such as '200' comes as a number.
        key: Any = str(step) if is_object(node) else step
        node = node[key]


def _text(node: JsonObject) -> str:
    # A rule may have a property of this name, too.
    found = node.get("description")
    return found if isinstance(found, str) else ""


def _meant(key: str, known: JsonObject) -> str:
    nearest = get_close_matches(key, known, n=1, cutoff=0.8) if key.startswith("x-") else []
    return f" (did you mean `{nearest[0]}`?)" if nearest else ""


def _shown(value: object) -> str:
    if is_object(value) or is_array(value):
        return kind_of(value) if value else f"{kind_of(value)} without anything in it"
    return (
        f"`{value if isinstance(value, str) else json.dumps(value)}`" if value != "" else "nothing"
    )
