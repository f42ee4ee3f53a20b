"""Schemas in one form for all ways to write them."""
