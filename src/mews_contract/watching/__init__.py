"""Watching what passes between a program and Mews."""
