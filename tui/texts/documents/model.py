"""What reading a document gives: its text, and the notes on it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.words import Words
    from tui.words.documents import NoteKind


@dataclass(frozen=True, slots=True)
class Note:
    """Something that was left out or read in one of two ways."""

    kind: NoteKind
    count: int = 0
    detail: str = ""

    def text(self, words: Words) -> str:
        """The note in the reader's language."""
        return words.documents.notes[self.kind].format(count=self.count, detail=self.detail)


@dataclass(frozen=True, slots=True)
class Document:
    """The text of a document, and notes on what was left out."""

    text: str
    notes: tuple[Note, ...] = ()

    def notes_text(self, words: Words) -> str:
        """All notes in one line; empty where nothing was left out."""
        return words.documents.between.join(note.text(words) for note in self.notes)


@dataclass
class Tally:
    """Counts what a reader leaves out, by kind of note."""

    counts: Counter[NoteKind] = field(default_factory=Counter)
    details: dict[str, str] = field(default_factory=dict)

    def add(self, kind: NoteKind, count: int = 1, detail: str = "") -> None:
        """Count something left out."""
        if count:
            self.counts[kind] += count
            self.details[kind] = detail or self.details.get(kind, "")

    def notes(self) -> tuple[Note, ...]:
        """What was counted, in the order in which it was met."""
        return tuple(Note(kind, n, self.details[kind]) for kind, n in self.counts.items())
