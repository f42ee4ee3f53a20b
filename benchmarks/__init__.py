"""What the client costs, measured beside its neighbours: `python -m benchmarks`."""
