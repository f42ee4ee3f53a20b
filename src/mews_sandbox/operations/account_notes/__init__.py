"""The behaviours of `accountNotes`."""
