"""The behaviours of `companyContracts`."""
