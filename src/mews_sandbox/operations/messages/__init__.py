"""The behaviours of `messages`."""
