"""A progress bar for listings, drawn by rich. Needs the extra `mews-connector[progress]`."""

import sys
from collections.abc import Generator
from contextlib import contextmanager

from mews_runtime.listing.listing import Progress
from mews_runtime.listing.paging import ProgressHook

try:
    from rich.console import Console
    from rich.progress import Progress as Bar
    from rich.progress import SpinnerColumn, TextColumn, TimeElapsedColumn
except ImportError as missing:
    message = 'the progress bar needs the package rich (extra "progress"): pip install rich'
    raise ImportError(message) from missing


@contextmanager
def progress_bar(
    description: str = "Listing", *, console: Console | None = None
) -> Generator[ProgressHook]:
    """Show how far a listing has come. Shows nothing where the console is no terminal.

    How many items there will be is not known before the end, so it counts.

    Args:
        description: What stands before the figures.
        console: Where it is drawn. Default: on standard error.

    Yields:
        What a paginated method takes as `progress`.
    """
    console = console or Console(stderr=True)
    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}"),
        TextColumn("{task.completed:,.0f} items in {task.fields[pages]:,} pages"),
        TimeElapsedColumn(),
    )
    # rich would print to the console what a caller writes to a file or a pipe.
    is_shown = sys.stdout.isatty()
    with Bar(
        *columns, console=console, disable=not console.is_terminal, redirect_stdout=is_shown
    ) as bar:
        task = bar.add_task(description, total=None, pages=0)

        def tell(progress: Progress) -> None:
            bar.update(task, completed=progress.items, pages=progress.pages)

        yield tell
