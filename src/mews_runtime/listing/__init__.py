"""Listings: what is asked for next, page by page, and reading ahead."""
