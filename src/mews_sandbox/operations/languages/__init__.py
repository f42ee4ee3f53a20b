"""The behaviours of `languages`."""
