"""The table's keys; none needs Alt or a function key."""

from __future__ import annotations

from typing import Final

from textual.binding import Binding

from tui.words.table import EN


def _key(keys: str, action: str, name: str) -> Binding:
    """A binding with the words of the English table; the app translates them by its id."""
    id_ = f"table.{name}"
    return Binding(keys, action, EN.keys[id_], id=id_, show=False, tooltip=EN.tips[id_])


KEYS: Final = (
    _key("up,k", "move(-1, 0)", "up"),
    _key("down,j", "move(1, 0)", "down"),
    _key("left,h", "move(0, -1)", "left"),
    _key("right,l", "move(0, 1)", "right"),
    _key("pageup", "page(-1)", "page_up"),
    _key("pagedown", "page(1)", "page_down"),
    _key("ctrl+pageup", "page_columns(-1)", "page_left"),
    _key("ctrl+pagedown", "page_columns(1)", "page_right"),
    _key("g", "jump(0, None)", "first_row"),
    _key("G", "jump(-1, None)", "last_row"),
    _key("home", "jump(None, 0)", "first_column"),
    _key("end", "jump(None, -1)", "last_column"),
    _key("ctrl+home", "jump(0, 0)", "first_cell"),
    _key("ctrl+end", "jump(-1, -1)", "last_cell"),
    _key("enter", "activate", "activate"),
    _key("s", "sort(False)", "sort"),
    _key("S", "sort(True)", "sort_further"),
    _key("n", "hit(1)", "next_hit"),
    _key("N", "hit(-1)", "previous_hit"),
    _key("<", "widen(-1)", "narrow"),
    _key(">", "widen(1)", "widen"),
    _key("_", "refit", "refit"),
    _key("full_stop", "freeze", "freeze"),
)
