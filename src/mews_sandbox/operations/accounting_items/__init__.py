"""The behaviours of `accountingItems`."""
