"""The sandbox against a model of it, step by step, and under many callers at once."""
