"""The behaviours of `identityDocuments`."""
