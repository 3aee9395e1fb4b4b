"""What is generated is what is committed."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
from generate import HERE, generated


def test_generated() -> None:
    for name, text in generated().items():
        assert (HERE / "mithaq" / name).read_text(encoding="utf-8") == text, f"{name} is old: run python generate.py"
