"""The behaviours of `rules`."""
