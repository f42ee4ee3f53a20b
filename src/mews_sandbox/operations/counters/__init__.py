"""The behaviours of `counters`."""
