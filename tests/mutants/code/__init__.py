"""Mutants of the runtime's policy and of the sandbox's behaviours, made and run by mutmut.

Run as `python -m tests.mutants.code`. mutmut makes the mutants, runs each in a fork of a process
that has imported everything already, and says how the tests ended. What is here decides which
tests those are, keeps the verdicts as long as what they rest on stands, and turns them into
outcomes.
"""
