"""Executes the notebooks against the server that MITHAQ_URL names.

pytest server/client/notebooks            # executes them, and looks whether they still show what they show
python server/client/notebooks/test_notebooks.py   # executes them, and keeps the outputs in the files
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbclient import NotebookClient

HERE = Path(__file__).parent

# What the outputs must say, whatever else the tables and articles come to hold.
SAYS = {
    "kremlin-summit": [
        "Putin hosts Raisi",
        "Russian President Vladimir Putin received",
        "MET_WITH",
        "country:IR",
        "روسيا",
    ],
    "dyad-years": ["USA", "IRN", "allied", "sanctions_claims", "whether one of these alliances obliges to this"],
}


def execute(path: Path) -> Any:
    """Return the notebook with its outputs. Raises CellExecutionError, with the cell, where one fails."""
    notebook = nbformat.read(path, as_version=4)
    NotebookClient(notebook, timeout=120, kernel_name="python3", resources={"metadata": {"path": str(HERE)}}).execute()
    for cell in notebook.cells:
        cell.metadata.pop("execution", None)  # when it ran
    return notebook


def shown(notebook: Any) -> list[list[str]]:
    """Return the kinds of output of each cell of code: text/plain, image/png."""
    outputs = (cell.outputs for cell in notebook.cells if cell.cell_type == "code")
    return [sorted({kind for o in cell for kind in o.get("data", {o.output_type: ""})}) for cell in outputs]


@pytest.mark.parametrize("name", SAYS)
def test_notebook(name: str) -> None:
    path = HERE / f"{name}.ipynb"
    executed = execute(path)
    assert shown(executed) == shown(nbformat.read(path, as_version=4)), "the outputs are of other kinds than those kept"
    assert ["image/png", "text/plain"] in shown(executed)
    text = "".join(
        o.get("text", "") + o.get("data", {}).get("text/plain", "") + o.get("data", {}).get("text/html", "")
        for cell in executed.cells
        if cell.cell_type == "code"
        for o in cell.outputs
    )
    assert [words for words in SAYS[name] if words not in text] == []


if __name__ == "__main__":
    for wanted in sys.argv[1:] or SAYS:
        nbformat.write(execute(HERE / f"{wanted}.ipynb"), HERE / f"{wanted}.ipynb")
