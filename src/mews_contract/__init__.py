"""Proof that everyone keeps to the contract: Mews, your code, and ours.

Needs the extra `mews-connector[contract]`. Every name is loaded when it is first used.
"""
