"""The behaviours of `images`."""
