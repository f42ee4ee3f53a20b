"""The hotel that a sandbox is: its data, what changes while it is used, and its calendar."""
