"""What is charged, paid and printed, and which rules put it on bills."""
