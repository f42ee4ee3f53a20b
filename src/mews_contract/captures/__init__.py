"""Traffic that was captured, and whether it keeps to the contract."""
