"""What was measured as figures: SVG that is the same each time, for light and dark pages."""

from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from importlib import import_module
from io import BytesIO
from typing import Any, Final

PAPER: Final = "#ffffff"
"""Its own, also on a dark page: no one colour is at 4.5:1 on white and on a dark page at once."""

INK: Final = "#3a3d42"
OURS: Final = "#2f7fc1"
OTHER: Final = "#8a7a5c"

_BARS: Final[Mapping[str, tuple[str, Sequence[str]]]] = {
    "page.svg": ("One page of 1000 blocks", ("page",)),
    "empty-page.svg": ("One call, with an empty page", ("empty page",)),
    "codec.svg": ("A page of 1000 blocks, without a network", ("decode a page", "encode a page")),
    "encode.svg": ("1000 blocks to add, checked and encoded", ("check and encode 1000 blocks",)),
    "sync.svg": ("100,000 items, page by page", ("100,000 items",)),
    "memory.svg": (
        "Peak memory of a process that reads 100,000 items",
        ("peak memory, 100,000 items",),
    ),
}
_GROWTH: Final = "generate, by operations"
_IMPORTS: Final = "from mews_connector import Client, by operations"

# Its types are partly unknown, which a strict type checker refuses.
_matplotlib: Any = import_module("matplotlib")
_figure: Any = import_module("matplotlib.figure")

Figures = Mapping[str, Mapping[str, Any]]


def draw(document: Mapping[str, Any]) -> dict[str, bytes]:
    """Return each figure by the name of its file."""
    measured: Mapping[str, Figures] = document["measurements"]
    with _settings():
        drawn = {
            name: _svg(_bars(title, [measured[subject] for subject in subjects], subjects))
            for name, (title, subjects) in _BARS.items()
        }
        drawn["growth.svg"] = _svg(_growth(measured))
    return drawn


def bars(title: str, milliseconds: Mapping[str, float]) -> bytes:
    """Return one bar for each name."""
    medians = {name: {"median": took, "unit": "ms"} for name, took in milliseconds.items()}
    with _settings():
        return _svg(_bars(title, [medians], [title]))


def _settings() -> AbstractContextManager[None]:
    """Return what makes figures the same each time, and their texts readable."""
    settings: AbstractContextManager[None] = _matplotlib.rc_context(
        {
            "svg.hashsalt": "mews-connector",
            "svg.fonttype": "none",
            "font.family": "sans-serif",
            "font.size": 10,
            "figure.facecolor": PAPER,
            "axes.facecolor": PAPER,
            "text.color": INK,
            "axes.labelcolor": INK,
            "axes.edgecolor": INK,
            "xtick.color": INK,
            "ytick.color": INK,
        }
    )
    return settings


def _bars(title: str, groups: Sequence[Figures], subjects: Sequence[str]) -> Any:
    rows = [
        (name if len(groups) == 1 else f"{subject}: {name}", figures)
        for subject, group in zip(subjects, groups, strict=True)
        for name, figures in group.items()
    ]
    rows.reverse()
    figure = _figure.Figure(figsize=(7.2, 0.9 + 0.36 * len(rows)), layout="constrained")
    axes = figure.add_subplot()
    medians = [float(figures["median"]) for _, figures in rows]
    colours = [OURS if _is_ours(name) else OTHER for name, _ in rows]
    drawn = axes.barh([name for name, _ in rows], medians, color=colours)
    axes.bar_label(drawn, fmt="%.2f", padding=3)
    axes.margins(x=0.12)
    axes.set_title(title, loc="left")
    axes.set_xlabel(f"{rows[0][1]['unit']}, median")
    axes.spines[["top", "right"]].set_visible(False)
    return figure


def _is_ours(name: str) -> bool:
    return "this client" in name or "AsyncClient" in name


def _growth(measured: Mapping[str, Figures]) -> Any:
    figure = _figure.Figure(figsize=(7.2, 2.8), layout="constrained")
    for place, (subject, title) in enumerate(((_GROWTH, "make generate"), (_IMPORTS, "import"))):
        group = measured[subject]
        axes = figure.add_subplot(1, 2, place + 1)
        counts = [int(name.split()[0]) for name in group]
        seconds = [float(figures["median"]) / 1000 for figures in group.values()]
        axes.plot(counts, seconds, marker="o", color=OURS)
        axes.set_ylim(0, max(seconds) * 1.1)
        axes.set_xticks(counts)
        axes.set_title(title, loc="left")
        axes.set_xlabel("operations")
        axes.set_ylabel("s, median")
        axes.spines[["top", "right"]].set_visible(False)
    return figure


def _svg(figure: Any) -> bytes:
    out = BytesIO()
    figure.savefig(out, format="svg", metadata={"Date": None})
    return out.getvalue()
