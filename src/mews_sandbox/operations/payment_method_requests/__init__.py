"""The behaviours of `paymentMethodRequests`."""
