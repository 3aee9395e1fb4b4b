"""The README's example runs as it stands."""

import re
from pathlib import Path

import pytest

README = Path(__file__).parents[1] / "README.md"


def test_readme(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(tmp_path)
    (example,) = re.findall(r"```python\n(.*?)```", README.read_text(encoding="utf-8"), flags=re.S)
    exec(compile(example, str(README), "exec"), {})
    said = capsys.readouterr().out
    assert "Russia روسيا" in said
    assert "{'country': {'name': 'إيران'}}" in said
    assert "Sweden joined NATO" in said
    assert "whether both were party to the same alliance" in said
    assert (tmp_path / "nato.graphml").stat().st_size > 0
