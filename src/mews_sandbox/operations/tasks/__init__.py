"""The behaviours of `tasks`."""
