"""Every action whose key can be changed: its name, its usual keys, and what it does where.

A name stands for the same thing on every tab: `copy` is one line of `keys.toml` and five bindings.
A binding that is in two lines, like the search of the charts, has the keys of both. What is not
here keeps its key: those of dialogs, and Enter and the arrows while something is typed.

The table is written out, so that a start with changed keys loads no tab that it does not show; a
test compares it with the bindings of all panes.
"""

from __future__ import annotations

from typing import Final, NamedTuple


class Action(NamedTuple):
    """What a name in `keys.toml` stands for."""

    keys: str
    """The usual keys, as Textual names them, with spaces between."""
    ids: str
    """The bindings, with spaces between."""


ACTIONS: Final = {
    # -- finding and choosing rows
    "search": Action(
        "slash",
        "list.search conference.search questions.search chart.search region.other",
    ),
    "next_hit": Action("n", "table.next_hit conference.next_change record.next"),
    "previous_hit": Action("N", "table.previous_hit conference.previous_change record.previous"),
    "filter": Action("f", "list.filter chart.search"),
    "frequencies": Action("F", "list.frequencies"),
    "describe": Action("i", "list.describe"),
    "sort": Action("s", "table.sort"),
    "sort_further": Action("S", "table.sort_further"),
    "mark": Action("space", "list.mark"),
    "mark_columns": Action("c", "list.mark_columns"),
    "mark_all": Action("asterisk", "list.mark_all"),
    "undo": Action("u", "list.undo add.undo"),
    "redo": Action("U", "list.redo add.redo"),
    # -- columns and panels
    "hide_column": Action("minus", "list.hide"),
    "columns": Action("plus", "list.columns"),
    "narrow": Action("less_than_sign", "table.narrow"),
    "widen": Action("greater_than_sign", "table.widen"),
    "refit": Action("underscore", "table.refit"),
    "freeze": Action("full_stop", "table.freeze"),
    "matrix": Action("m", "list.matrix"),
    "source": Action("p", "list.panel chart.panel questions.panel region.panel conference.summary"),
    "text_down": Action("ctrl+d", "record.down"),
    "text_up": Action("ctrl+u", "record.up"),
    # -- from one thing to another
    "open": Action(
        "enter",
        "list.open table.activate chart.open questions.open region.open conference.alone add.take",
    ),
    "back": Action("escape", "back back.tab chart.back questions.back region.close add.back"),
    "previous": Action("left_square_bracket", "previous questions.previous region.previous"),
    "next": Action("right_square_bracket", "next questions.next region.next"),
    "region": Action("r", "list.region chart.region questions.region"),
    "open_anything": Action("o", "open"),
    "targets_tab": Action("1", "tab.targets"),
    "plans_tab": Action("2", "tab.plans"),
    "charts_tab": Action("3", "tab.charts"),
    "conference_tab": Action("4", "tab.conference"),
    "cases_tab": Action("5", "tab.cases"),
    "findings_tab": Action("6", "tab.findings"),
    "questions_tab": Action("7", "tab.questions"),
    "table_tab": Action("8", "tab.table"),
    # -- taking it elsewhere
    "copy": Action("y", "list.copy chart.copy conference.copy questions.copy region.copy"),
    "copy_more": Action(
        "Y",
        "list.copy_more chart.copy_more conference.copy_more questions.copy_more region.copy_more",
    ),
    "export": Action(
        "e", "list.export chart.export conference.export questions.export region.export"
    ),
    "save_view": Action("V", "view.save"),
    "add": Action("a", "add"),
    "remove": Action("D", "list.remove"),
    # -- charts, conference, questions, region pages
    "kind": Action("v", "chart.kind"),
    "draw": Action("v", "list.draw"),
    "scale": Action("x", "chart.scale"),
    "pick": Action("c", "chart.pick"),
    "beside": Action("b", "chart.beside"),
    "divide": Action("d", "chart.divide list.divide"),
    "join": Action("M", "list.join"),
    "texts": Action("c", "conference.texts"),
    "years": Action("v", "conference.years"),
    "turn_around": Action("x", "conference.turn_around"),
    "changes_only": Action("equals_sign", "conference.changes_only"),
    "inline": Action("i", "conference.inline"),
    "sections": Action("s", "conference.sections"),
    "terms": Action("w", "conference.terms"),
    "chart": Action("v", "questions.chart"),
    "compare_with": Action("c", "region.add"),
    "compare_no_more": Action("minus", "region.drop"),
    # -- adding a plan
    "read": Action("ctrl+r", "add.read"),
    "resume": Action("ctrl+o", "add.resume"),
    "save": Action("ctrl+s", "add.save"),
    "reject": Action("x", "add.reject"),
    "passage": Action("n", "add.pick"),
    "by_hand": Action("m", "add.hand"),
    # -- moving
    "up": Action("up k", "table.up chart.up region.up conference.up"),
    "down": Action("down j", "table.down chart.down region.down conference.down"),
    "left": Action("left h", "table.left chart.left region.left"),
    "right": Action("right l", "table.right chart.right region.right"),
    "page_up": Action("pageup", "table.page_up chart.page_up region.page_up"),
    "page_down": Action("pagedown", "table.page_down chart.page_down region.page_down"),
    "page_left": Action("ctrl+pageup", "table.page_left"),
    "page_right": Action("ctrl+pagedown", "table.page_right"),
    "first_row": Action("g", "table.first_row chart.first region.first conference.top"),
    "last_row": Action("G", "table.last_row chart.last region.last conference.bottom"),
    "first_column": Action("home", "table.first_column chart.first region.first conference.top"),
    "last_column": Action("end", "table.last_column chart.last region.last conference.bottom"),
    "first_cell": Action("ctrl+home", "table.first_cell"),
    "last_cell": Action("ctrl+end", "table.last_cell"),
    # -- the program
    "as_of": Action("t", "as_of"),
    "reload": Action("R", "reload"),
    "about": Action("A", "about"),
    "language": Action("L", "language"),
    "legend": Action("K", "legend"),
    "help": Action("question_mark", "help add.help"),
    "palette": Action("colon", "palette"),
    "quit": Action("q", "quit region.close"),
    "quit_anywhere": Action("ctrl+q", "quit.anywhere"),
    "suspend": Action("ctrl+z", "suspend"),
    "repaint": Action("ctrl+l", "repaint"),
}
"""By name, in the order in which they are printed."""

