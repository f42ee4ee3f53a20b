"""What Mews tells by itself: messages that nobody has asked for."""
