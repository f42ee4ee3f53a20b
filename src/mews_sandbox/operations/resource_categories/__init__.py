"""The behaviours of `resourceCategories`."""
