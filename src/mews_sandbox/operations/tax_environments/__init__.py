"""The behaviours of `taxEnvironments`."""
