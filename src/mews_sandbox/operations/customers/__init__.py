"""The behaviours of `customers`."""
