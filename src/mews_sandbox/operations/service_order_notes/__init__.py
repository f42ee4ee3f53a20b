"""The behaviours of `serviceOrderNotes`."""
