"""Holds the contract against the last release: `python -m tools.release`."""

import typer

from tools.release.check import check

if __name__ == "__main__":
    typer.run(check)
