"""The behaviours of `paymentPlans`."""
