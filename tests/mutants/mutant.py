"""A mutant: a document with one small wrong change, kept as the change."""

import difflib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

import yaml

from mews_contract import edits
from mews_contract.edits import Step, Steps

Node = Mapping[str, Any]

_CONTEXT: Final = 3
"""Lines of the document around a change."""


@dataclass(frozen=True, slots=True)
class Mutant:
    """One change of a document.

    Attributes:
        kind: What sort of change it is, such as `required dropped`.
        steps: The way to what is changed.
        value: What stands there then.
        detail: Which part of it is changed, if one is.
    """

    kind: str
    steps: Steps
    value: Any
    detail: str = ""

    @property
    def id(self) -> str:
        """Its name, the same for the same change in whatever order they are made."""
        return " ".join(filter(None, (f"{self.kind}:", pointer(self.steps), self.detail)))

    def document(self, original: Node) -> Node:
        """Return the changed document. The rest of it is shared with the original."""
        changed: Node = edits.replaced(original, self.steps, self.value)
        return changed


@dataclass(frozen=True, slots=True)
class Found:
    """A node of a document, and the way to it."""

    steps: Steps
    node: Any

    def below(self, *steps: Step) -> "Found":
        """Return what is further down."""
        node = self.node
        for step in steps:
            node = node[step]
        return Found((*self.steps, *steps), node)

    def entries(self, key: str) -> Iterator[tuple[str, "Found"]]:
        """Yield the members of a mapping that may be absent."""
        for name in self.node.get(key, {}):
            yield name, self.below(key, name)

    def said(self, kind: str, key: str, value: Any, detail: str = "") -> Mutant:
        """Return the mutant in which a member of this node says something else."""
        return Mutant(kind, self.steps, {**self.node, key: value}, f"{key} {detail}".strip())

    def unsaid(self, kind: str, key: str) -> Mutant:
        """Return the mutant in which a member of this node is missing."""
        return Mutant(kind, self.steps, without(self.node, key), key)

    def renamed(self, kind: str, key: str, new: str) -> Mutant:
        """Return the mutant in which a member of this node has another name."""
        return Mutant(kind, self.steps, renamed(self.node, key, new), f"{key} to {new}")


def without(node: Node, key: str) -> Node:
    """Return a mapping without a member."""
    return {name: value for name, value in node.items() if name != key}


def renamed(node: Node, key: str, new: str) -> Node:
    """Return a mapping in which a member has another name, in the same place."""
    return {new if name == key else name: value for name, value in node.items()}


def pointer(steps: Steps) -> str:
    """Return the way to a node as text."""
    return "/".join(str(step).replace("~", "~0").replace("/", "~1") for step in steps)


def text(document: Node) -> str:
    """Return a document as YAML, in a form of its own: nothing of its layout is kept."""
    # An anchor in place of what is the same twice would be a change more.
    dumper = _Plain if not yaml.__with_libyaml__ else _PlainInC
    return yaml.dump(
        document, Dumper=dumper, sort_keys=False, allow_unicode=True, width=100, indent=2
    )


def diff(before: str, after: str, name: str) -> str:
    """Return the difference of two texts of a document."""
    lines = difflib.unified_diff(
        before.splitlines(), after.splitlines(), name, name, n=_CONTEXT, lineterm=""
    )
    return "\n".join(lines)


class _Plain(yaml.SafeDumper):
    def ignore_aliases(self, data: Any) -> bool:
        del data
        return True


class _PlainInC(yaml.CSafeDumper):
    def ignore_aliases(self, data: Any) -> bool:
        del data
        return True
