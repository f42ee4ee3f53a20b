"""The behaviours of `countries`."""
