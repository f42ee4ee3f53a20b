"""Commands that are no operations."""
