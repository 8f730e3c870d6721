"""The size of a drawing has bounds, refused before memory is taken."""

from __future__ import annotations

import pytest

from tui.cli import run


@pytest.mark.parametrize(
    "option",
    [["--width", "1000000"], ["--height", "1000000"], ["--width", "0"], ["--height", "-5"],
     ["--width", "2001"], ["--height", "1001"]],
)  # fmt: skip
def test_a_size_that_no_drawing_has_is_refused(
    option: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["chart", "1", *option]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.count("\n") == 1
    assert option[0] in err


def test_the_largest_size_is_drawn(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["chart", "1", "--width", "2000", "--height", "1000"]) == 0
    assert "河南" in capsys.readouterr().out
