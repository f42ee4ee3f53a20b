"""The behaviours of the operations: `answer` in a module named after the `operationId`.

An operation without one is answered with the contract's example.
"""
