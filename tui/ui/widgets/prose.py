"""A text with marked places, wrapped by cell width and scrolled by line."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, ClassVar

from rich.text import Text
from textual.containers import VerticalScroll
from textual.widgets import Static

from tui.present.line_breaks import wrap
from tui.texts.cleaning import visible

if TYPE_CHECKING:
    from textual.app import ComposeResult


@dataclass(frozen=True)
class Passage:
    """A heading, a text with marked places (character offsets), and facts under it."""

    title: str = ""
    text: str = ""
    marks: tuple[tuple[int, int], ...] = ()
    others: tuple[tuple[int, int], ...] = ()
    facts: tuple[tuple[str, str], ...] = field(default=())


def styled(passage: Passage, width: int, around: bool) -> tuple[Text, int]:
    """`passage` as lines; with `around`, only from shortly before its first mark.

    Returns:
        The text, and the number of the line that its first mark begins on.

    The marked place is in 【】, so that it can be seen without colour.
    """
    passage = replace(passage, text=_lines_visible(passage.text))
    text, marks, others = _bracketed(passage)
    first = _excerpt_start(text, marks, width) if around else 0
    out = Text(no_wrap=True, end="")
    shown = text[first:]
    at = 0
    for number, (start, end) in enumerate(wrap(shown, max(4, width))):
        if marks and start <= marks[0][0] - first < end:
            at = number
        line = Text(shown[start:end], end="")
        for spans, style in ((others, "underline"), (marks, "bold reverse")):
            for low, high in spans:
                line.stylize(style, max(0, low - first - start), max(0, high - first - start))
        out.append_text(line).append("\n")
    for label, value in passage.facts:
        fact = _lines_visible(f"{label}  {value}")
        for start, end in wrap(fact, max(4, width)):
            out.append(fact[start:end], "dim").append("\n")
    out.rstrip()
    return out, at


def _lines_visible(text: str) -> str:
    """Return `text` with its lines kept and other control characters visible."""
    return "\n".join(visible(line) for line in text.split("\n"))


def _bracketed(
    passage: Passage,
) -> tuple[str, tuple[tuple[int, int], ...], tuple[tuple[int, int], ...]]:
    """Return the text with 【】 around a single mark, and all offsets moved accordingly."""
    if len(passage.marks) != 1:
        return passage.text, passage.marks, passage.others
    (low, high), text = passage.marks[0], passage.text
    moved = tuple(
        (s + (s >= high) + (s >= low), e + (e > high) + (e > low)) for s, e in passage.others
    )
    return f"{text[:low]}【{text[low:high]}】{text[high:]}", ((low, high + 2),), moved


def _excerpt_start(text: str, marks: tuple[tuple[int, int], ...], width: int) -> int:
    """Return where an excerpt begins: the clause before the first mark, about a line back."""
    if not marks:
        return 0
    low = marks[0][0]
    reach = max(0, low - max(8, width // 2 - 4))
    stop = max(text.rfind(sign, reach, low) for sign in "，。；、")
    return stop + 1 if stop >= 0 and low > width // 2 else reach


def _headline(title: str, width: int) -> Text:
    """Return `title` in a horizontal rule as wide as the widget."""
    line = Text(f"─ {visible(title)} " if title else "", no_wrap=True, overflow="ellipsis", end="")
    return line.append("─" * max(0, width - line.cell_len))


class Prose(VerticalScroll):
    """Shows a `Passage`; as an excerpt around its mark, or whole."""

    DEFAULT_CSS = """
    Prose { padding: 0; scrollbar-size-vertical: 1; }
    Prose > #heading { dock: top; height: 1; color: $text-muted; }
    Prose > #body { width: 1fr; height: auto; padding: 0 1; }
    Prose:focus > #heading { color: $text-accent; text-style: bold; }
    """
    can_focus = False
    BINDINGS: ClassVar = []

    def __init__(self, *, id: str | None = None) -> None:
        """Create an empty prose."""
        super().__init__(id=id)
        self.passage = Passage()
        self.whole = False

    def compose(self) -> ComposeResult:
        """Lay out the heading above the text."""
        yield Static("", markup=False, id="heading")
        yield Static("", markup=False, id="body")

    def show(self, passage: Passage, *, whole: bool = False) -> None:
        """Show `passage`, whole or as an excerpt."""
        self.passage, self.whole = passage, whole
        self._draw()

    def on_resize(self) -> None:
        """Wrap again for the new width."""
        self._draw()

    def _draw(self) -> None:
        width = self.size.width - 3  # its padding, and a scrollbar that may appear
        if width <= 0 or not self.is_mounted:
            return
        self.query_one("#heading", Static).update(_headline(self.passage.title, width + 2))
        text, line = styled(self.passage, width, not self.whole)
        self.query_one("#body", Static).update(text)
        # A third of the way down, so that what leads up to the mark is read too.
        top = max(0, line - self.size.height // 3) if self.whole else 0
        self.call_after_refresh(self.scroll_to, y=top, animate=False)
