"""Many documents at once: their targets into one table; their plans reviewed one after another."""

from __future__ import annotations

import tempfile
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from tui.analysis import corpus
from tui.cli.messages import FAILED, RIGHT, WORDS, print_message
from tui.cli.progress import Progress
from tui.present import export
from tui.present.export.pieces import PIECES
from tui.texts.cleaning import visible
from tui.words import UserError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import polars as pl

    from tui.analysis.corpus import Journal, Outcome, Run, Settings
    from tui.analysis.corpus.schedule import Engine
    from tui.cli.output import Output

C = WORDS.corpus
INTERRUPTED = 130


@dataclass(frozen=True)
class Way:
    """Who reads the documents."""

    engine: str | None = None
    ray: str = ""

    def read(self) -> Engine:
        """What spreads the reading.

        Raises:
            UserError: It is not installed.
        """
        if self.ray and self.engine == "processes":
            raise UserError(lambda w: w.corpus.ray_alone)
        if self.ray or self.engine == "daft":
            from tui.analysis.corpus import cluster

            cluster.require()
            return partial(cluster.read, address=self.ray)
        from tui.analysis.corpus import processes

        return processes.read


def settings_of(**options: object) -> Settings:
    """How documents are read. Damage to the dataset is reported here, not in each process."""
    found = corpus.Settings(language=WORDS.language, **options)  # type: ignore[arg-type]
    return replace(found, dataset=replace(found.dataset, damage=None))


def extract_many(
    names: Sequence[str], settings: Settings, output: Output, way: Way, *, explain: bool
) -> int:
    """Write the targets of all documents that `names` mean; the exit code.

    Raises:
        UserError: There is none, or the output cannot be written.
    """
    engine, files = way.read(), corpus.files_in(names)
    failed = _failures_path(output)
    _refuse_existing(output, failed)
    with _journal(output, settings) as journal:
        run = read_with_progress(files, settings, journal, engine, resumable=bool(output.path))
        if run is None:
            return INTERRUPTED
        _write(run, files, journal, output, explain=explain)
        wrong = corpus.failures(run, files)
        _write_failures(wrong, failed)
        if output.path:
            journal.remove()
    return FAILED if wrong else RIGHT


def read_with_progress(
    files: Sequence[str], settings: Settings, journal: Journal, engine: Engine, *, resumable: bool
) -> Run | None:
    """Read the documents, telling how far it is; None: it was interrupted."""
    progress, run = Progress(), None
    if journal.renewed:
        print_message(C.renewed)
    elif len(journal):
        print_message(C.resumed.format(count=len(journal)))
    try:
        with closing(corpus.read_all(files, settings, journal, engine)) as steps:
            for run, job, outcome in steps:
                if job and outcome:
                    _tell(progress, job.path, outcome)
                progress.draw(run.done, run.total)
    except KeyboardInterrupt:
        progress.clear()
        stopped = C.stopped if resumable else C.stopped_lost
        print_message(stopped.format(done=run.done if run else 0, total=len(files)))
        return None
    finally:
        progress.clear()
    assert run is not None
    _summary(run, files, progress.seconds)
    return run


def _tell(progress: Progress, path: str, outcome: Outcome) -> None:
    """Tell what was left out of a document, and its tables that gave no target."""
    if outcome.notes:
        progress.tell(WORDS.documents.note_line.format(path=path, notes=outcome.notes))
    for line, heading in outcome.unread:
        progress.tell(WORDS.extract.unread_table.format(path=path, line=line, heading=heading))


def _summary(run: Run, files: Sequence[str], seconds: float) -> None:
    counts = {"read": run.read, "before": run.before, "duplicates": run.duplicates}
    total, failed = len(files), len(run.failed)
    print_message(C.done.format(total=total, failed=failed, seconds=f"{seconds:.1f}", **counts))


def _failures_path(output: Output) -> Path | None:
    return output.path.with_name(f"{output.path.stem}-failed.csv") if output.path else None


def _refuse_existing(output: Output, failed: Path | None) -> None:
    """Refuse before anything is read what could not be written after it.

    Raises:
        ExportError: A file exists already, or there is no such folder.
    """
    for path in (output.path, failed):
        if path is not None and not path.parent.is_dir():
            raise _refused("no_folder", path)
        if path is not None and path.is_file() and not output.force:
            raise _refused("exists", path)


def _refused(word: str, path: Path) -> export.ExportError:
    shown, folder = visible(str(path)), visible(str(path.parent))
    return export.ExportError(lambda w: getattr(w.export, word).format(path=shown, folder=folder))


@contextmanager
def _journal(output: Output, settings: Settings) -> Iterator[Journal]:
    """The journal beside the output; without a file to write, one that does not stay."""
    key = corpus.key_of(settings)
    with tempfile.TemporaryDirectory(prefix="duibiao-") as folder:
        beside = output.path or Path(folder, "targets")
        with corpus.Journal(beside.with_name(f"{beside.name}.journal"), key) as journal:
            yield journal


def _write(run: Run, files: list[str], journal: Journal, output: Output, *, explain: bool) -> None:
    count = 0

    def counted() -> Iterator[pl.DataFrame]:
        nonlocal count
        for frame in corpus.frames(run, files, journal, explain=explain):
            count += frame.height
            yield frame

    if output.path is None or output.format not in PIECES:
        from polars import concat

        output.put_table(concat(counted()))
        return
    export.save(PIECES[output.format](counted()), output.path, force=output.force)
    print_message(WORDS.cli.written.format(path=visible(str(output.path)), rows=count))


def tell_failures(wrong: list[tuple[str, str]]) -> None:
    """Tell which documents could not be read, and why."""
    for file, reason in wrong:
        print_message(C.failed_line.format(path=file, reason=reason))


def _write_failures(wrong: list[tuple[str, str]], path: Path | None) -> None:
    """Write what failed beside the output, or tell it where there is none."""
    if path is None:
        tell_failures(wrong)
        return
    if not wrong:
        path.unlink(missing_ok=True)  # of an earlier run, which --force replaces
        return
    from polars import DataFrame

    frame = DataFrame(wrong, schema=["file", "reason"], orient="row")
    export.save(export.render(frame, "csv"), path, force=True)
    print_message(C.failed.format(count=len(wrong), path=visible(str(path))))
