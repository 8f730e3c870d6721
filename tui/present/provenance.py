"""The sentences behind a number: every one that it is derived from, each with its number marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.analysis.plan_targets import bar_number
from tui.present.lists.model import RecordText
from tui.tables.dataset import LAYER_ROLE
from tui.tables.target_text import in_signs, target_text
from tui.texts.cleaning import visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tui.analysis.figures import FigureRow
    from tui.tables.catalog import Catalog
    from tui.tables.rows import Plan, Target

Span = tuple[int, int]
Marked = tuple[str, tuple[Span, ...]]
"""A text and the places in it that are marked."""

ENDS = "。；;\n"
"""What ends a sentence, or an item of an enumeration."""
PAUSES = ENDS + "，,、"
BEFORE, AFTER = 44, 24
"""Characters that an excerpt has at most before its number and behind it."""
WHOLE = 400
"""The same where there is room for whole sentences."""
MOST = 12
"""Numbers whose sentences are shown; more are not read in a panel."""
BEGINNING = 120
"""Characters of a plan that is shown for itself."""
GAP = "…"


def behind(
    keys: Iterable[str], catalog: Catalog, how: str = "", *, whole: bool = False
) -> RecordText:
    """The sentences that state the targets `keys`, with their numbers marked.

    Args:
        keys: The targets, the one that matters most first.
        catalog: The dataset and the language.
        how: How a number follows from them; it goes into the heading.
        whole: Whether sentences are shown from their beginning to their end.
    """
    by_plan: dict[str, list[Target]] = {}
    for key in list(dict.fromkeys(keys))[:MOST]:
        target = catalog.dataset.target(key)
        by_plan.setdefault(target.document, []).append(target)
    parts: list[Marked] = []
    titles = []
    for document, targets in by_plan.items():
        plan = catalog.dataset.plan(document)
        titles.append(plan_title(plan, catalog))
        text, marks = _excerpts(plan, targets, catalog, whole=whole)
        named = titles[-1] if whole else _short_title(plan, catalog)
        before = f"{named}：" if len(by_plan) > 1 else ""
        parts.append(_joined([(before, ()), (text, marks)], ""))
    text, marks = _joined(parts)
    title = " · ".join(filter(None, [in_signs(how), titles[0] if len(titles) == 1 else ""]))
    return RecordText(title, text, marks, excerpt=True)


def of_number(rows: Sequence[FigureRow], catalog: Catalog, *, whole: bool = False) -> RecordText:
    """The sentences behind numbers of a figure, and how they are derived."""
    keys = [key for row in rows for key in row.target_keys]
    how = [f"{row.derivation} → {bar_number(row)}" for row in rows if row.derivation]
    return behind(keys, catalog, catalog.words.questions.joint.join(how), whole=whole)


def of_plan(plan: Plan, catalog: Catalog, *, whole: bool = False) -> RecordText:
    """The text of a plan, or how it begins."""
    text = plan.text or ""
    if not whole and len(text) > BEGINNING:
        text = f"{text[:BEGINNING]}{GAP}"
    return RecordText(plan_title(plan, catalog), text, excerpt=True)


def plan_title(plan: Plan, catalog: Catalog) -> str:
    """The plan as a heading names it: region, title, day."""
    return visible(
        catalog.words.lists.plan.format(
            region=_region(plan, catalog), title=plan.title, published=plan.published or ""
        ).rstrip()
    )


def _region(plan: Plan, catalog: Catalog) -> str:
    """The region; the file of a table of the reader's own is of none."""
    return catalog.region(plan.region) if plan.region else ""


def _short_title(plan: Plan, catalog: Catalog) -> str:
    return visible(f"{_region(plan, catalog)} {plan.published or plan.title}".strip())


def _excerpts(plan: Plan, targets: Sequence[Target], catalog: Catalog, *, whole: bool) -> Marked:
    """What a plan's text says around its numbers; where it has no text, what stands for it."""
    text = plan.text or ""
    found = sorted(
        {(t.start, t.end) for t in targets if t.start is not None and t.end and t.end <= len(text)}
    )
    quoted = [_quoted(target, catalog) for target in targets if target.start is None]
    reach = (WHOLE, WHOLE) if whole else (BEFORE, AFTER)
    windows: list[tuple[Span, list[Span]]] = []
    for start, end in found:
        low, high = _window(text, start, end, *reach, whole=whole)
        if windows and low <= windows[-1][0][1] + len(GAP):
            (first, last), marks = windows.pop()
            windows.append(((first, max(last, high)), [*marks, (start, end)]))
        else:
            windows.append(((low, high), [(start, end)]))
    parts = [(text[low:high], tuple((a - low, b - low) for a, b in marks))
             for (low, high), marks in windows]  # fmt: skip
    parts = [_with_gaps(part, windows[at][0], text) for at, part in enumerate(parts)]
    return _joined([*parts, *((quote, ()) for quote in quoted)], " ")


def _quoted(target: Target, catalog: Catalog) -> str:
    """A number that no text states: of the reader's table, or of a plan whose text is not known."""
    if target.role == LAYER_ROLE or not target.quote:
        return f"{catalog.indicator(target.indicator)} {target_text(target)}"
    return target.quote


def _window(text: str, start: int, end: int, before: int, after: int, *, whole: bool) -> Span:
    """From where to where a number is quoted: its sentence, or as much of it as is read at once."""
    least = max(0, start - before)
    low = max(text.rfind(sign, least, start) for sign in ENDS) + 1
    if not low and least:
        pauses = [text.find(sign, least, start) for sign in PAUSES]
        low = min((at + 1 for at in pauses if at >= 0), default=least)
    stops = ENDS if whole else PAUSES
    ends = [text.find(sign, end, end + after) for sign in stops]
    high = min((at + 1 for at in ends if at >= 0), default=min(len(text), end + after))
    return low, high


def _with_gaps(part: Marked, window: Span, text: str) -> Marked:
    """An excerpt with a sign where a sentence goes on."""
    shown, marks = part
    low, high = window
    stripped = shown.lstrip()
    shift = len(stripped) - len(shown)
    front = GAP if low and text[low - 1] not in ENDS else ""
    back = GAP if high < len(text) and text[high - 1] not in ENDS else ""
    by = shift + len(front)
    stripped = stripped.rstrip().rstrip(PAUSES if back and high - marks[-1][1] < 2 else "")
    return f"{front}{stripped}{back}", tuple((a + by, b + by) for a, b in marks)


def _joined(parts: Iterable[Marked], between: str = "\n") -> Marked:
    """The parts one behind the other, with their marks moved accordingly."""
    text, marks = "", []
    for each, spans in parts:
        text += between if text else ""
        marks += [(a + len(text), b + len(text)) for a, b in spans]
        text += each
    return text, tuple(marks)
