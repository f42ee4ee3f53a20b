"""The behaviours of `companies`."""
