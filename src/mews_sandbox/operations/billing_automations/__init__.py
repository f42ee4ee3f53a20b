"""The behaviours of `billingAutomations`."""
