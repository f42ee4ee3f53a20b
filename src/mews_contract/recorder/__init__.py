"""Recording what is exchanged with a platform, without anything of a customer's in it."""
