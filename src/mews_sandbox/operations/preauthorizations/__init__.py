"""The behaviours of `preauthorizations`."""
