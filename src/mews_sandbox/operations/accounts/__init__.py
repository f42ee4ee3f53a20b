"""The behaviours of `accounts`."""
