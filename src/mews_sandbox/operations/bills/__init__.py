"""The behaviours of `bills`."""
