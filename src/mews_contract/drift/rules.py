"""What can differ, and how much each difference matters: the one table that decides it.

A request may grow and must not shrink; a response may shrink and must not grow, except that callers
are told to expect new properties and new enum values.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

Severity: TypeAlias = Literal["breaking", "compatible"]
Scope: TypeAlias = Literal["operation", "request", "response"]


@dataclass(frozen=True, slots=True)
class Rule:
    """A kind of difference.

    Attributes:
        kind: Its name.
        meaning: What has changed.
        operation: How much it matters of an operation as a whole; None if it does not occur there.
        request: How much it matters in what is sent.
        response: How much it matters in what is received.
    """

    kind: str
    meaning: str
    operation: Severity | None = None
    request: Severity | None = None
    response: Severity | None = None


_BREAKING: Final = "breaking"
_COMPATIBLE: Final = "compatible"


def _of_operation(kind: str, meaning: str, severity: Severity) -> Rule:
    return Rule(kind, meaning, operation=severity)


def _of_request(kind: str, meaning: str, severity: Severity) -> Rule:
    return Rule(kind, meaning, request=severity)


def _of_response(kind: str, meaning: str, severity: Severity) -> Rule:
    return Rule(kind, meaning, response=severity)


def _of_both(kind: str, meaning: str, request: Severity, response: Severity) -> Rule:
    return Rule(kind, meaning, request=request, response=response)


RULES: Final = (
    _of_operation("operation-removed", "only we have the operation", _BREAKING),
    _of_operation("operation-added", "only they have it; told of releases", _COMPATIBLE),
    _of_operation("path-changed", "the operation has another address", _BREAKING),
    _of_operation("method-changed", "the operation has another method", _BREAKING),
    _of_operation("server-removed", "a server is gone", _BREAKING),
    _of_operation("server-added", "there is another server", _COMPATIBLE),
    _of_operation("security-tightened", "a way to authenticate is gone", _BREAKING),
    _of_operation("security-loosened", "there is another way to authenticate", _COMPATIBLE),
    _of_operation("operation-deprecated", "the operation is deprecated", _COMPATIBLE),
    _of_operation("operation-reinstated", "the operation is deprecated no longer", _COMPATIBLE),
    _of_request("parameter-removed", "a parameter is gone", _BREAKING),
    _of_request("parameter-added", "there is another optional parameter", _COMPATIBLE),
    _of_request("required-parameter-added", "there is another required parameter", _BREAKING),
    _of_request("parameter-required", "an optional parameter is required", _BREAKING),
    _of_request("parameter-optional", "a required parameter is optional", _COMPATIBLE),
    _of_request("serialization-changed", "a parameter is written in another style", _BREAKING),
    _of_both("body-removed", "there is no body any more", _BREAKING, _BREAKING),
    _of_both(
        "body-added", "there is a body, in a request an optional one", _COMPATIBLE, _COMPATIBLE
    ),
    _of_request("required-body-added", "a body is required where there was none", _BREAKING),
    _of_request("body-required", "an optional body is required", _BREAKING),
    _of_request("body-optional", "a required body is optional", _COMPATIBLE),
    _of_both("media-type-removed", "a media type is gone", _BREAKING, _BREAKING),
    _of_both("media-type-added", "there is another media type", _COMPATIBLE, _COMPATIBLE),
    _of_response("success-status-removed", "a status of success is gone", _BREAKING),
    _of_response("error-status-removed", "a status of error is gone", _COMPATIBLE),
    _of_response("status-added", "there is another status", _COMPATIBLE),
    _of_response("header-removed", "a header is gone", _BREAKING),
    _of_response("header-added", "there is another header", _COMPATIBLE),
    _of_response("header-optional", "a header that was always there may be missing", _BREAKING),
    _of_response("header-required", "a header is always there", _COMPATIBLE),
    _of_response("link-removed", "a link is gone, which no message carries", _COMPATIBLE),
    _of_response("link-added", "there is another link", _COMPATIBLE),
    _of_response("link-changed", "a link leads to another operation", _COMPATIBLE),
    _of_both("property-removed", "a property is gone", _BREAKING, _BREAKING),
    _of_both("property-added", "there is another property", _COMPATIBLE, _COMPATIBLE),
    _of_request("required-property-added", "there is another required property", _BREAKING),
    _of_both("property-required", "an optional property is required", _BREAKING, _COMPATIBLE),
    _of_both("property-optional", "a required property is optional", _COMPATIBLE, _BREAKING),
    _of_both(
        "additional-properties-narrowed",
        "names that are not listed hold less, or are forbidden",
        _BREAKING,
        _COMPATIBLE,
    ),
    _of_both(
        "additional-properties-widened",
        "names that are not listed hold more, as responses always may",
        _COMPATIBLE,
        _COMPATIBLE,
    ),
    _of_both("null-removed", "null is not possible any more", _BREAKING, _COMPATIBLE),
    _of_both("null-added", "null is possible", _COMPATIBLE, _BREAKING),
    _of_both("type-changed", "the type is another one", _BREAKING, _BREAKING),
    _of_both("type-narrowed", "fewer types are possible", _BREAKING, _COMPATIBLE),
    _of_both("type-widened", "more types are possible", _COMPATIBLE, _BREAKING),
    _of_both("alternative-removed", "a form of `oneOf` or `anyOf` is gone", _BREAKING, _COMPATIBLE),
    _of_both("alternative-added", "there is another form of it", _COMPATIBLE, _BREAKING),
    _of_both("format-changed", "the format is another one", _BREAKING, _BREAKING),
    _of_both("format-narrowed", "a format is demanded, or a smaller one", _BREAKING, _COMPATIBLE),
    _of_both("format-widened", "no format is demanded, or a larger one", _COMPATIBLE, _BREAKING),
    _of_both("bound-tightened", "a bound allows less", _BREAKING, _COMPATIBLE),
    _of_both("bound-loosened", "a bound allows more", _COMPATIBLE, _BREAKING),
    _of_both("pattern-changed", "the pattern is another one", _BREAKING, _BREAKING),
    _of_both("pattern-added", "a pattern is demanded", _BREAKING, _COMPATIBLE),
    _of_both("pattern-removed", "no pattern is demanded", _COMPATIBLE, _BREAKING),
    _of_both("enum-value-removed", "an enum value is gone", _BREAKING, _BREAKING),
    _of_both("enum-value-added", "there is another enum value", _COMPATIBLE, _COMPATIBLE),
    _of_both("enum-added", "only listed values are possible", _BREAKING, _COMPATIBLE),
    _of_both("enum-removed", "not only listed values are possible", _COMPATIBLE, _BREAKING),
    _of_both("constraint-changed", "another keyword says something else", _BREAKING, _BREAKING),
    _of_both("constraint-added", "another keyword demands something", _BREAKING, _COMPATIBLE),
    _of_both("constraint-removed", "another keyword is gone", _COMPATIBLE, _BREAKING),
    _of_both("default-changed", "what is absent means something else", _BREAKING, _COMPATIBLE),
    _of_both("default-added", "what is absent has a meaning", _COMPATIBLE, _COMPATIBLE),
    _of_both("default-removed", "what is absent has no meaning", _COMPATIBLE, _COMPATIBLE),
    _of_both("deprecated", "it should not be used any more", _COMPATIBLE, _COMPATIBLE),
    _of_both("reinstated", "it may be used again", _COMPATIBLE, _COMPATIBLE),
)
"""Every kind of difference. What is not in it is not compared."""

_SEVERITIES: Final[Mapping[Scope, Mapping[str, Severity]]] = {
    "operation": {rule.kind: rule.operation for rule in RULES if rule.operation},
    "request": {rule.kind: rule.request for rule in RULES if rule.request},
    "response": {rule.kind: rule.response for rule in RULES if rule.response},
}
KINDS: Final = frozenset(rule.kind for rule in RULES)


def severity_of(kind: str, scope: Scope) -> Severity:
    """Return how much a kind of difference matters.

    Raises:
        KeyError: The kind does not occur there.
    """
    return _SEVERITIES[scope][kind]
