"""The line at the top that says what to press, and what is seen."""

from __future__ import annotations

from rich.text import Text
from textual.widgets import Static


class TourBar(Static):
    """What to press, and below it how to go on and to leave."""

    DEFAULT_CSS = """
    TourBar {
        dock: top; height: auto; max-height: 5; padding: 0 1;
        background: $primary-muted; color: $text;
    }
    """

    def __init__(self) -> None:
        """Start empty."""
        super().__init__("", markup=False)

    def show(self, place: str, text: str, below: str, *, done: bool) -> None:
        """Show a step."""
        line = Text.assemble((f"{place}  ", "bold"), "✓ " if done else "", text)
        self.update(line.append(f"\n{below}", "dim"))
