"""Writes of more than one request holds, and what has become of a write that was lost."""
