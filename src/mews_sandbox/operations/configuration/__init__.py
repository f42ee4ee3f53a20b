"""The behaviours of `configuration`."""
