"""Ask a Mithaq server: who is allied with whom, since when, and in whose words.

`Client` asks; `queries` has the saved queries as functions; `tables` and `network` make frames and graphs of what
comes back.
"""

from .client import Client
from .errors import (
    Changed,
    ConnectionFailed,
    Corrupt,
    ExportError,
    Fault,
    Incomplete,
    Misunderstood,
    MithaqError,
    QueryError,
    Refused,
)
from .export import Export
from .records import Claim, Node, Relation, Summary

__all__ = [
    "Changed",
    "Claim",
    "Client",
    "ConnectionFailed",
    "Corrupt",
    "Export",
    "ExportError",
    "Fault",
    "Incomplete",
    "Misunderstood",
    "MithaqError",
    "Node",
    "QueryError",
    "Refused",
    "Relation",
    "Summary",
]
