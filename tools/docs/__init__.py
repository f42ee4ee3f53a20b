"""The documentation site: the pages of `docs/`, a reference from the contract, and Sphinx."""
