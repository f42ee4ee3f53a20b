"""The behaviours of `paymentRequests`."""
