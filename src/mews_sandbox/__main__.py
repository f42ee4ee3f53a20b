"""Runs `mews-sandbox`."""

from mews_sandbox.command import main

if __name__ == "__main__":
    raise SystemExit(main())
