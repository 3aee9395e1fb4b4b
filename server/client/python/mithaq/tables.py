"""Results as pandas frames. Needs the extra `pandas`."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from typing import Any

import httpx
import msgspec
import pandas as pd

from .client import Client
from .errors import ConnectionFailed
from .export import stream
from .records import Node, Relation
from .schema import Clock, Dimension, PanelUnit, RelationWhere, Step


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


def panel(
    client: Client,
    since: str,
    until: str,
    *,
    of: Iterable[str] = (),
    with_: Iterable[str] = (),
    unit: PanelUnit = PanelUnit.DYAD,
    step: Step = Step.YEAR,
    by: Dimension = Dimension.TYPE,
    clock: Clock = Clock.EVENT,
    roll_up: bool = True,
    where: RelationWhere | None = None,
) -> pd.DataFrame:
    """Return a row for each dyad or country and each year or month, with zeros where nothing is known.

    Countries are ids or ISO 3166 codes, all of them where `of` is left out; the rest is as of the field `panel` of the
    API. What each column means stands in `attrs["codebook"]`.
    """

    def rows(name: str) -> str:
        with stream(
            client.http,
            f"/panel/{name}",
            since=since,
            until=until,
            of=",".join(of),
            unit=unit.value,
            step=step.value,
            by=by.value,
            clock=clock.value,
            rollUp=str(roll_up).lower(),
            where=where,
            **{"with": ",".join(with_)},
        ) as response:
            response.read()
            return response.text

    of, with_ = list(of), list(with_)
    try:
        text, codebook = rows("panel.csv"), rows("codebook.csv")
    except httpx.TransportError as e:
        raise ConnectionFailed(f"the panel broke off: {e}") from e
    # Namibia's code is NA. State numbers are whole, and some countries have none.
    table = pd.read_csv(io.StringIO(text), keep_default_na=False, na_values=[""])
    for column in map(str, table.columns):
        if column.rstrip("12") in ("cow", "gw"):
            table[column] = table[column].astype("Int64")
    table.attrs["codebook"] = {line["column"]: line["meaning"] for line in csv.DictReader(io.StringIO(codebook))}
    return table
