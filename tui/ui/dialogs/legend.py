"""The legend: every sign and colour that the screen uses, drawn as it is used."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rich.cells import cell_len
from rich.text import Text
from textual.containers import VerticalScroll
from textual.widgets import Static

from tui.present.compared.marking import legend as legend_of_texts
from tui.ui.dialogs.scrolled_page import ScrolledPage
from tui.ui.widgets.key_bar import KeyBar

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.theme import Theme

    from tui.words import Words
    from tui.words.legend import Meaning, Part

SIGNS: Final[dict[Part, tuple[tuple[str, str, Meaning], ...]]] = {
    "everywhere": (
        ("■■", "bold {accent}", "focus"), ("■■", "{success}", "done"),
        ("■■", "{error}", "wrong"), ("?", "bold {accent}", "key"), ("…", "", "cut"),
    ),
    "numbers": (
        (">", "", "above"), ("≥", "", "at_least"), ("<", "", "below"), ("≤", "", "at_most"),
        ("≈", "", "about"), ("–", "", "range"), ("↑ ↓", "", "change"), ("†", "", "derived"),
        ("✎", "", "own"), ("»", "", "later"),
    ),
    "lists": (
        ("▌", "{accent}", "row"), ("●", "{accent}", "mark"), ("Aa", "bold", "group"),
        ("Aa", "dim", "repeated"), ("·", "dim", "missing"), ("↑ ↓", "bold {accent}", "sorted"),
        ("‹ ›", "{accent}", "columns"), ("Aa", "bold underline {warning}", "hit"),
        ("【】", "bold reverse", "passage"), ("Aa", "underline", "other_passage"),
    ),
    "matrix": (
        ("★", "{success}", "best"), ("◆", "", "hub"), ("+n", "dim", "more"),
        ("·", "dim", "silent"), ("—", "dim", "no_plan"), ("?", "dim", "no_text"),
    ),
    "charts": (
        ("██", "cyan", "bar"), ("██ •", "green", "hub_bar"), ("▒▒", "magenta", "series"),
        ("░░", "yellow", "third"), ("●", "cyan", "dot"), ("○", "yellow", "start_dot"),
        ("●", "cyan", "aim_dot"), ("┊", "yellow", "median"), ("Aa", "reverse", "selected"),
    ),
    "map": (
        ("██", "green", "tile"), ("··", "blue", "tile_low"), ("—", "dim", "no_number"),
    ),
    "plans": (("●", "", "published"), ("━▶", "", "until")),
}  # fmt: skip
"""What is drawn, its style (colours of the theme in braces), and what it means."""
SAMPLE: Final = 6
"""Cells of a sign with the gap behind it."""
WIDE: Final = 100
"""From so many cells on there are two columns."""


def legend_text(words: Words, theme: Theme, width: int) -> Text:
    """Return the whole legend in the colours of `theme`, in one column or two."""
    w, lines = words.legend, []
    colours = {name: getattr(theme, name) for name in ("accent", "success", "error", "warning")}
    for part, signs in SIGNS.items():
        lines.append(Text(f"── {w.parts[part]}", "bold"))
        for sign, style, meaning in signs:
            line = Text("  ")
            line.append(sign, style.format(**colours))
            line.append(" " * max(1, SAMPLE - cell_len(sign)))
            lines.append(line.append(w.meanings[meaning]))
    lines = lines if width < WIDE else _in_two_columns(lines, width // 2)
    texts = Text(f"── {w.texts}", "bold")
    return Text("\n").join([*lines, texts, legend_of_texts(words)])


def _in_two_columns(lines: list[Text], width: int) -> list[Text]:
    heads = [at for at, line in enumerate(lines) if line.plain.startswith("──")]
    half = min(heads, key=lambda at: abs(at - len(lines) / 2))
    left, right = lines[:half], lines[half:]
    rows = []
    for at in range(max(len(left), len(right))):
        row = left[at].copy() if at < len(left) else Text()
        row.append(" " * max(2, width - row.cell_len))
        rows.append(row.append_text(right[at]) if at < len(right) else row)
    return rows


class LegendScreen(ScrolledPage):
    """Shows the legend; it scrolls where it is longer than the window."""

    DEFAULT_CSS = """
    LegendScreen { background: $background; layout: vertical; }
    LegendScreen #title { height: 1; padding: 0 1; background: $panel; color: $text-accent; }
    LegendScreen #page { height: 1fr; scrollbar-size-vertical: 1; }
    LegendScreen #page Static { width: 1fr; height: auto; padding: 0 1; }
    """

    def __init__(self, words: Words) -> None:
        """Show the legend in the language of `words`."""
        super().__init__()
        self.words = words

    def compose(self) -> ComposeResult:
        """Lay out the title, the legend, the keys."""
        yield Static(self.words.legend.title, id="title", markup=False)
        with VerticalScroll(id="page", can_focus=True):
            yield Static("", markup=False)
        yield KeyBar(words=self.words)

    def on_mount(self) -> None:
        """Give the keyboard to the page."""
        self.set_focus(self.query_one("#page"))

    def on_resize(self) -> None:
        """Lay the legend out for the width of the window."""
        text = legend_text(self.words, self.app.current_theme, self.size.width - 3)
        self.query_one("#page Static", Static).update(text)
