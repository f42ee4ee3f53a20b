"""Help: of all resources, of a resource, and whole of every operation, in names of commands."""

import re

import pytest

from mews_cli.catalogue import about, actions, resources
from mews_cli.operations import command
from mews_connector import Client
from mews_contract.contract import installed
from tests.cli.running import Mews
from tests.support.every import check_every

COMMANDS = [(resource, action) for resource in resources() for action in actions(resource)]


@pytest.mark.parametrize("width", [60, 80])
def test_every_operation_has_help_that_is_whole(
    mews: Mews, monkeypatch: pytest.MonkeyPatch, width: int
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    wrong: list[str] = []
    for resource, action in COMMANDS:
        own = {name for _, texts in actions(resource).values() for name in texts.arguments}
        page = mews(f"{resource} {action} --help")
        written = re.findall(
            r"^  (?:-\w, )?(--[\w-]+)", page.out.partition("Request:")[2], re.MULTILINE
        )
        params = command(resource, action).params
        taken = {"--help", *(name for each in params for name in each.opts)}
        is_whole = not page.code and {"--output", "--sandbox"} < {*written} <= taken
        has_example = f"Example: mews {resource} {action}" in page.out
        # Names of arguments are those of options.
        quoted = {*re.findall(r"`(\w+)`", page.out)}
        is_ours = "--language-code" in page.out and not quoted & own
        # Only what has to be copied as one is longer than a line; a narrow one cuts long names.
        is_cut = "…" in page.out or bool(width >= 80 and re.search(r"\w-\n", page.out))
        longest = [each.strip() for each in page.out.split("\n") if len(each) > width]
        is_cut |= any(" " in each and not each.startswith(("Example: ", "--")) for each in longest)
        if not (is_whole and has_example and is_ours) or is_cut:
            wrong.append(f"{resource} {action}")

    assert COMMANDS
    assert wrong == []


def test_an_example_overwrites_and_charges_nothing(mews: Mews) -> None:
    for line, wanted in (
        ("customers add", "--no-overwrite-existing"),
        ("reservations update-interval", "--no-charge-cancellation-fee"),
    ):
        example = mews(f"{line} --help").out.partition("Example: ")[2]
        assert wanted in example.split()


def command_of(tag: str) -> str:
    return tag.lower().replace(" ", "-")


def test_all_resources_are_listed_in_the_order_of_the_contract_with_what_they_are_about(
    mews: Mews,
) -> None:
    listed = mews("--help").out.partition("Resources:")[2].partition("Commands:")[0]

    tags = installed().document.raw["tags"]
    assert re.findall(r"^  ([a-z-]+)", listed, re.MULTILINE) == [*about()]
    assert [*about()] == [command_of(each["name"]) for each in tags]
    said = " ".join(listed.split())
    assert [each["name"] for each in tags if each["description"] not in said] == []
    # Who looks for a resource learns what holds of all that it has.
    marks: dict[str, str] = {}
    for each in tags:
        of_all = [[*texts.status] for _, texts in actions(command_of(each["name"])).values()]
        words = [word for word in of_all[0] if all(word in status for status in of_all)]
        marks[each["name"]] = f" ({', '.join(words)})" if words else ""
        assert f"{each['description']}{marks[each['name']]} " in f"{said} "
    assert (marks["Exports"], marks["Routing rules"]) == (" (restricted, beta)", " (deprecated)")


def test_the_operations_that_mews_advises_against_stand_apart(mews: Mews) -> None:
    wrong: list[str] = []
    for resource in resources():
        usual, _, old = mews(f"{resource} --help").out.partition("Deprecated:")
        for action, (name, _) in actions(resource).items():
            operation = Client.contract.operation(name)
            page = old if operation is not None and operation.deprecated else usual
            if not re.search(rf"^  {action}\s", page, re.MULTILINE):
                wrong.append(f"{resource} {action}")

    assert wrong == []
    assert "\n  get-all-2017-04-12 " in mews("reservations --help").out.partition("Deprecated:")[2]


def test_what_is_undocumented_restricted_or_in_beta_is_marked_in_both_helps_and_nothing_else(
    mews: Mews, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    marks: set[str] = set()

    def check(resource: str) -> None:
        listed = " ".join(mews(f"{resource} --help").out.split())
        for action, (name, texts) in actions(resource).items():
            operation = Client.contract.operation(name)
            assert operation is not None
            known = ("undocumented", "restricted", "beta")
            words = [word for word in known if getattr(operation, word)]
            mark = f" ({', '.join(words)})" if words else ""
            marks.add(mark)
            assert f"{action} {texts.summary}.{mark} " in listed
            # Of ours are the options that follow.
            own = " ".join(mews(f"{resource} {action} --help").out.partition("Request:")[0].split())
            said = ["Deprecated: "] * operation.deprecated + [f"{word.title()}: " for word in words]
            heads = ("Deprecated: ", *(f"{word.title()}: " for word in known))
            assert [each for each in heads if each in own] == said

    check_every(resources(), check)
    old = {" (undocumented)", " (undocumented, restricted, beta)"}
    assert marks == {"", *old, " (restricted)", " (restricted, beta)"}


def test_help_names_the_commands_that_take_the_place_of_one(mews: Mews) -> None:
    said = " ".join(mews("reservations get-all-2017-04-12 --help").out.split())

    advice = (
        "Deprecated: use `mews reservations get-all` instead. Mews discontinues it on 2025-05-10."
    )
    assert advice in said
