"""Adding a plan step by step, without a terminal: what is asked, and what the answers lead to."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from tui.analysis.adding import (
    AskDuplicate,
    AskRegion,
    AskReview,
    AskRows,
    AskText,
    AskTitle,
    Draft,
    Review,
    Saved,
    Workflow,
    overlaid,
)
from tui.words import UserError

if TYPE_CHECKING:
    from pathlib import Path

    from tui.analysis.adding import Decision
    from tui.tables.dataset import Dataset

TITLE = "湖南省算力行动计划（2026—2028年）"
BODY = "到2028年，全省总算力达到30EFLOPS，存储总量超过55EB，培养人才5万名。"
TEXT = f"{TITLE}\n\n2026年1月5日\n\n{BODY}"
NAME = "hunan-compute-2026-own"


@pytest.fixture
def start(dataset: Dataset, tmp_path: Path) -> Workflow:
    return Workflow.start(dataset, tmp_path / "own")


@pytest.fixture
def review(start: Workflow) -> Workflow:
    """Three rows under review."""
    state, ask = start.read(Draft(TEXT))
    assert (ask, state.step, len(state.rows)) == (AskReview(), "review", 3)
    return state


@pytest.fixture
def again(start: Workflow, review: Workflow) -> Workflow:
    """The workflow of a user who has added the plan before."""
    assert review.save()[1] == Saved(NAME, 3)
    return Workflow.start(overlaid(start.dataset, start.folder), start.folder)


def kept(state: Workflow) -> list[bool]:
    return [each.kept for each in state.rows]


def held(state: Workflow) -> dict[str, list[float]]:
    """The values of each own plan on disk."""
    found = overlaid(state.dataset, state.folder)
    return {
        name: found.targets.filter(found.targets["document"] == name)["value"].to_list()
        for name in sorted(found.own_documents)
    }


def test_a_blank_text_is_asked_for_again(start: Workflow) -> None:
    assert start.read(Draft(" \n")) == (start, AskText())


def test_a_region_or_date_that_is_none_is_refused(start: Workflow, review: Workflow) -> None:
    for wrong in ({"region": "火星"}, {"published": "soon"}):
        with pytest.raises(UserError):
            start.read(Draft(TEXT, **wrong))
        with pytest.raises(UserError):
            review.describe(replace(review.draft, **wrong))


def test_rows_are_toggled_corrected_undone_and_redone(review: Workflow) -> None:
    assert not review.changed
    state = review.toggle(0).toggle(1)
    assert kept(state.undo().undo().undo()) == [True, True, True]
    assert kept(state.undo().undo().redo()) == [False, True, True]
    state = state.toggle(1).correct(1, "value", "65")
    assert (state.rows[1].row.value, kept(state)) == (65, [False, True, True])
    assert state.undo().rows[1].row.value == 55
    assert state.changed
    with pytest.raises(UserError):
        state.correct(1, "value", "many")
    assert state.toggle(99) is state


def test_another_region_is_compared_with_and_corrections_stay(review: Workflow) -> None:
    assert review.rows[0].comparison.verdict == "raised"
    state = review.correct(0, "value", "31").under_region("Hubei")
    assert (state.draft.region, state.rows[0].comparison.verdict) == ("湖北", "new")
    assert state.rows[0].row.value == 31
    assert state.under_region("湖南省").rows[0].comparison.verdict == "raised"


def test_saving_asks_for_what_is_missing(start: Workflow) -> None:
    state, _ = start.read(Draft("到2028年，总算力达到30EFLOPS，培养人才5万名。"))
    assert state.missing == AskRegion()
    assert state.save() == (state, AskRegion())
    state = state.under_region("hunan")
    assert state.save() == (state, AskTitle())
    state = state.describe(replace(state.draft, title="算力计划"))
    none = state.keep_only([])
    assert none.save() == (none, AskRows())
    wrong = state.correct(1, "comparator", "range")
    _, ask = wrong.save()
    assert isinstance(ask, AskReview)
    assert (ask.index, str(ask.problem)) == (1, "A range needs a second, higher number (to)")
    assert wrong.toggle(1).save()[1] == Saved("hunan-compute-own", 1)


@pytest.mark.parametrize(
    ("decision", "ticks", "after"),
    [
        ("replace", [True] * 3, {NAME: [31, 55, 50000]}),
        ("both", [False] * 3, {NAME: [30, 55, 50000], f"{NAME}-2": [31]}),
    ],
)
def test_a_plan_added_before_is_replaced_or_both_are_kept(
    decision: Decision, ticks: list[bool], after: dict[str, list[float]], again: Workflow
) -> None:
    state, ask = again.read(Draft(TEXT))
    assert (ask, state.step) == (AskDuplicate(NAME), "text")
    state, ask = state.decide(decision)
    assert (ask, kept(state)) == (AskReview(), ticks)
    assert isinstance(state.correct(0, "value", "31").save()[1], Saved)
    assert held(state) == after


def test_a_title_that_makes_it_the_same_plan_is_asked_about(again: Workflow) -> None:
    state, ask = again.read(Draft("到2028年，湖南总算力达到32EFLOPS，存储总量超过55EB。"))
    assert ask == AskReview()
    state = state.describe(replace(state.draft, title=TITLE, published="2026-01-05"))
    state, ask = state.save()
    assert ask == AskDuplicate(NAME)
    assert kept(state) == [True, False]
    state, ask = state.decide("replace")
    # The second row is not held any more without the plan that is replaced: it is shown first.
    assert (ask, kept(state)) == (AskReview(), [True, True])
    assert state.save()[1] == Saved(NAME, 2)
    assert held(state) == {NAME: [32, 55]}


def test_reading_again_asks_again(again: Workflow) -> None:
    state, _ = again.read(Draft(TEXT))
    state, _ = state.decide("replace")
    state = state.back()
    assert (state.step, state.rows, state.replaced) == ("text", (), None)
    assert state.read(Draft(TEXT))[1] == AskDuplicate(NAME)


def test_a_passage_is_added_once_or_by_hand(review: Workflow) -> None:
    state = review.select()
    assert (state.step, state.back().step) == ("passage", "review")
    start = TEXT.index("存储总量")
    assert state.add_passage(start, len(TEXT)).rows[2:] == review.rows[2:]  # it is listed already
    with pytest.raises(UserError, match="No target"):
        state.add_passage(0, 4)
    for add in (state.add_passage, lambda low, high: state.add_by_hand(low, high, "云")):
        with pytest.raises(UserError, match="Nothing is selected"):
            add(5, 5)
    more = state.add_by_hand(start, start + 4, "云存储")
    assert (more.step, more.rows[3].row.name, more.rows[3].row.quote) == (
        "review", "云存储", "存储总量",
    )  # fmt: skip


def test_a_plan_that_was_left_is_resumed(start: Workflow, review: Workflow) -> None:
    left = review.toggle(0).correct(1, "value", "65")
    state = start.resume(left.draft, left.review)
    assert (state.rows, state.changed) == (left.rows, True)
    assert start.resume(Draft("abc"), None).step == "text"
    assert not start.resume(review.draft, Review(review.review.rows)).changed
