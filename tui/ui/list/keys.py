"""The keys of a list."""

from __future__ import annotations

from typing import Final

from textual.binding import Binding


def _command(
    key: str, command: str, description: str, *, show: bool = False, label: str | None = None
) -> Binding:
    """Return a binding that runs one of `commands`."""
    id_ = f"list.{command}"
    return Binding(key, f"run('{command}')", description, id=id_, show=show, key_display=label)


KEYS: Final = (
    # Priority: run before the next key is dispatched, so that keys typed ahead are the query.
    Binding("slash", "search", "Search", id="list.search", key_display="/", priority=True),
    Binding("enter", "leave_search", id="leave_search", show=False, priority=True),
    _command("enter", "open", "Open", show=True, label="Enter"),
    Binding("escape", "back", "Back", id="back", show=False, key_display="Esc", priority=True),
    _command("m", "matrix", "Matrix", show=True),
    _command("M", "join", "To the map", show=True),
    _command("v", "draw", "Chart", show=True),
    _command("d", "divide", "Per"),
    _command("f", "filter", "Filter", show=True),
    _command("r", "region", "Region"),
    _command("F", "frequencies", "Frequencies"),
    _command("i", "describe", "Describe"),
    _command("-", "hide", "Hide column"),
    _command("+", "columns", "Columns"),
    _command("y", "copy", "Copy", show=True),
    _command("Y", "copy_more", "Copy more"),
    _command("e", "export", "Export", show=True),
    _command("D", "remove", "Remove plan", show=True),
    _command("space", "mark", "Mark"),
    _command("*", "mark_all", "Mark all"),
    _command("c", "mark_columns", "Mark columns"),
    _command("p", "panel", "Panel"),
    Binding("u", "undo(False)", "Undo", id="list.undo", show=False),
    Binding("U", "undo(True)", "Redo", id="list.redo", show=False),
    Binding("left_square_bracket", "turn(-1)", "Previous", id="previous", key_display="["),
    Binding("right_square_bracket", "turn(1)", "Next", id="next", key_display="]"),
)
