"""What became of a mutant: a small wrong change, and whether any test noticed it."""

from dataclasses import dataclass
from typing import Literal

Verdict = Literal["killed", "survived", "equivalent"]


@dataclass(frozen=True, slots=True)
class Outcome:
    """One mutant and its fate.

    Attributes:
        id: Its name, the same in every run for the same change.
        kind: What sort of change it is, such as `required dropped`.
        subject: What it is about: an operation, or a module.
        diff: The change, as a unified diff.
        verdict: What all tests together say.
        behaviour: What the tests say without the transcribed tables of the documentation. None
            where there are no tables to leave out.
        noticed_by: The first test that noticed it, if one did.
        reason: Why nothing can notice it, if it is equivalent.
        unseen: Why behaviour cannot show it, if only the documentation can know.
    """

    id: str
    kind: str
    subject: str
    diff: str
    verdict: Verdict
    behaviour: Verdict | None = None
    noticed_by: str = ""
    reason: str = ""
    unseen: str = ""
