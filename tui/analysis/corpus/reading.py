"""Read the targets of one document, in whatever process: this is all that a worker does."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from tui.analysis import adding
from tui.analysis.extracted import ExtractedTarget, extracted
from tui.texts import documents
from tui.texts.cleaning import visible
from tui.words import Language, UserError, words_for

if TYPE_CHECKING:
    from tui.tables.dataset import Dataset
    from tui.texts.extract import Vocabulary


@dataclass(frozen=True)
class Settings:
    """How all documents are read."""

    dataset: Dataset
    """Whose indicators and places are looked for."""
    region: str = ""
    published: str = ""
    status: bool = False
    original: bool = False
    language: Language = "zh"
    """In which failures and notes are written."""


@dataclass(frozen=True)
class Outcome:
    """What came of a document: its rows, or why there are none."""

    failure: str = ""
    """Why it could not be read; empty: it was."""
    rows: tuple[ExtractedTarget, ...] = ()
    notes: str = ""
    """What was left out of the text."""
    unread: tuple[tuple[int, str], ...] = ()
    """Line and heading of each table of numbers that gave no row."""

    @property
    def doubt(self) -> int:
        """How many rows are not certain."""
        return sum(row.certainty != "high" for row in self.rows)

    def stored(self) -> str:
        """The outcome as a line of JSON."""
        return json.dumps(asdict(self), ensure_ascii=False)

    @classmethod
    def of(cls, stored: dict[str, Any]) -> Outcome:
        """The outcome that was stored as this object of JSON."""
        rows = tuple(ExtractedTarget(**row) for row in stored["rows"])
        unread = tuple((line, heading) for line, heading in stored["unread"])
        return cls(stored["failure"], rows, stored["notes"], unread)


def targets_of(path: str, settings: Settings) -> Outcome:
    """Read the targets of the document at `path`; whatever goes wrong is a failure of it alone."""
    words = words_for(settings.language)
    try:
        return _read(path, settings)
    except UserError as error:
        return Outcome(reason(path, error.say(words)))
    except Exception as error:
        # A fault of ours in one document must not end the reading of thousands.
        return Outcome(words.corpus.fault.format(error=f"{type(error).__name__}: {error}"))


def reason(path: str, message: str) -> str:
    """`message` in one line, without the path that it begins with."""
    line = visible(" ".join(message.split()))
    for colon in (": ", "：", " ："):
        line = line.removeprefix(f"{visible(path)}{colon}")
    return line


def _read(path: str, settings: Settings) -> Outcome:
    dataset, words = settings.dataset, words_for(settings.language)
    document = documents.load(path, original=settings.original)
    if not document.text.strip():
        raise UserError(lambda w: w.review.empty.format(path=path))
    given = adding.Draft(document.text, region=settings.region, published=settings.published)
    draft = adding.propose(given, dataset)
    read = adding.reading(draft, _vocabulary(dataset), status=settings.status)
    return Outcome(
        rows=tuple(extracted(row, document=path, region=draft.region) for row in read.rows),
        notes=document.notes_text(words) if document.notes else "",
        unread=tuple((each.line, visible(each.heading)[:60]) for each in read.unread),
    )


@lru_cache(maxsize=1)
def _vocabulary(dataset: Dataset) -> Vocabulary:
    return adding.vocabulary(dataset)
