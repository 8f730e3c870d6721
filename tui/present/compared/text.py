"""A comparison for a terminal: marks by glyph, columns by cells, side by side where they fit."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING, Final

from rich.cells import cell_len

from tui.present.compared import summaries as lists
from tui.present.compared.inline import in_context, redline
from tui.present.compared.sentence_rows import rows_of
from tui.present.line_breaks import wrapped
from tui.texts.cleaning import visible
from tui.texts.compare.changes import changed, same
from tui.texts.compare.line_wraps import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.present.compared.inline import Row, Run
    from tui.present.compared.layout import Layout
    from tui.texts.compare.model import Clause, Comparison, Span, Summary, TopicComparison, Version
    from tui.words import Words

Parts = list[tuple[bool, list["Row"]]]
"""Rows that are shown, and between them those that are only counted."""
LEAST: Final = 20
"""Lines of fewer cells are not written."""
GLYPHS: Final = {"new": "＋", "dropped": "－", "reworded": "≈", "numbers": "＃",
    "forward": "↑", "back": "↓"}  # fmt: skip
"""What opens a marked span after 【; several where it has several marks."""
_NARROWEST: Final = 24
"""Columns of fewer cells than this go one under another."""
_ROOMY: Final = 28
"""Documents in columns of fewer cells than this are one column, as with `inline`."""
_RULE: Final = " │ "


def as_text(comparison: Comparison, words: Words, layout: Layout) -> str:
    """Write `comparison` in lines of at most as many cells as `layout` says (at least `LEAST`).

    With its `changes`, rows and topics that have not changed are only counted.
    """
    width, changes = max(layout.width, LEAST), layout.changes
    layout = replace(layout, width=width, sentences=comparison.documents)
    title = visible(f"{words.compare.title} {lists.heading(comparison)}")
    out = wrapped(title, width)
    if changes and same(comparison):
        return "\n".join([*out, *lists.total(comparison, words)]) + "\n"
    out += wrapped(_legend(words), width)
    if comparison.ranks:
        listed = words.compare.semicolon.join(lists.rank(change) for change in comparison.ranks)
        out += wrapped(f"{words.compare.ranks}{words.compare.colon}{visible(listed)}", width)
    for line in lists.total(comparison, words):
        out += wrapped(visible(line), width)
    out += _articles(comparison, words, width)
    for topic in comparison.topics:
        if not changes or changed(topic):
            out += ["", *_topic(topic, words, layout)]
    if changes and (bare := [t for t in comparison.topics if not changed(t)]):
        out += ["", *_unchanged(bare, words, width)]
    return "\n".join(line.rstrip() for line in out) + "\n"


def _legend(words: Words) -> str:
    w = words.compare
    return " ".join(f"【{glyph}{getattr(w, name)}】" for name, glyph in GLYPHS.items())


def _unchanged(topics: Sequence[TopicComparison], words: Words, width: int) -> Iterator[str]:
    """The names of topics that are only counted, and what is only written otherwise in them."""
    w = words.compare
    names = w.comma.join(visible(topic.topic) or w.opening for topic in topics)
    yield from wrapped(f"{w.unchanged.format(count=len(topics))}{w.colon}{names}", width)
    listed = [
        f"{topic.topic or w.opening} {lists.place(step.place, words)}"
        for topic in topics
        for step in topic.summaries
        if step.place
    ]
    if listed:
        yield from wrapped(visible(f"{w.numbered}{w.colon}{w.semicolon.join(listed)}"), width, "  ")
    spelled = [
        f"{pair.before} → {pair.after}"
        for topic in topics
        for step in topic.summaries
        for pair in step.notation
    ]
    if spelled:
        yield from wrapped(
            visible(f"{w.notation}{w.colon}{w.semicolon.join(spelled)}"), width, "  "
        )


def _articles(comparison: Comparison, words: Words, width: int) -> Iterator[str]:
    """The table of a law's articles, a line for each class of change."""
    classes: dict[str, list[str]] = {}
    for before, after, kind in lists.articles(comparison):
        listed = f"{before} → {after}" if before and after and before != after else before or after
        classes.setdefault(kind, []).append(listed)
    if classes:
        yield words.compare.revision
    for key, name in words.compare.classes.items():
        if key in classes:
            listed = words.compare.semicolon.join(classes[key])
            line = f"{name} {len(classes[key])}{words.compare.colon}{listed}"
            yield from wrapped(visible(line), width, "  ")


