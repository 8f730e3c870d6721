"""The keys of the page on which a plan is added."""

from __future__ import annotations

from typing import Final

from textual.binding import Binding

KEYS: Final = (
    Binding("ctrl+r", "read", "Read", id="add.read", key_display="Ctrl+R", priority=True),
    Binding("ctrl+o", "resume", "Resume", id="add.resume", key_display="Ctrl+O", priority=True),
    Binding("ctrl+s", "save", "Save", id="add.save", key_display="Ctrl+S", priority=True),
    Binding("escape", "back", "Back", id="add.back", key_display="Esc", priority=True),
)
ALWAYS: Final = frozenset({"add.help", "add.save", "add.back"})
"""Keys that the key bar names however narrow it is."""
