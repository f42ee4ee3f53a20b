"""What the site shows where: its sections, in the order of the sidebar."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from typing import Final


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the sidebar.

    Attributes:
        title: Its heading.
        pages: Names of pages of the site, or patterns of such names, in the order shown. A pattern
            leaves out what any section names.
    """

    title: str
    pages: tuple[str, ...]


SECTIONS: Final = (
    Section(
        "Tutorial",
        ("tutorial/first_call", "tutorial/first_test", "tutorial/first_block", "tutorial/*"),
    ),
    Section(
        "How-to guides",
        ("how-to/*", "long_lists", "time_units", "test_your_integration", "recordings", "drift"),
    ),
    Section("Troubleshooting", ("troubleshooting",)),
    Section(
        "In your stack",
        (
            "how-to/pandas",
            "how-to/notebooks",
            "how-to/fastapi",
            "how-to/django",
            "how-to/background_jobs",
            "how-to/aws_lambda",
            "how-to/pipelines",
        ),
    ),
    Section(
        "Reference",
        (
            "client",
            "command_line",
            "sandbox",
            "contract",
            "reference/operations",
            "reference/models",
            "reference/mews_connector",
            "reference/mews_sandbox",
            "reference/mews_contract",
        ),
    ),
    Section("Explanation", ("explanation/*",)),
    Section("Reliability", ("reliability",)),
    Section("Performance", ("performance",)),
    Section("Coming from", ("coming_from/*", "upgrading")),
    Section("Project", ("support", "project/*", "releasing")),
)


def navigation(titles: Mapping[str, str]) -> str:
    """Return the end of the front page, in MyST: what there is, and the sidebar.

    Args:
        titles: The titles of all pages, by their names.
    """
    chosen = {section: list(dict.fromkeys(_chosen(section, titles))) for section in SECTIONS}
    parts = [(section.title, pages) for section, pages in chosen.items() if pages]
    listed = "".join(
        f"\n## {title}\n\n" + "".join(f"- [{titles[page]}]({page}.md)\n" for page in pages)
        for title, pages in parts
    )
    return listed + "".join(_toctree(title, pages) for title, pages in parts)


def _chosen(section: Section, names: Iterable[str]) -> Iterator[str]:
    named = {page for each in SECTIONS for page in each.pages}
    for pattern in section.pages:
        matching = (name for name in sorted(names) if fnmatchcase(name, pattern))
        yield from (name for name in matching if name == pattern or name not in named)


def _toctree(title: str, pages: Sequence[str]) -> str:
    listed = "\n".join(f"/{name}" for name in pages)
    return f"\n```{{toctree}}\n:hidden:\n:caption: {title}\n\n{listed}\n```\n"
