"""The behaviours of `addresses`."""
