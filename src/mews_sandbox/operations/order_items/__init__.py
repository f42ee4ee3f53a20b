"""The behaviours of `orderItems`."""
