"""The behaviours of `resources`."""
