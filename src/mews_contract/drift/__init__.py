"""Drift: what another description of the API changes for a caller of ours.

Both documents become one canonical form for each operation (`openapi3` reads it, `composition`
merges its schemas), and what differs is rated by one table (`rules`).

No existing engine does this in Python. Deepdiff compares trees of values: it neither follows
references nor knows what narrows a request and widens a response, so that all of the rules would
still be ours, and its output in between. Jsonsubschema answers yes or no, and its last release is
years old. Openapispecdiff and swagger-diff compare text or names. Oasdiff and openapi-changes know
the rules, but are Go programs that no wheel brings along.
"""
