"""A text with marked places, wrapped by cell width and scrolled by line."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field, replace
from itertools import accumulate
from typing import TYPE_CHECKING, ClassVar

from rich.cells import cell_len
from rich.style import Style
from rich.text import Text
from textual.containers import VerticalScroll
from textual.widgets import Static

from tui.present.line_breaks import wrap, wrapped
from tui.present.widths import shortened
from tui.texts.cleaning import visible
from tui.texts.web_addresses import links_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult


@dataclass(frozen=True)
class Passage:
    """A heading, a text with marked places (character offsets), and facts under it."""

    title: str = ""
    text: str = ""
    marks: tuple[tuple[int, int], ...] = ()
    others: tuple[tuple[int, int], ...] = ()
    facts: tuple[tuple[str, str], ...] = field(default=())
    excerpt: bool = False
    """Whether `text` is chosen for its marks: shown from its beginning, every mark in brackets."""
    lead: str = ""
    """The key facts, in bold above the text."""


LABEL = 12
"""The most cells that the labels of facts take before their values are under each other."""
LOW = 8
"""In so few lines a text is shown briefly: what every move of the cursor sends is bounded."""
FOLLOWING = 5_000
"""Characters of a text that is shown from its mark on: what every move of the cursor wraps."""
BRIEF = 90
"""Characters of a text that is shown briefly; it ends with the clause."""


def styled(passage: Passage, width: int, around: bool, *, brief: bool = False) -> tuple[Text, int]:
    """`passage` as lines; with `around`, only from shortly before its first mark.

    Args:
        passage: What is shown.
        width: Cells of a line.
        around: Whether the text begins shortly before its first mark.
        brief: Whether it ends soon behind the mark.

    Returns:
        The text, and the number of the line that its first mark begins on.

    The marked place is in 【】, so that it can be seen without colour.
    """
    passage = replace(passage, text=_lines_visible(passage.text))
    text, marks, others = _bracketed(passage)
    first = _excerpt_start(text, marks, width) if around else 0
    out = Text(no_wrap=True, end="")
    lead = wrapped(_lines_visible(passage.lead), max(4, width)) if passage.lead else []
    for part in lead:
        out.append(part, "bold").append("\n")
    end = len(text)
    if around:
        end = _brief_end(text, first, marks) if brief else first + FOLLOWING
    shown, at = text[first:end], 0
    styles = _Spans(others, "underline"), _Spans(marks, "bold reverse")
    for number, (start, end) in enumerate(wrap(shown, max(4, width))):
        if marks and start <= marks[0][0] - first < end:
            at = number + len(lead)
        line = Text(shown[start:end], end="")
        for spans in styles:
            for low, high in spans.between(first + start, first + end):
                line.stylize(spans.style, max(0, low - first - start), max(0, high - first - start))
        out.append_text(line).append("\n")
    _append_facts(out, passage.facts, width)
    out.rstrip()
    return out, at


def _append_facts(out: Text, facts: tuple[tuple[str, str], ...], width: int) -> None:
    """Lay facts out under a text: what they are, dim and under each other, then their values.

    A web address in a value is a link of the terminal.
    """
    labels = [_lines_visible(label) for label, _ in facts]
    room = min(LABEL, max(map(cell_len, labels), default=0))
    for label, (_, value) in zip(labels, facts, strict=True):
        gap = " " * max(2, room + 2 - cell_len(label))
        fact = f"{label}{gap}{_lines_visible(value)}"
        behind = len(fact) - len(value)
        links = [(behind + a, behind + b, Style(link=link)) for a, b, link in links_in(value)]
        for start, end in wrap(fact, max(4, width)):
            line = Text(fact[start:end], end="")
            line.stylize("dim", 0, max(0, len(label) - start))
            for low, high, link in links:
                line.stylize(link, max(0, low - start), max(0, high - start))
            out.append_text(line).append("\n")


class _Spans:
    """Places in a text that have a style; those in a line are found without looking at all."""

    def __init__(self, spans: Sequence[tuple[int, int]], style: str) -> None:
        self.spans, self.style = sorted(spans), style
        self.ends = list(accumulate((high for _, high in self.spans), max))

    def between(self, start: int, end: int) -> list[tuple[int, int]]:
        """The places of which a part is from `start` to `end`, and some that end before."""
        return self.spans[bisect_right(self.ends, start) : bisect_left(self.spans, (end, 0))]


def _lines_visible(text: str) -> str:
    """Return `text` with its lines kept and other control characters visible."""
    return "\n".join(visible(line) for line in text.split("\n"))


def _bracketed(
    passage: Passage,
) -> tuple[str, tuple[tuple[int, int], ...], tuple[tuple[int, int], ...]]:
    """Return the text with 【】 around its mark, or each of an excerpt; all offsets moved."""
    if len(passage.marks) != 1 and not passage.excerpt:
        return passage.text, passage.marks, passage.others
    lows = sorted(low for low, _ in passage.marks)
    highs = sorted(high for _, high in passage.marks)
    marks = tuple(
        (low + bisect_left(lows, low) + bisect_right(highs, low),
         high + bisect_left(lows, high) + bisect_right(highs, high))
        for low, high in passage.marks
    )  # fmt: skip
    others = tuple(
        (low + bisect_right(lows, low) + bisect_right(highs, low),
         high + bisect_left(lows, high) + bisect_left(highs, high))
        for low, high in passage.others
    )  # fmt: skip
    text, at = "", 0
    for place in sorted({*lows, *highs}):
        text += passage.text[at:place] + "】" * highs.count(place) + "【" * lows.count(place)
        at = place
    return text + passage.text[at:], marks, others


def _excerpt_start(text: str, marks: tuple[tuple[int, int], ...], width: int) -> int:
    """Return where an excerpt begins: the clause before the first mark, about a line back."""
    if not marks:
        return 0
    low = marks[0][0]
    reach = max(0, low - max(8, width // 2 - 4))
    stop = max(text.rfind(sign, reach, low) for sign in "，。；、")
    return stop + 1 if stop >= 0 and low > width // 2 else reach


def _brief_end(text: str, first: int, marks: tuple[tuple[int, int], ...]) -> int:
    """Return where a brief excerpt from `first` on ends: with the clause that is long enough."""
    least = max(first + BRIEF, marks[0][1] if marks else 0)
    stops = (text.find(sign, least) + 1 for sign in "，。；、\n")
    return min((stop for stop in stops if 0 < stop <= least + BRIEF), default=least + BRIEF)


def _headline(title: str, width: int) -> Text:
    """Return `title` in a horizontal rule as wide as the widget."""
    begin = f"─ {shortened(visible(title), max(1, width - 4))} " if title else ""
    line = Text(begin, no_wrap=True, overflow="ellipsis", end="")
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
        whole = self.whole or self.passage.excerpt
        text, line = styled(self.passage, width, not whole, brief=self.size.height <= LOW)
        self.query_one("#body", Static).update(text)
        # A third of the way down, so that what leads up to the mark is read too.
        leading = self.whole and not self.passage.excerpt
        top = max(0, line - self.size.height // 3) if leading else 0
        self.call_after_refresh(self.scroll_to, y=top, animate=False)
