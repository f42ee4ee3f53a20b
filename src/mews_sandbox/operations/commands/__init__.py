"""The behaviours of `commands`."""
