"""Results as pandas frames. Needs the extra `pandas`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import msgspec
import pandas as pd

from .records import Node, Relation


def frame(items: Iterable[Any]) -> pd.DataFrame:
    """Return a row for each item of a query's answer or an export.

    What stands within an item has its path as column: names.ar.
    """
    return pd.json_normalize(msgspec.to_builtins(list(items)))


def claims(items: Iterable[Node | Relation]) -> pd.DataFrame:
    """Return a row for each claim of the relations.

    Columns are the claim's, `article.…` for its article, and `relation`, `type`, `from`, `to` for what it says.
    """
    return frame(
        {"relation": r.id, "type": r.type, "from": r.from_, "to": r.to, **msgspec.to_builtins(c)}
        for r in items
        if isinstance(r, Relation)
        for c in r.claims
    )
