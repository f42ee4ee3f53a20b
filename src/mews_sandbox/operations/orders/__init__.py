"""The behaviours of `orders`."""
