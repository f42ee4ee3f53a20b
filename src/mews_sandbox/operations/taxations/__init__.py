"""The behaviours of `taxations`."""
