"""What to know of an operation before it is used: it is deprecated, restricted or in beta."""

import inspect
import warnings
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final

_OURS: Final = frozenset({"mews_connector", "mews_runtime"})
_UNDOCUMENTED: Final = "Mews has taken it out of its documentation"
_RESTRICTED: Final = "Mews opens it to chosen partners only"
_BETA: Final = "Mews may change it without notice"
_FILTER: Final = "To hear no more of it, filter mews_connector.types.{}"

SAID: Final = {
    "deprecated": "deprecated",
    "undocumented": "undocumented",
    "restricted": "restricted",
    "beta": "in beta",
}
"""How a sentence says that a word holds."""

_told: dict[str, object] = {}
"""The operations that this process was warned of, each with a mark of the call that did it."""


class BetaWarning(FutureWarning):
    """An operation was used that Mews may change without notice."""


class RestrictedWarning(UserWarning):
    """An operation was used that Mews opens to chosen partners only."""


def status_of(
    *,
    deprecated: bool = False,
    replaced_by: Sequence[str] = (),
    discontinued: date | None = None,
    undocumented: bool = False,
    restricted: bool = False,
    beta: bool = False,
) -> dict[str, str]:
    """Return the sentence on each word that holds of an operation, without its full stop.

    Args:
        deprecated: Whether Mews advises against it.
        replaced_by: Short names of what takes its place.
        discontinued: The day from which on Mews no longer offers it.
        undocumented: Whether Mews has taken it out of its documentation.
        restricted: Whether Mews opens it to chosen partners only.
        beta: Whether Mews may still change it.
    """
    found: dict[str, str] = {}
    if deprecated:
        found["deprecated"] = _advice(replaced_by, discontinued)
    if undocumented:
        found["undocumented"] = _UNDOCUMENTED
    if restricted:
        found["restricted"] = _RESTRICTED
    if beta:
        found["beta"] = _BETA
    return found


def end_of(discontinued: date | str) -> str:
    """Return when Mews no longer offers something, in words that hold before and after it."""
    return f"Mews discontinues it on {discontinued}"


def sentence(name: str, status: Mapping[str, str]) -> str:
    """Return all that is to be known of an operation before it is used, without a full stop."""
    words = " and ".join(SAID[word] for word in status)
    return f"{name} is {words}: {'. '.join(status.values())}"


def tell(name: str, status: Mapping[str, str]) -> None:
    """Warn whoever calls it of an operation, once a process.

    A warning that is raised as an error counts as not heard: the next call raises it, too.

    Args:
        name: The operation.
        status: The sentence on each word that holds of it.
    """
    if not is_news(name):
        return
    try:
        for text, category in _warnings(name, status):
            warnings.warn(text, category, stacklevel=caller_level())
    except BaseException:
        _told.pop(name, None)
        raise


def is_news(name: str) -> bool:
    """Return whether nobody was told of an operation in this process. From now on somebody is."""
    mark = object()
    # Of two threads, one has set it.
    return name not in _told and _told.setdefault(name, mark) is mark


def forget() -> None:
    """Let this process be told anew of every operation, as tests want it."""
    _told.clear()


def caller_level() -> int:
    """Return the stack level, as seen by who asks, of the first frame that is not ours."""
    level = 0
    frame = inspect.currentframe()
    while frame is not None and str(frame.f_globals.get("__name__")).partition(".")[0] in _OURS:
        frame = frame.f_back
        level += 1
    return level


def _advice(replaced_by: Sequence[str], discontinued: date | None) -> str:
    said = [f"use {' and '.join(f'`{each}`' for each in replaced_by)} instead"] * bool(replaced_by)
    if discontinued:
        said.append(end_of(discontinued))
    return ". ".join(said) or "Mews advises against it"


def _warnings(name: str, status: Mapping[str, str]) -> list[tuple[str, type[Warning]]]:
    found: list[tuple[str, type[Warning]]] = []
    limits = dict(status)
    if "deprecated" in limits:
        said = [limits.pop(word) for word in ("deprecated", "undocumented") if word in limits]
        found.append((f"{name} is deprecated by Mews: {'. '.join(said)}", DeprecationWarning))
    if limits:
        category = BetaWarning if "beta" in limits else RestrictedWarning
        advice = _FILTER.format(category.__name__)
        found.append((f"{sentence(name, limits)}. {advice}", category))
    return found
