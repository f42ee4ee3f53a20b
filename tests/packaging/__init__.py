"""What is published, as a user gets it."""
