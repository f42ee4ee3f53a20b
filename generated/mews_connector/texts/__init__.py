"""What the contract says of operations in words. Loaded only by whoever shows it."""
