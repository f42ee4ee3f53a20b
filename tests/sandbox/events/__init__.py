"""Events that a sandbox sends: which, to whom, when, and what goes wrong with them."""
