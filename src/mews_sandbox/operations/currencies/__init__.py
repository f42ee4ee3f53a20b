"""The behaviours of `currencies`."""
