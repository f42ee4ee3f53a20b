"""Accounts of guests and companies: what they are charged, what they pay, and their bills."""
