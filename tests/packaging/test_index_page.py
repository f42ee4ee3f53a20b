"""A package index accepts the distributions, and shows a README whose links lead somewhere."""

import re
import sys
from email.message import Message
from email.parser import Parser
from pathlib import Path
from typing import Final

import pytest

from tests.packaging.build import ROOT, Distributions, built, contents, copied, run, unpacked
from tools.index_page import shown

REPOSITORY: Final = "https://github.com/somebody/mews-connector"
LINK: Final = re.compile(r'<a [^>]*href="(?!#user-content-)([^"]*)"')


in_ci = pytest.mark.only_in_ci
"""What renders and judges a README is there only in CI."""


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Distributions:
    """The distributions as a release makes them, which knows where the repository is."""
    return built(
        copied(tmp_path_factory.mktemp("published")), MEWS_CONNECTOR_REPOSITORY_URL=REPOSITORY
    )


def metadata(distributions: Distributions) -> Message:
    files = contents(distributions.wheel)
    (name,) = [name for name in files if name.endswith(".dist-info/METADATA")]
    return Parser().parsestr(files[name].decode())


def links(distributions: Distributions, folder: Path) -> list[str]:
    """The links of the README as the index renders it."""
    readme = folder / "README.md"
    readme.write_text(str(metadata(distributions).get_payload()), encoding="utf-8")
    return LINK.findall(run(sys.executable, "-m", "readme_renderer", readme, cwd=folder))


@in_ci
def test_an_index_accepts_both_distributions(
    distributions: Distributions, published: Distributions, tmp_path: Path
) -> None:
    files = [file for each in (distributions, published) for file in (each.wheel, each.sdist)]
    said = run(sys.executable, "-m", "twine", "check", "--strict", *files, cwd=tmp_path)
    assert said.count("PASSED") == len(files)


@in_ci
def test_a_release_names_its_repository_and_every_link_leads_into_it(
    published: Distributions, tmp_path: Path
) -> None:
    head = metadata(published)
    urls = dict(each.split(", ") for each in head.get_all("Project-URL", []))
    assert urls["Source"] == REPOSITORY
    assert urls.keys() == {"Source", "Documentation", "Changelog", "Issues"}
    below = f"{REPOSITORY}/blob/v{head['Version']}/"
    found = links(published, tmp_path)
    inside = [link.removeprefix(below).partition("#")[0] for link in found if below in link]
    assert inside
    assert [name for name in inside if not (ROOT / name).exists()] == []
    assert [link for link in found if not link.startswith("https://")] == []
    packed = unpacked(published.sdist, tmp_path) / "PKG-INFO"
    assert f"Project-URL: Source, {REPOSITORY}" in packed.read_text(encoding="utf-8")


@in_ci
def test_without_a_repository_no_link_leads_nowhere(
    distributions: Distributions, tmp_path: Path
) -> None:
    assert metadata(distributions).get_all("Project-URL", []) == []
    assert [
        link for link in links(distributions, tmp_path) if not link.startswith("https://")
    ] == []


def test_only_relative_links_outside_of_code_are_changed() -> None:
    text = (
        "[a](docs/a.md#b)\n[two\nlines](c.md) ![i](https://x.example)\n```\nx[0](y)\n```\n[d](#d)"
    )
    assert shown(text, "") == "a\ntwo\nlines ![i](https://x.example)\n```\nx[0](y)\n```\nd"
    at = "https://h.example/blob/v1"
    assert shown(text, at).startswith(f"[a]({at}/docs/a.md#b)\n[two\nlines]({at}/c.md)")
    assert shown(text, at).endswith(f"```\nx[0](y)\n```\n[d]({at}/README.md#d)")


def test_an_address_that_is_none_stops_the_build(tmp_path: Path) -> None:
    with pytest.raises(
        AssertionError, match="MEWS_CONNECTOR_REPOSITORY_URL has to be such as https://"
    ):
        built(copied(tmp_path), MEWS_CONNECTOR_REPOSITORY_URL="ftp://elsewhere")
