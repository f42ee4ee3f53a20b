"""Whose turn it is to send under the rate limit of a token: in one process, or in a fleet."""
