"""The behaviours of `serviceOverbookingLimits`."""
