"""Stays in what a hotel lets: what they cost, which room they have, and what may become of them."""
