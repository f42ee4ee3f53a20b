"""The behaviours of `services`."""
