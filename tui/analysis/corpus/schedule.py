"""Read many documents, each content once: what was read before is taken from the journal."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tui import __version__
from tui.analysis.corpus.finding import content_hash
from tui.words import words_for

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable, Iterator, Sequence

    from tui.analysis.corpus.journal import Journal
    from tui.analysis.corpus.reading import Outcome, Settings

    Engine = Callable[[Iterable["Job"], Settings], Iterable[tuple["Job", Outcome]]]


@dataclass(frozen=True)
class Job:
    """A document to read."""

    path: str
    document: str
    """The hash of its content."""


@dataclass
class Run:
    """How far the reading is."""

    total: int
    before: int = 0
    """Documents that an earlier run had read."""
    read: int = 0
    duplicates: int = 0
    """Documents whose content another one has."""
    documents: dict[str, str] = field(default_factory=dict)
    """The content of each file that could be opened."""
    failed: dict[str, str] = field(default_factory=dict)
    """By file: why it could not be read."""

    @property
    def done(self) -> int:
        """How many files there is nothing more to do for."""
        return self.before + self.read + self.duplicates + len(self.failed)


def key_of(settings: Settings) -> str:
    """What distinguishes one reading from another that would give other rows."""
    dataset, digest = settings.dataset, hashlib.sha256()
    options = (__version__, settings.region, settings.published, settings.status, settings.original)
    digest.update(repr(options).encode())
    for frame in (dataset.indicators, dataset.places):
        digest.update(frame.write_csv().encode())
    return digest.hexdigest()


def read_all(
    files: Sequence[str], settings: Settings, journal: Journal, engine: Engine
) -> Generator[tuple[Run, Job | None, Outcome | None]]:
    """Read `files` with `engine` and keep what comes of them in `journal`.

    Yields:
        How far it is, after each step; where a document was read just now, it and its outcome.
    """
    run = Run(len(files))
    yield run, None, None
    for job, outcome in engine(_jobs(files, run, journal, settings), settings):
        if outcome.failure:
            run.failed[job.path] = outcome.failure
        else:
            run.read += 1
        journal.add(job.document, outcome)
        yield run, job, outcome
    yield run, None, None


def _jobs(files: Sequence[str], run: Run, journal: Journal, settings: Settings) -> Iterator[Job]:
    """The documents that are still to be read, as they are asked for."""
    seen = set()
    words = words_for(settings.language)
    for path in files:
        try:
            document = content_hash(path)
        except (OSError, ValueError) as error:
            wrong = error if isinstance(error, OSError) else OSError(str(error))
            run.failed[path] = words.why(wrong)
            continue
        run.documents[path] = document
        if document in seen:
            run.duplicates += 1
        elif document in journal:
            run.before += 1
        else:
            yield Job(path, document)
        seen.add(document)
