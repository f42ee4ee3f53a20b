"""What people get to see of a call: errors, logs, spans, warnings and what came with a result."""
