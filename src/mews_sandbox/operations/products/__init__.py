"""The behaviours of `products`."""
