"""The read-only part of the contract, tried against a platform."""
