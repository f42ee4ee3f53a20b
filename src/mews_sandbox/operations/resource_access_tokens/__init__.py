"""The behaviours of `resourceAccessTokens`."""
