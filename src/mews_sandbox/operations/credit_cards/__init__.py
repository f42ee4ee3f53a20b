"""The behaviours of `creditCards`."""
