"""Spread the reading over the cores: a process each, which is given one document after another.

A process that dies takes one document with it, not the others: it is replaced, the document is
tried once more, and is a failure if that ends the same way.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import signal
from dataclasses import dataclass
from multiprocessing import connection
from typing import TYPE_CHECKING

from tui.analysis.corpus.reading import Outcome, Settings, targets_of
from tui.texts.documents import isolation
from tui.words import words_for

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess

    from tui.analysis.corpus.schedule import Job

# A forked copy of a process with threads may hang, and polars has threads.
_CONTEXT = multiprocessing.get_context("spawn")


def cores() -> int:
    """How many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def read(
    jobs: Iterable[Job], settings: Settings, workers: int | None = None
) -> Iterator[tuple[Job, Outcome]]:
    """Read the documents of `jobs`, each as soon as a process is free, in whatever order."""
    os.environ.setdefault("POLARS_MAX_THREADS", "1")  # of the workers: there is one a core
    pool = _Pool(settings, workers or cores())
    waiting = iter(jobs)
    try:
        while True:
            while pool.has_room and (job := next(waiting, None)) is not None:
                pool.give(job)
            if not pool.busy:
                return
            yield from pool.answers()
    finally:
        pool.end()


@dataclass
class _Worker:
    """A process, and the document that it is reading."""

    process: BaseProcess
    pipe: Connection
    job: Job | None = None
    tries: int = 0


class _Pool:
    """The processes; they are started as they are needed."""

    def __init__(self, settings: Settings, size: int) -> None:
        self._settings, self._size = settings, size
        self._workers: list[_Worker] = []

    @property
    def busy(self) -> list[_Worker]:
        """Those that are reading."""
        return [each for each in self._workers if each.job]

    @property
    def has_room(self) -> bool:
        """Whether another document can be read."""
        return len(self.busy) < self._size

    def give(self, job: Job, tries: int = 1) -> None:
        """Let a free process, or a new one, read a document."""
        worker = next((each for each in self._workers if not each.job), None) or self._started()
        worker.job, worker.tries = job, tries
        with contextlib.suppress(OSError):  # it died while it was idle: seen by its end
            worker.pipe.send(job.path)

    def answers(self) -> list[tuple[Job, Outcome]]:
        """Wait until at least one process answers or dies; what came of their documents."""
        by_pipe = {each.pipe: each for each in self.busy}
        found = []
        for pipe in connection.wait(list(by_pipe)):
            worker = by_pipe[pipe]  # type: ignore[index]
            job, worker.job = worker.job, None
            assert job is not None
            try:
                found.append((job, worker.pipe.recv()))
            except (EOFError, OSError):
                found += self._died(worker, job)
        return found

    def end(self) -> None:
        """End all processes, also in the middle of a document."""
        for worker in self._workers:
            worker.pipe.close()
            if worker.job:
                worker.process.kill()
        for worker in self._workers:
            worker.process.join()

    def _died(self, worker: _Worker, job: Job) -> list[tuple[Job, Outcome]]:
        self._workers.remove(worker)
        worker.pipe.close()
        worker.process.join()
        if worker.tries > 1:
            return [(job, Outcome(words_for(self._settings.language).corpus.died))]
        self.give(job, tries=2)
        return []

    def _started(self) -> _Worker:
        ours, theirs = _CONTEXT.Pipe()
        process = _CONTEXT.Process(target=_work, args=(theirs, self._settings), daemon=True)
        process.start()
        theirs.close()  # or its end would not be noticed
        self._workers.append(worker := _Worker(process, ours))
        return worker


def _work(pipe: Connection, settings: Settings) -> None:
    """Read documents until there are no more, or whoever asks is gone."""
    # Ctrl+C is for the process that the user sees, which then ends this one.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with contextlib.suppress(EOFError, OSError):
        while True:
            pipe.send(targets_of(pipe.recv(), settings))
    isolation.kill_running()
