"""What a package index shows of this project: addresses, and a README whose links lead somewhere.

The build reads this file: see `[tool.hatch.metadata.hooks.custom]` in `pyproject.toml`. The project
can live at any address, so it is the build that says which: the release workflow sets
`MEWS_CONNECTOR_REPOSITORY_URL`. Without it the package names no address, and relative links are
plain text.
"""

import os
import re
from pathlib import Path
from typing import Any, Final

from hatchling.metadata.plugin.interface import MetadataHookInterface

VARIABLE: Final = "MEWS_CONNECTOR_REPOSITORY_URL"
_ADDRESS: Final = re.compile(r"https://[\w.-]+(/[\w.-]+)+")
_FENCED: Final = re.compile(r"(^```.*?^```$)", re.MULTILINE | re.DOTALL)
_RELATIVE: Final = re.compile(
    r"(?<!!)\[(?P<text>[^\]\[]+)\]\((?!https?://|mailto:)(?P<target>[^)\s]+)\)"
)


class IndexPage(MetadataHookInterface):
    """Adds `readme` and `urls` to the metadata of the distributions."""

    def update(self, metadata: dict[str, Any]) -> None:
        """Add what is to be shown.

        Raises:
            ValueError: `MEWS_CONNECTOR_REPOSITORY_URL` is no address such as `https://github.com/owner/name`.
        """
        repository = os.environ.get(VARIABLE, "").rstrip("/")
        if repository and not _ADDRESS.fullmatch(repository):
            message = (
                f"{VARIABLE} has to be such as https://github.com/owner/name; got {repository!r}"
            )
            raise ValueError(message)
        files = f"{repository}/blob/v{metadata['version']}" if repository else ""
        text = (Path(self.root) / "README.md").read_text(encoding="utf-8")
        metadata["readme"] = {"content-type": "text/markdown", "text": shown(text, files)}
        metadata["urls"] = (
            {
                "Source": repository,
                "Documentation": f"{files}/docs/index.md",
                "Changelog": f"{files}/CHANGELOG.md",
                "Issues": f"{repository}/issues",
            }
            if repository
            else {}
        )


def shown(readme: str, files: str) -> str:
    """Return a README for an index, where a relative link would lead nowhere.

    Args:
        readme: Its text, in Markdown.
        files: Address below which the files of the repository are; empty if there is none, which
            leaves the texts of the links.
    """

    def resolved(link: re.Match[str]) -> str:
        if not files:
            return link["text"]
        target = link["target"]
        path = f"README.md{target}" if target.startswith("#") else target
        return f"[{link['text']}]({files}/{path})"

    parts = _FENCED.split(readme)
    # What stands between the blocks of code is at even places.
    parts[::2] = [_RELATIVE.sub(resolved, part) for part in parts[::2]]
    return "".join(parts)
