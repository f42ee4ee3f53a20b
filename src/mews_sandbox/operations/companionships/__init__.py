"""The behaviours of `companionships`."""
