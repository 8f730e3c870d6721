"""A comparison in one column: what was dropped is where it was, before what replaces it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tui.texts.compare.changes import marked

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.texts.compare.model import Clause, Span

Row = tuple[tuple["Clause", ...], ...]


@dataclass(frozen=True, slots=True)
class Run:
    """Words of a redline, and whether they are in the later text, the earlier one or both."""

    text: str
    kind: str
    """`same`, `new`, `dropped` or `moved`: moved words are where the later text has them."""
    span: Span | None = None


def redline(row: Row, step: int = 0) -> Iterator[Run]:
    """The words of two neighbouring texts on a row, in one run of text.

    Runs that are not `dropped`, joined, are exactly the later text's words. Words that the earlier
    text alone has are where the two part.
    """
    gone = _Earlier([span for clause in row[step] for span in clause.spans])
    for span in (span for clause in row[step + 1] for span in clause.spans):
        if _own(span, "new"):
            yield from gone.dropped()
            yield Run(span.text, "new" if "new" in span.marks else "moved", span)
            continue
        rest = span.text
        while rest:
            yield from gone.dropped()
            size = gone.kept(rest)
            yield Run(rest[:size], "same", span)
            rest = rest[size:]
    yield from gone.all_dropped()


def _own(span: Span, mark: str) -> bool:
    """Whether the other text has no such words at this place."""
    return mark in span.marks or "moved" in span.marks


class _Earlier:
    """The spans of the earlier text that are not yet accounted for."""

    def __init__(self, spans: Sequence[Span]) -> None:
        self._spans = list(spans)[::-1]
        self._used = 0

    def dropped(self) -> Iterator[Run]:
        """What the earlier text alone has at this place; moved words are where they went."""
        while self._own_next():
            span = self._spans.pop()
            if "dropped" in span.marks:
                yield Run(span.text, "dropped", span)

    def kept(self, text: str) -> int:
        """How much of `text` comes before the place where the earlier text has words of its own.

        Both texts have these words; only letters and numerals count, since signs may differ.
        """
        if not self._spans:
            return len(text)
        room = _letters(self._spans[-1].text) - self._used
        letters = 0
        for at, char in enumerate(text):
            if char.isalnum():
                if letters == room:
                    self._next()
                    return at or (0 if self._own_next() else self.kept(text))
                letters += 1
        self._used += letters
        if letters == room:
            self._next()
        return len(text)

    def _next(self) -> None:
        self._spans.pop()
        self._used = 0

    def _own_next(self) -> bool:
        return bool(self._spans) and _own(self._spans[-1], "dropped")

    def all_dropped(self) -> Iterator[Run]:
        """What is left of the earlier text's own words."""
        while self._spans:
            yield from self.dropped()
            if self._spans:
                self._spans.pop()


def _letters(text: str) -> int:
    return sum(char.isalnum() for char in text)


def in_context(rows: Sequence[Row], around: int | None) -> Iterator[tuple[bool, list[Row]]]:
    """Rows with a change and so many around them, and between them those that are left out.

    Args:
        rows: the rows of a topic.
        around: how many unchanged rows stay before and after a changed one; None: all stay.
    """
    if around is None:
        yield True, list(rows)
        return
    changes = [n for n, row in enumerate(rows) if marked(row)]
    near = {n + by for n in changes for by in range(-around, around + 1)}
    group: list[Row] = []
    last = None
    for n, row in enumerate(rows):
        if last is not None and (n in near) != last:
            yield last, group
            group = []
        group.append(row)
        last = n in near
    if last is not None:
        yield last, group
