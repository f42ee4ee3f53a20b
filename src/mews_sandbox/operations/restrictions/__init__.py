"""The behaviours of `restrictions`."""