def _topic(topic: TopicComparison, words: Words, layout: Layout) -> Iterator[str]:
    yield from wrapped(f"■ {visible(topic.topic) or words.compare.opening}", layout.width)
    count = len(topic.texts)
    column = (layout.width - len(_RULE) * (count - 1)) // count
    rows = rows_of(topic, sentences=layout.sentences)
    parts = list(in_context(rows, layout.context if layout.changes else None))
    if layout.inline or (layout.sentences and column < _ROOMY):
        yield from _inline(topic, words, layout.width, parts)
    elif column >= _NARROWEST:
        yield from _beside(topic, words, column, parts)
    else:
        yield from _under(topic, words, layout.width, parts)
    for summary in topic.summaries:
        yield from _summary(summary, words, layout.width)


def _inline(topic: TopicComparison, words: Words, width: int, parts: Parts) -> Iterator[str]:
    """Each text and the one before it in one column."""
    for step, summary in enumerate(topic.summaries):
        yield from wrapped(f"[{visible(f'{summary.before} → {summary.after}')}]", width)
        for shown, rows in parts:
            if not shown:
                yield words.compare.hidden.format(count=len(rows))
                continue
            runs = "".join(_redlined(run) for row in rows for run in redline(row, step))
            for line in runs.splitlines():
                yield from wrapped(visible(one_line(line)), width)


def _redlined(run: Run) -> str:
    """A run with its glyph: 【－可以】【＋应当】."""
    body = run.text.rstrip()
    rest = run.text[len(body) :]
    if run.kind == "same" or not body:
        return run.text
    arrow = run.span.came if run.span else None
    key = (arrow or "forward") if run.kind == "moved" else run.kind
    return f"【{GLYPHS[key]}{body}】{rest}"


def _beside(topic: TopicComparison, words: Words, column: int, parts: Parts) -> Iterator[str]:
    """Columns of `column` cells; clauses of one alignment begin on the same line."""
    yield from _row([wrapped(visible(version.label), column) for version in topic.texts], column)
    silent = [[_silent(version, words)] for version in topic.texts]
    if any(cell[0] for cell in silent):
        yield from _row(silent, column)
    for shown, rows in parts:
        if not shown:
            yield words.compare.hidden.format(count=len(rows))
            continue
        for row in rows:
            yield from _row([wrapped(_marked(cell), column) for cell in row], column)


def _under(topic: TopicComparison, words: Words, width: int, parts: Parts) -> Iterator[str]:
    bare = {
        id(clause)
        for shown, rows in parts if not shown
        for row in rows
        for cell in row
        for clause in cell
    }  # fmt: skip
    for version in topic.texts:
        yield from wrapped(f"[{visible(version.label)}]", width)
        if not version.clauses:
            yield from wrapped(_silent(version, words), width)
        for hidden, clauses in groupby(version.clauses, key=lambda clause: id(clause) in bare):
            listed = list(clauses)
            if hidden:
                yield words.compare.hidden.format(count=len(listed))
            else:
                yield from wrapped(_marked(listed) or _silent(version, words), width)


def _row(cells: Sequence[Sequence[str]], column: int) -> Iterator[str]:
    for at in range(max(len(cell) for cell in cells)):
        parts = [cell[at] if at < len(cell) else "" for cell in cells]
        yield _RULE.join(part + " " * (column - cell_len(part)) for part in parts)


def _silent(version: Version, words: Words) -> str:
    if version.text is None:
        return words.compare.not_quoted
    return "" if version.text.strip() else words.compare.nothing


def _marked(clauses: Sequence[Clause]) -> str:
    """The clauses' words, marked spans between 【glyphs and 】; white space as one blank."""
    text = "".join(marked(span) for clause in clauses for span in clause.spans)
    return visible(one_line(text))


def marked(span: Span) -> str:
    """A span with its glyphs; that of numbers where one number replaces another."""
    if not span.marks:
        return span.text
    kinds = {"moved": span.move, "reworded": "numbers" if span.was or span.becomes else "reworded"}
    keys = [kinds.get(mark, mark) for mark in span.marks]
    glyphs = "".join(GLYPHS[key] for key in keys if key)
    body = span.text.rstrip()
    return f"【{glyphs}{body}】{span.text[len(body) :]}"


def _summary(summary: Summary, words: Words, width: int) -> Iterator[str]:
    head = f"{summary.before} → {summary.after}{words.compare.colon}"
    yield from wrapped(visible(head + lists.counts(summary, words)), width)
    for name, entries in lists.lines(summary, words):
        listed = words.compare.semicolon.join(" ".join(entry.split()) for entry in entries)
        yield from wrapped(visible(f"{name}{words.compare.colon}{listed}"), width, indent="  ")
