"""How wide a drawing is and whether it has colours, where no option says so."""

from __future__ import annotations

import pytest

from tui.cli import run
from tui.cli.drawing import is_coloured, width_of


@pytest.mark.parametrize(
    ("requested", "format", "columns", "expected"),
    [
        (None, "text", "72", 72), (None, "ansi", "72", 72), (60, "text", "72", 60),
        (None, "text", "", 100), (None, "text", "wide", 100), (None, "text", "0", 100),
        (None, "text", "999999", 100), (None, "text", "７２", 100), (None, "svg", "72", 100),
    ],
)  # fmt: skip
def test_the_width(requested: int | None, format: str, columns: str, expected: int) -> None:
    assert width_of(requested, format, {"COLUMNS": columns}) == expected


@pytest.mark.parametrize(
    ("terminal", "environ", "expected"),
    [
        (True, {}, True), (False, {}, False), (True, {"NO_COLOR": "1"}, False),
        (False, {"CLICOLOR_FORCE": "1"}, True), (False, {"CLICOLOR_FORCE": "0"}, False),
        (True, {"CLICOLOR": "0"}, False), (True, {"TERM": "dumb"}, False),
        (False, {"CLICOLOR_FORCE": "1", "NO_COLOR": "1"}, False),
    ],
)  # fmt: skip
def test_the_colours(terminal: bool, environ: dict[str, str], expected: bool) -> None:
    assert is_coloured(terminal, environ) is expected


def test_a_chart_follows_both(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CLICOLOR_FORCE", "1")
    monkeypatch.setenv("COLUMNS", "60")
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert run(["chart", "1"]) == 0
    coloured = capsys.readouterr().out
    assert "\x1b[3" in coloured
    assert run(["chart", "1", "--format", "text"]) == 0
    plain = capsys.readouterr().out
    assert "\x1b" not in plain
    assert 50 <= max(map(len, plain.splitlines())) <= 60
