"""Runs `mews-sandbox`."""

from mews_sandbox.server import main

if __name__ == "__main__":
    raise SystemExit(main())
