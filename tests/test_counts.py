"""The figures of the README about what the program was tried with are those of the tests."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests import hostile, test_restricted_login, test_terminals
from tests.cli.test_streams import MORE_STREAMS, STREAMS
from tests.tables.dataset.test_damage import HARM
from tui.cli.commands import COMMANDS
from tui.ui.terminal.signals import NAMES

README = (Path(__file__).parents[1] / "README.md").read_text("utf-8")
COUNTS = {
    r"([\d,]+) hostile strings": len(hostile.HOSTILE),
    r"([\d,]+) commands and [\d,]+ keys and pastes": len(test_restricted_login.COMMANDS),
    r"[\d,]+ commands and ([\d,]+) keys and pastes": len(test_restricted_login.STEPS),
    r"([\d,]+) environment variables": len(test_restricted_login.HOSTILE),
    r"([\d,]+) kinds of terminal": len(test_terminals.TERMS),
    r"([\d,]+) window sizes": len(test_terminals.SIZES),
    r"([\d,]+) forms of closed or full streams": len(STREAMS) + len(MORE_STREAMS),
    r"([\d,]+) signals": len(NAMES),
    r"([\d,]+) kinds of damage": len(HARM),
    r"every one of ([\d,]+) commands": len(COMMANDS),
}
"""What the README may say, and what is counted."""


@pytest.mark.parametrize("sentence", COUNTS)
def test_a_figure_of_the_readme_is_counted(sentence: str) -> None:
    assert all(int(n.replace(",", "")) == COUNTS[sentence] for n in re.findall(sentence, README))


def test_the_readme_says_how_many_hostile_strings_there_are() -> None:
    assert re.search(next(iter(COUNTS)), README)