FIXED: Final = {"leave_search": "enter"}
"""Bindings that keep their keys, and share one with a binding that need not."""

PANES: Final = ("list", "table", "record", "chart", "conference", "questions", "region", "add")
"""The first word of bindings that work in a part of the screen; others do everywhere."""
CONTEXTS: Final = (
    "list table record everywhere",
    "chart everywhere",
    "conference everywhere",
    "questions table everywhere",
    "region everywhere",
    "add table language quit suspend repaint",
)
"""What is on the screen together: the first words of bindings whose keys must differ."""

PRESETS: Final = {
    "vim": {
        "page_down": "ctrl+f pagedown", "page_up": "ctrl+b pageup",
        "first_column": "0 circumflex_accent home", "last_column": "dollar_sign end",
        "redo": "ctrl+r", "read": "ctrl+t",
    },
    "plain": {
        "up": "up", "down": "down", "left": "left", "right": "right", "search": "ctrl+f slash",
        "next_hit": "f3", "previous_hit": "shift+f3", "first_row": "ctrl+home",
        "last_row": "ctrl+end", "first_cell": "", "last_cell": "", "mark_all": "ctrl+a",
        "copy": "ctrl+c", "export": "ctrl+e", "undo": "ctrl+z", "redo": "ctrl+y", "suspend": "",
        "help": "f1 question_mark", "open_anything": "ctrl+o", "reload": "f5",
    },
}  # fmt: skip
"""Sets of keys that a line `preset = "…"` chooses: what is other than usual."""


def together() -> list[frozenset[str]]:
    """Return the names of the actions of each context."""
    found = []
    for context in CONTEXTS:
        firsts = context.split()
        found.append(
            frozenset(
                name
                for name, action in ACTIONS.items()
                if any(_works(binding, firsts) for binding in action.ids.split())
            )
        )
    return found


def _works(binding: str, firsts: list[str]) -> bool:
    first, _, rest = binding.partition(".")
    in_pane = first in PANES and bool(rest)
    return first in firsts if in_pane else "everywhere" in firsts or first in firsts
