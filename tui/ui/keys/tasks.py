"""What the keys are for: the order in which help lists them, and the three that help most."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from tui.ui.keys.actions import ACTIONS

if TYPE_CHECKING:
    from collections.abc import Collection

    from tui.words.help import Task

TASKS: Final[dict[Task, str]] = {
    "find": (
        "search next_hit previous_hit filter frequencies describe sort sort_further mark"
        " mark_columns mark_all undo redo"
    ),
    "go": (
        "open back open_anything region previous next targets_tab plans_tab charts_tab"
        " conference_tab cases_tab findings_tab questions_tab table_tab"
    ),
    "look": (
        "matrix source text_down text_up columns hide_column narrow widen refit freeze kind draw"
        " scale pick beside divide join chart texts years turn_around changes_only inline"
        " sections terms compare_with compare_no_more"
    ),
    "take": "copy copy_more export save_view",
    "add": "add remove read resume save reject passage by_hand",
    "program": "as_of reload language help legend palette about quit quit_anywhere suspend repaint",
    "move": (
        "up down left right page_up page_down page_left page_right first_row last_row"
        " first_column last_column first_cell last_cell"
    ),
}
"""The actions of each task, in the order of help."""

FIRST: Final = {
    "chart": "chart.kind chart.copy chart.open",
    "conference": "conference.next_change conference.texts conference.copy",
    "questions": "questions.chart questions.open questions.copy",
    "region": "region.add region.copy region.export",
    "add": "add.read add.take add.save",
    "list": "list.search list.open table.activate list.matrix list.copy",
}
"""By the first word of its keys: what helps most on a tab or page, where it can be done."""
COUNT: Final = 3


@cache
def _places() -> dict[str, tuple[int, Task]]:
    """By binding: its place in the order, and its task."""
    names = [(name, task) for task, listed in TASKS.items() for name in listed.split()]
    found: dict[str, tuple[int, Task]] = {}
    for place, (name, task) in enumerate(names):
        for binding in ACTIONS[name].ids.split():
            found.setdefault(binding, (place, task))
    return found


def place_of(binding: str) -> int:
    """The place of a binding in the order of help; what has no task comes first."""
    return _places()[binding][0] if binding in _places() else -1


def task_of(binding: str) -> Task:
    """What a binding is for; `here` where it belongs to the page that is shown."""
    return _places()[binding][1] if binding in _places() else "here"


def most_useful(bindings: Collection[str]) -> list[str]:
    """The three of `bindings`, which can be used now, that help most."""
    for pane, useful in FIRST.items():
        if any(binding.startswith(f"{pane}.") for binding in bindings):
            return [each for each in useful.split() if each in bindings][:COUNT]
    return []
