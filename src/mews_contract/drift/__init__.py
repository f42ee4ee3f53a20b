"""Drift: what another description of the API changes for a caller of ours.

Both documents become one canonical form for each operation (`reading`), schemas with references
and compositions merged (`schema`). One walk tells what differs, and one table rates it
(`differences`).

No existing engine does this in Python. Deepdiff compares trees of values: it neither follows
references nor knows what narrows a request and widens a response. Jsonsubschema says yes or no,
and its last release is years old. Oasdiff and openapi-changes know the rules, but are Go programs
that no wheel brings along.
"""
