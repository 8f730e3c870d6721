"""Spread the reading with Daft: over this machine's processes, or the nodes of a Ray cluster.

Documents must have the same paths on every node. What a dead worker had not answered is asked
again, so that the rows are those of a reading in which none died.
"""

from __future__ import annotations

import importlib.util
import json
import os
from itertools import islice
from typing import TYPE_CHECKING, Any

from tui.analysis.corpus.reading import Outcome, Settings, targets_of
from tui.words import UserError, words_for

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tui.analysis.corpus.schedule import Job

BATCH = 8
"""Documents that a worker is given at a time."""
ROUND = 2_000
"""Documents of a query."""
QUIET = {
    "DAFT_ANALYTICS_ENABLED": "0",
    "RAY_USAGE_STATS_ENABLED": "0",
    "DAFT_PROGRESS_BAR": "0",
}
"""No use of the program is reported, and the bar is ours."""
TRIES = 3
"""How often what has no answer is asked again."""


def require() -> None:
    """Check that Daft and Ray are installed.

    Raises:
        UserError: They are not.
    """
    if not all(importlib.util.find_spec(name) for name in ("daft", "ray")):
        raise UserError(lambda w: w.corpus.no_cluster)


def read(
    jobs: Iterable[Job], settings: Settings, address: str = ""
) -> Iterator[tuple[Job, Outcome]]:
    """Read the documents of `jobs` with Daft, on Ray where an address is given.

    Raises:
        UserError: The cluster cannot be reached, or fails again and again.
    """
    start(address)
    waiting = iter(jobs)
    while some := list(islice(waiting, ROUND)):
        yield from _round({job.path: job for job in some}, settings)


def start(address: str) -> None:
    """Choose where Daft runs, once in a process.

    Raises:
        UserError: The cluster cannot be reached.
    """
    for name, value in QUIET.items():
        os.environ.setdefault(name, value)
    import daft

    try:
        if not address:
            daft.set_runner_native()
            return
        import ray

        quiet: dict[str, Any] = {"log_to_driver": False, "logging_level": "CRITICAL"}
        ray.init(address=address, runtime_env={"env_vars": QUIET}, **quiet)
        daft.set_runner_ray(noop_if_initialized=True)
    except Exception as error:
        raise failed(error) from error


def _round(jobs: dict[str, Job], settings: Settings) -> Iterator[tuple[Job, Outcome]]:
    """Ask for what has no answer yet, until all have one."""
    for attempt in range(TRIES):
        try:
            for path, stored in _answers(list(jobs), settings):
                if path in jobs:
                    yield jobs.pop(path), Outcome.of(json.loads(stored))
        except Exception as error:  # those of Daft and Ray have no base of their own
            if jobs and attempt == TRIES - 1:
                raise failed(error) from error
        if not jobs:
            return
    died = Outcome(words_for(settings.language).corpus.died)
    yield from ((job, died) for job in jobs.values())


def _answers(paths: list[str], settings: Settings) -> Iterator[tuple[str, str]]:
    """Each path with its outcome as JSON, as they come."""
    import daft

    def outcome(path: str) -> str:
        return targets_of(path, settings).stored()

    read_apart = daft.func(outcome, use_process=True)
    batches: Any = daft.from_pydict({"path": paths}).into_batches(BATCH)
    for row in batches.select(
        batches["path"], read_apart(batches["path"]).alias("outcome")
    ).iter_rows():
        yield row["path"], row["outcome"]


def failed(error: Exception) -> UserError:
    """Return what Daft or Ray says is wrong, in one line."""
    reason = (str(error).strip() or type(error).__name__).splitlines()[0]
    return UserError(lambda w: w.corpus.cluster_failed.format(reason=reason))
