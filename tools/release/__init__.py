"""Whether a change of the contract may be released."""
