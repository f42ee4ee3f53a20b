"""The behaviours of `reservations`."""
