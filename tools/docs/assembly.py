"""The source of the site: the project's pages where the site has them, and what is generated."""

import re
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Final

from tools.docs.links import relinked, targets
from tools.docs.navigation import navigation
from tools.docs.search_words import indexed

DOCS: Final = PurePosixPath("docs")
PROJECT: Final = {
    PurePosixPath(f"{name}.md"): PurePosixPath("project", f"{name.lower()}.md")
    for name in (
        *("README", "ARCHITECTURE", "CONTRIBUTING", "CODE_OF_CONDUCT", "SECURITY", "CHANGELOG"),
    )
}
"""The pages at the top of the project, and where the site has them."""

_HEADING: Final = re.compile(r"^# (.+)$", re.MULTILINE)
_BESIDE: Final = frozenset({"conf.py", "search_scorer.js", "_static", "_templates"})
_LANGUAGES: Final = {
    ".csv": "text",
    ".json": "json",
    ".py": "python",
    ".toml": "toml",
    ".yaml": "yaml",
    ".yml": "yaml",
}


@dataclass(frozen=True, slots=True)
class Source:
    """What Sphinx reads.

    Attributes:
        pages: The Markdown of each page, by its file.
        files: Other files of the project, by the file that they become.
    """

    pages: Mapping[PurePosixPath, str]
    files: Mapping[PurePosixPath, PurePosixPath]


def place(path: PurePosixPath) -> PurePosixPath:
    """Return where the site has a file of the project. What is no page gets one that shows it."""
    if path in PROJECT:
        return PROJECT[path]
    if DOCS in path.parents:
        return path.relative_to(DOCS)
    return PurePosixPath("files", f"{path.as_posix().removeprefix('.')}.md")


def assembled(root: Path, generated: Mapping[PurePosixPath, str]) -> Source:
    """Return the source of the site.

    Args:
        root: The project.
        generated: The Markdown of the pages that are generated, by their files.
    """
    found = sorted((root / DOCS).rglob("*"))
    paths = [PurePosixPath(path.relative_to(root)) for path in found if path.is_file()]
    paths = [path for path in paths if path.relative_to(DOCS).parts[0] not in _BESIDE]
    own = [*PROJECT, *(path for path in paths if path.suffix == ".md")]
    texts = {path: (root / path).read_text(encoding="utf-8") for path in own}
    shown = {path for page, text in texts.items() for path in targets(text, page)}
    pages = {
        place(path): indexed(_name(place(path)), relinked(text, path, place))
        for path, text in texts.items()
    }
    pages |= {
        place(path): _file_page(root, path)
        for path in sorted(shown)
        if path not in texts and DOCS not in path.parents
    }
    pages |= generated
    titles = {_name(page): _title(text) for page, text in pages.items()}
    pages[PurePosixPath("index.md")] += navigation(titles)
    return Source(pages, {place(path): path for path in paths if path.suffix != ".md"})


def write(source: Source, root: Path, folder: Path) -> None:
    """Write the source of the site into a folder, where it leaves alone what has not changed."""
    for path, text in source.pages.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        if not target.exists() or target.read_text(encoding="utf-8") != text:
            target.write_text(text, encoding="utf-8")
    for path, original in source.files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(root / original, folder / path)
    wanted = {folder / path for path in (*source.pages, *source.files)}
    for found in folder.rglob("*"):
        if found.is_file() and found not in wanted:
            found.unlink()


def _name(page: PurePosixPath) -> str:
    """Return what the site calls a page."""
    return page.with_suffix("").as_posix()


def _title(text: str) -> str:
    """Return the first heading of a page."""
    found = _HEADING.search(text)
    return found[1] if found else ""


def _file_page(root: Path, path: PurePosixPath) -> str:
    """Return a page that shows a file, or what a folder holds."""
    title = f"---\norphan: true\n---\n\n# `{path}`\n\n"
    target = root / path
    if target.is_dir():
        names = sorted(item.name for item in target.iterdir() if not item.name.startswith("__"))
        return title + "".join(f"- `{name}`\n" for name in names)
    text = target.read_text(encoding="utf-8")
    return f"{title}`````{_LANGUAGES.get(path.suffix, 'text')}\n{text}`````\n"
