"""The behaviours of `cancellationPolicies`."""
