"""The contract in the files of the repository: read strictly, bundled into one, checked."""
