"""A call without its I/O: what leaves is checked and encoded, what comes back is decoded."""
