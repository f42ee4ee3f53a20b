"""Commands whose help never cuts a name: what does not fit beside its text stands above it."""

import re
from collections.abc import Callable, Iterable, Sequence
from itertools import zip_longest
from typing import Any, Final

import typer
from typer.core import TyperCommand, TyperOption
from typer.main import get_click_type

_HYPHEN: Final = re.compile(r"(?<=\S)-|-(?=\S)")
_UNBROKEN: Final = "\N{NON-BREAKING HYPHEN}"

LAST: Final = "Options"
"""The heading of what has none of its own."""

_SHARED: Final[dict[str, dict[str, Any]]] = {
    "show_secrets": {
        "help_": "Print door codes. Tokens are never printed.",
        "kind": bool,
        "default": False,
    },
    "dry_run": {"help_": "Print the request, and send nothing.", "kind": bool, "default": False},
    "sandbox": {"help_": "Use a sandbox in this process.", "kind": bool, "default": False},
    "env_file": {"help_": "File of the credentials, in place of .env.", "metavar": "FILE"},
    "timeout": {
        "help_": "Give up a request after so many seconds, its waits and retries included.",
        "kind": float,
        "metavar": "SECONDS",
    },
    "verbose": {
        "help_": "Say on standard error what comes of each request, and how long it takes.",
        "flags": "--verbose -v",
        "kind": bool,
        "default": False,
    },
}
"""Options that operations have, and commands of our own."""


class Command(TyperCommand):
    """A command whose options stand under headings of their own.

    What takes one value is given once: of two, one would be dropped without a word.

    Args:
        name: Its name.
        callback: What it does.
        words: The words that stand for values in its help, each with what is meant.
        columns: Returns the columns that it can print, in a text. Only help needs it.
        settings: What else typer's commands take.
    """

    def __init__(
        self,
        name: str,
        callback: Callable[..., object],
        words: Sequence[tuple[str, str]] = (),
        columns: Callable[[], str] | None = None,
        **settings: Any,
    ) -> None:
        super().__init__(name, callback=callback, rich_markup_mode=None, **settings)
        self._words = words
        self._columns = columns

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Return the arguments that no option takes."""
        flags = {
            name: each
            for each in self.params
            if isinstance(each, TyperOption) and each.is_flag
            for name in (*each.opts, *each.secondary_opts)
        }
        for arg, behind in zip_longest(args, args[1:], fillvalue=""):
            name, sign, _ = arg.partition("=")
            if name in flags and (sign or behind.lower() in {"true", "false"}):
                ways = " or ".join((*flags[name].opts, *flags[name].secondary_opts))
                ctx.fail(f"{name} takes no value: write {ways}, or leave it out")
        given: Any = self.make_parser(ctx).parse_args(args=[*args])[2]
        for each in given:
            is_single = each.param_type_name == "option" and not each.multiple
            if is_single and given.count(each) > 1:
                ctx.fail(f"{each.opts[0]} is given more than once")
        return super().parse_args(ctx, args)

    def get_help(self, ctx: Any) -> str:
        """Return its help, in which no name is cut at the end of a line."""
        return with_hyphens(super().get_help(ctx))

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Write arguments and options."""
        write_parameters(self, ctx, formatter)
        if self._words:
            write(formatter, "Values", self._words)
        if self._columns and (text := self._columns()):
            with formatter.section("Columns"):
                formatter.write_text(whole(text))


def completing(known: Callable[[], Iterable[str]], *, separator: str = "") -> Any:
    """Return what completes a value, in the letters that somebody has begun to type.

    Args:
        known: Returns the values that there are.
        separator: What stands between several, if there may be some.
    """

    def complete(ctx: object, args: object, begun: str) -> list[str]:
        del ctx, args
        before, mark, last = begun.rpartition(separator) if separator else ("", "", begun)
        return [
            f"{before}{mark}{last}{value[len(last) :]}"
            for value in sorted(known())
            if value.lower().startswith(last.lower())
        ]

    return complete


def option(
    name: str,
    help_: str,
    heading: str = LAST,
    *,
    flags: str = "",
    kind: Any = str,
    default: Any = None,
    **more: Any,
) -> Any:
    """Return an option.

    Args:
        name: The parameter of the callback that takes its value.
        help_: What it is for.
        heading: Under which it stands.
        flags: How it is written, with blanks between. Default: the name in kebab case.
        kind: The type of its value, or of each. An enum takes its members by their values.
        default: What stands for it if it is not given.
        more: What else typer's options take.
    """
    written = flags or f"--{name.replace('_', '-')}"
    if kind is bool:
        more["is_flag"] = True
    return TyperOption(
        param_decls=[name, *written.split(" ")],
        type=get_click_type(annotation=kind, parameter_info=typer.Option(case_sensitive=False)),
        default=default,
        help=help_,
        rich_help_panel=heading,
        **more,
    )


def shared(name: str, heading: str = LAST) -> Any:
    """Return an option that operations have, and commands of our own."""
    return option(name, heading=heading, **_SHARED[name])


def as_example(line: str) -> str:
    """Return an example for the end of a page, on a line of its own: whole, so it can be copied."""
    return f"\b\nExample: {line}"


def whole(text: str) -> str:
    """Return a text with hyphens at which no line ends: half an option cannot be copied."""
    return _HYPHEN.sub(_UNBROKEN, text)


def with_hyphens(text: str) -> str:
    """Return a text with the hyphens that a shell knows."""
    return text.replace(_UNBROKEN, "-")


def write_parameters(command: Any, ctx: Any, formatter: Any) -> None:
    """Write arguments and options, each under its heading."""
    headings: dict[str, list[tuple[str, str]]] = {}
    for each in command.get_params(ctx):
        if record := each.get_help_record(ctx):
            usual = LAST if each.param_type_name == "option" else "Arguments"
            heading = getattr(each, "rich_help_panel", None) or usual
            headings.setdefault(heading, []).append(record)
    for heading in sorted(headings, key=LAST.__eq__):
        write(formatter, heading, headings[heading])


def write(formatter: Any, heading: str, rows: Iterable[tuple[str, str]]) -> None:
    """Write names and what they mean, under a heading. Names are bold where that can be seen."""
    with formatter.section(heading):
        formatter.write_dl([(typer.style(name, bold=True), whole(text)) for name, text in rows])
