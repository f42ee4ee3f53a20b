"""The behaviours of `routingRules`."""
