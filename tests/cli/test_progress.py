"""The bar of a long command, on a terminal that the test watches."""

from __future__ import annotations

import io

import pytest

from tui.cli import progress
from tui.cli.messages import WORDS


class Screen(io.StringIO):
    """A standard error that is a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The time, as a list of one: a test sets it."""
    now = [100.0]
    monkeypatch.setattr(progress.time, "monotonic", lambda: now[0])
    return now


def watched(monkeypatch: pytest.MonkeyPatch) -> Screen:
    """Watch standard error; not in a fixture, after which pytest puts its own in place."""
    screen = Screen()
    monkeypatch.setattr("sys.stderr", screen)
    return screen


def test_a_bar_grows_and_says_what_is_left(
    clock: list[float], monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = watched(monkeypatch)
    bar = progress.Progress()
    bar.draw(10, 40)  # ten were done before
    assert "." * 18 in screen.getvalue()
    assert WORDS.corpus.left.partition("{")[0] not in screen.getvalue()
    clock[0] += 30
    bar.draw(20, 40)  # ten in 30 s: a minute for the other twenty
    last = screen.getvalue().rpartition("\r")[2]
    assert "#" * 12 + "." * 12 in last
    assert WORDS.corpus.left.format(minutes=1, seconds=0) in last
    assert bar.seconds == 30


def test_it_is_drawn_no_more_often_than_can_be_seen(
    clock: list[float], monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = watched(monkeypatch)
    bar = progress.Progress()
    bar.draw(0, 5)
    before = screen.getvalue()
    bar.draw(1, 5)
    assert screen.getvalue() == before
    clock[0] += 1
    bar.draw(2, 5)
    assert screen.getvalue() != before


def test_a_message_takes_the_place_of_the_bar(
    clock: list[float], monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = watched(monkeypatch)
    del clock
    bar = progress.Progress()
    bar.draw(0, 5)
    bar.tell("a file is broken")
    assert screen.getvalue().endswith("\r\x1b[Ka file is broken\n")
    bar.draw(1, 5)  # again below it, at once
    assert WORDS.corpus.bar.format(done=1, total=5) in screen.getvalue().rpartition("\r")[2]
    bar.clear()
    bar.clear()
    assert screen.getvalue().endswith("\r\x1b[K")


def test_elsewhere_and_for_nothing_there_is_no_bar(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    progress.Progress().draw(1, 5)
    assert capsys.readouterr().err == ""
    screen = watched(monkeypatch)
    progress.Progress().draw(0, 0)
    assert screen.getvalue() == ""
