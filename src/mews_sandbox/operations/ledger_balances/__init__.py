"""The behaviours of `ledgerBalances`."""
