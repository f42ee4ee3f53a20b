"""What the templates print, as plain data, computed from the contract alone."""

from tools.contract.plan.package import Plan, plan

__all__ = ["Plan", "plan"]
