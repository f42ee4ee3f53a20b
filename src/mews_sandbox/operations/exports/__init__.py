"""The behaviours of `exports`."""
