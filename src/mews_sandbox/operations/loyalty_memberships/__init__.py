"""The behaviours of `loyaltyMemberships`."""
