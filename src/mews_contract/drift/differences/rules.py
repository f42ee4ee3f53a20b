"""What can differ, and how much each difference matters: the one table that decides it.

A request may grow and must not shrink; a response may shrink and must not grow, except that callers
are told to expect new properties and new enum values.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

Severity: TypeAlias = Literal["breaking", "compatible"]
Scope: TypeAlias = Literal["operation", "request", "response"]

EVERY_OPERATION: Final = "*"
WHOLE: Final = "operation"
"""The path of what is about an operation as a whole."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A kind of difference, what it means, and how much it matters where it can occur."""

    kind: str
    meaning: str
    operation: Severity | None
    request: Severity | None
    response: Severity | None


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that differs, of a kind, at a path: what we have there, and what they have.

    Its place is that of our contract that the path leads to, if several may lead there.
    """

    kind: str
    path: str
    ours: str
    theirs: str
    place: str = ""


@dataclass(frozen=True, slots=True)
class Difference:
    """One difference for a caller: how much it matters, and of which operation, `*` for all.

    Its place is what the path leads to, such as `ResourceBlock.Name`, or the path itself.
    """

    severity: Severity
    kind: str
    operation: str
    path: str
    ours: str
    theirs: str
    place: str


# Breaking, compatible or not at all: of an operation as a whole, in a request, in a response.
_TABLE: Final = """
B-- operation-removed: only we have the operation
C-- operation-added: only they have it; reported for releases
B-- path-changed: the operation has another address
B-- method-changed: the operation has another method
B-- server-removed: a server is gone
C-- server-added: there is another server
B-- security-tightened: a way to authenticate is gone
C-- security-loosened: there is another way to authenticate
C-- operation-deprecated: the operation is deprecated
C-- operation-reinstated: the operation is no longer deprecated
-B- parameter-removed: a parameter is gone
-C- parameter-added: there is another optional parameter
-B- required-parameter-added: there is another required parameter
-B- parameter-required: an optional parameter is required
-C- parameter-optional: a required parameter is optional
-B- serialization-changed: a parameter is written in another style
-BB body-removed: there is no longer a body
-CC body-added: there is a body, in a request an optional one
-B- required-body-added: a body is required where there was none
-B- body-required: an optional body is required
-C- body-optional: a required body is optional
-BB media-type-removed: a media type is gone
-CC media-type-added: there is another media type
--B success-status-removed: a status of success is gone
--C error-status-removed: a status of error is gone
--C status-added: there is another status
--B header-removed: a header is gone
--C header-added: there is another header
--B header-optional: a header that was always there may be missing
--C header-required: a header is always there
--C link-removed: a link is gone, which no message carries
--C link-added: there is another link
--C link-changed: a link leads to another operation
-BB property-removed: a property is gone
-CC property-added: there is another property
-B- required-property-added: there is another required property
-BC property-required: an optional property is required
-CB property-optional: a required property is optional
-BC additional-properties-narrowed: names that are not listed hold less, or are forbidden
-CC additional-properties-widened: names that are not listed hold more, as responses always may
-BC null-removed: null is not possible any more
-CB null-added: null is possible
-BB type-changed: the type is another one
-BC type-narrowed: fewer types are possible
-CB type-widened: more types are possible
-BC alternative-removed: a form of `oneOf` or `anyOf` is gone
-CB alternative-added: there is another form of it
-BB format-changed: the format is another one
-BC format-narrowed: a format is required, or a narrower one
-CB format-widened: no format is required, or a wider one
-BC bound-tightened: a bound allows less
-CB bound-loosened: a bound allows more
-BB pattern-changed: the pattern is another one
-BC pattern-added: a pattern is required
-CB pattern-removed: no pattern is required
-BB enum-value-removed: an enum value is gone
-CC enum-value-added: there is another enum value
-BC enum-added: only listed values are possible
-CB enum-removed: not only listed values are possible
-BB constraint-changed: another keyword says something else
-BC constraint-added: another keyword requires something
-CB constraint-removed: another keyword is gone
-BC default-changed: what is absent means something else
-CC default-added: what is absent has a meaning
-CC default-removed: what is absent has no meaning
-CC deprecated: it should not be used any more
-CC reinstated: it may be used again
"""


def _rule(line: str) -> Rule:
    letters, _, rest = line.partition(" ")
    kind, _, meaning = rest.partition(": ")
    return Rule(kind, meaning, *map(_severity, letters))


def _severity(letter: str) -> Severity | None:
    if letter == "B":
        return "breaking"
    return "compatible" if letter == "C" else None


RULES: Final = tuple(map(_rule, _TABLE.strip().splitlines()))
"""Every kind of difference. What is not in it is not compared."""

_BY_KIND: Final[Mapping[str, Rule]] = {rule.kind: rule for rule in RULES}
KINDS: Final = frozenset(_BY_KIND)


def severity_of(kind: str, scope: Scope) -> Severity:
    """Return how much a kind of difference matters.

    Raises:
        KeyError: The kind does not occur there.
    """
    severity: Severity | None = getattr(_BY_KIND[kind], scope)
    if severity is None:
        raise KeyError(scope)
    return severity
