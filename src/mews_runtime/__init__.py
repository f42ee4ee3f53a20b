"""What every generated call runs through: wire format, checks, errors, paging and transport.

Users import `mews_connector`. This package knows no operation by name: what differs between
operations is data (`mews_runtime.schema.operation`), and the data comes from the contract.
"""

__version__ = "0.2.0"
