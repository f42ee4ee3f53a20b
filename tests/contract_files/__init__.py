"""The files of the contract: read strictly, bundled, and refused with file and line."""
