"""The behaviours of `availabilityBlocks`."""
