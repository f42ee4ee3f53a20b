"""The behaviours of `rates`."""
