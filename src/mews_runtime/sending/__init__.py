"""A call with all that sending it takes: attempts, waits, a deadline, records."""
