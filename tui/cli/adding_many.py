"""`duibiao add DIR`: the plans of a folder, one after another, the most doubtful first."""

from __future__ import annotations

import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from tui.analysis import corpus
from tui.analysis.corpus import processes
from tui.cli.corpus import INTERRUPTED, read_with_progress, tell_failures
from tui.cli.messages import FAILED, RIGHT, WORDS, print_error, print_message
from tui.cli.prompts import LeftError
from tui.texts.cleaning import visible
from tui.words import UserError

if TYPE_CHECKING:
    from collections.abc import Callable

    from tui.analysis.corpus import Outcome, Run, Settings

C = WORDS.corpus


@dataclass(frozen=True)
class Steps:
    """What is done with one plan of the folder."""

    is_saved: Callable[[str], bool]
    """Whether the plan of that file is among the user's own."""
    add: Callable[[str], int]
    """Review and save it."""


def add_many(folder: str, settings: Settings, steps: Steps, *, ask: bool) -> int:
    """Review the plans of `folder` that were not saved before; the exit code.

    Raises:
        UserError: There is no document in it, or no terminal to ask on.
    """
    files = corpus.files_in([folder])
    if ask and not sys.stdin.isatty():
        raise UserError(lambda w: w.extract.no_terminal)
    with tempfile.TemporaryDirectory(prefix="duibiao-") as kept:
        key = corpus.key_of(settings)
        with corpus.Journal(Path(kept, "plans.journal"), key) as journal:
            run = read_with_progress(files, settings, journal, processes.read, resumable=False)
            if run is None:
                return INTERRUPTED
            plans = corpus.plans_by_doubt(run, files, journal)
    return _review(plans, run, files, steps)


def _review(plans: list[tuple[str, Outcome]], run: Run, files: list[str], steps: Steps) -> int:
    """Go through the plans until there are no more, or the user leaves."""
    wrong = corpus.failures(run, files)
    tell_failures(wrong)
    left = [plan for plan in plans if not steps.is_saved(plan[0])]
    if before := len(plans) - len(left):
        print_message(C.saved_before.format(count=before))
    saved = 0
    for number, (path, found) in enumerate(left, start=1):
        counts = {"count": len(found.rows), "doubt": found.doubt, "total": len(left)}
        print_message(C.plan.format(number=number, path=visible(path), **counts))
        try:
            steps.add(path)
        except LeftError:
            print_message(C.review_left.format(saved=saved, rest=len(left) - number + 1))
            return RIGHT
        except UserError as error:
            print_error(error)
        else:
            saved += 1
    print_message(C.review_done.format(saved=saved, refused=len(left) - saved))
    return FAILED if wrong else RIGHT
