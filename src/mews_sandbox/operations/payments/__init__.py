"""The behaviours of `payments`."""
