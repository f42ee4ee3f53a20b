"""Long listings and long writes: in parts, ahead, at the same time, and from where they stopped."""
