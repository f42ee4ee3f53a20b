"""The behaviours of `outletBills`."""
