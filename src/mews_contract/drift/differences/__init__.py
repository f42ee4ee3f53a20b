"""What differs between two descriptions, and how much it matters."""
