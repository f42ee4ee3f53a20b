"""A session notices what is not as the page says."""

from pathlib import Path

import pytest

from tests.docs.commands import objections
from tests.docs.pages import blocks
from tests.docs.sessions import commands, flaws, follow


def flaws_of(text: str, folder: Path) -> list[str]:
    page = folder / "page.md"
    page.write_text(text, encoding="utf-8")
    (folder / "user").mkdir()
    return list(flaws(follow(blocks(page), folder / "user")))


def console(*lines: str) -> str:
    return "\n".join(["```console", *lines, "```", ""])


def test_a_session_that_prints_what_the_page_shows_has_no_flaws(tmp_path: Path) -> None:
    text = "`in/words.txt`:\n\n```text\nlost\nfound\n```\n\n" + console(
        "$ grep f in/words.txt",
        "found",
        "$ export WORD=kept; echo $RANDOM",
        "...",
        "$ echo one \\",
        ">   $WORD",
        "one kept",
        "$ exit_with() { return $1; }; exit_with 7",
        "$ echo $?",
        "7",
        "$ (echo ready; sleep 60) &",
        "ready",
    )

    assert flaws_of(text, tmp_path) == []


@pytest.mark.parametrize(
    "lines",
    [
        ("$ echo found", "lost"),
        ("$ echo found",),
        ("$ true", "found"),
        ("$ false",),
        ("$ false", "$ echo ?", "?"),
    ],
)
def test_other_output_and_a_failure_that_the_page_does_not_show_are_flaws(
    lines: tuple[str, ...], tmp_path: Path
) -> None:
    assert len(flaws_of(console(*lines), tmp_path)) == 1


def test_a_session_has_neither_credentials_nor_a_network_and_a_width_of_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MEWS_CLIENT", "ours")
    program = "import httpx2; httpx2.get('https://example.com')"

    text = console(
        "$ env | grep MEWS | wc -l",
        "0",
        "$ echo $COLUMNS $TERM $TZ",
        "100 dumb UTC",
        f'$ python -c "{program}" 2>&1 | tail -1',
        "httpx2.ConnectError: the documentation reaches no example.com",
    )

    assert flaws_of(text, tmp_path) == []


def test_what_makes_an_environment_is_not_run(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    text = (
        "```bash\ngit clone https://example.com/ours\ncd ours\nCI=1 make test # all\ncd ours\n```\n"
    )
    page.write_text(text, encoding="utf-8")

    run = [step.command for block in blocks(page) for step in commands(block)]

    assert run == ["cd ours"]


def test_a_session_that_a_command_ends_is_no_success(tmp_path: Path) -> None:
    with pytest.raises(AssertionError, match="exit 0: ended the session"):
        flaws_of(console("$ exit 0", "$ echo lost", "found"), tmp_path)


@pytest.mark.parametrize(
    "command",
    [
        "make",
        "make test",
        "make soak",
        "CI=1 make test",
        "git clone https://example.com/mews-connector && cd mews-connector && make  # once",
        "pip install 'path/to/mews-connector[contract,sandbox]' pytest",
        "docker run --rm mews-sandbox --fault status:status=503,nth=2",
    ],
)
def test_commands_that_make_an_environment_can_be_right(command: str) -> None:
    assert list(objections(command)) == []


@pytest.mark.parametrize(
    ("command", "objection"),
    [
        ("make coffee", "make coffee: no target"),
        ("pip install mews-connector[coffee]", "there is no extra coffee"),
        ("pip install left-pad", "left-pad: not in the lock"),
        ("make test && rm -r .", "neither run here nor checked"),
        ("docker build --file Dockerfile --target sandbox .", "there is no Dockerfile"),
        ("docker run --rm --privileged=1 x mews-sandbox", "--privileged=1: not known here"),
        ("docker run mews-sandbox --port none", "(see mews-sandbox --help)"),
        ("docker pull mews-sandbox", "neither run here nor checked"),
    ],
)
def test_commands_that_make_an_environment_can_be_wrong(command: str, objection: str) -> None:
    (found,) = set(objections(command))

    assert found.endswith(objection)
