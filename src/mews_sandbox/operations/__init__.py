"""The behaviours of the operations: general ones, and those of their own that compute something.

Lists, additions, updates and deletions follow from the contract. What an operation computes is
`answer` in the module `<resource>/<action>.py`. The response of an operation with neither is the
contract's example.
"""
