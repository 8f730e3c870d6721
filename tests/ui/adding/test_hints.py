"""What the line over the page says, without a page."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tui.analysis.adding import (
    Ask,
    AskDuplicate,
    AskReview,
    AskRows,
    AskText,
    AskTitle,
    Draft,
    Workflow,
)
from tui.ui.adding.draft_keeper import KeptDraft
from tui.ui.adding.hints import complaint, hint
from tui.words import ZH, UserError

if TYPE_CHECKING:
    from tui.tables.dataset import Dataset

TABLE = "湖南省算力计划\n\n| 指标 | 2028年 |\n|---|---|\n| 天上的云 | {} |\n"


def said(state: Workflow, *, editing: bool = False, offered: KeptDraft | None = None) -> str:
    return hint(state, ZH, editing=editing, in_text=False, offered=offered)


def test_each_step_has_its_hint(dataset: Dataset) -> None:
    start = Workflow.start(dataset, Path("own"))
    assert said(start) == ZH.adding.paste
    assert "《abc》" in said(start, offered=KeptDraft.of(Draft("\nabc\ndef")))
    state, _ = start.read(Draft("湖南省算力计划\n到2028年，总算力达到30EFLOPS，培养人才5万名。"))
    assert "2/2" in said(state)
    assert "1/2" in said(state.toggle(0))
    assert said(state, editing=True) == ZH.adding.correcting
    assert said(state.select()) == ZH.adding.pick


def test_tables_that_were_not_read_are_counted(dataset: Dataset) -> None:
    state, _ = Workflow.start(dataset, Path("own")).read(Draft(TABLE.format("—3—")))
    assert "表格未读取（1）" in said(state)


@pytest.mark.parametrize(
    ("ask", "text"),
    [
        (AskText(), ZH.adding.empty),
        (AskTitle(), ZH.adding.no_title),
        (AskRows(), ZH.adding.none_kept),
        (AskReview(1, UserError(lambda w: w.adding.no_value)), ZH.adding.no_value),
        (AskReview(), None),
        (AskDuplicate("x"), None),
    ],
)
def test_what_is_missing_is_told(ask: Ask, text: str | None) -> None:
    error = complaint(ask)
    assert (error.say(ZH) if error else None) == text
