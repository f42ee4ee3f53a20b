"""The behaviours of `vouchers`."""
