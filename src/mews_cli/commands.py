"""Commands whose help never cuts a name: what does not fit beside its text stands above it."""

from collections.abc import Callable, Iterable
from typing import Any, Final

import typer
from typer.core import TyperCommand, TyperOption
from typer.main import get_click_type

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
}
"""Options that operations have, and commands of our own."""


class Command(TyperCommand):
    """A command whose options stand under headings of their own.

    What takes one value is given once: of two, one would be dropped without a word.
    """

    def __init__(self, name: str, callback: Callable[..., object], **settings: Any) -> None:
        super().__init__(name, callback=callback, rich_markup_mode=None, **settings)

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Return the arguments that no option takes."""
        given: Any = self.make_parser(ctx).parse_args(args=[*args])[2]
        for each in given:
            is_single = each.param_type_name == "option" and not each.multiple
            if is_single and given.count(each) > 1:
                ctx.fail(f"{each.opts[0]} is given more than once")
        return super().parse_args(ctx, args)

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Write arguments and options."""
        write_parameters(self, ctx, formatter)


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
        type=get_click_type(annotation=kind, parameter_info=typer.Option()),
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
        formatter.write_dl([(typer.style(name, bold=True), text) for name, text in rows])
