"""What can be copied of an answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.present import answers
from tui.present.citations import CopyText, citations, command_line
from tui.ui.view_keeper import reopening

if TYPE_CHECKING:
    from tui.analysis.questions import Answer
    from tui.tables.catalog import Catalog
    from tui.ui.questions.state import QuestionsState


def copy_choices(
    answer: Answer, row: int | None, state: QuestionsState, catalog: Catalog
) -> list[CopyText]:
    """Citations, the row, the table, the command that prints it and the one that reopens it."""
    names, found = catalog.words.app.copies, []
    if row is not None:
        cited = citations(catalog, answer.targets(row))
        found += [
            CopyText(names["citation"], cited),
            CopyText(names["row"], answers.row_text(answer, row, catalog)),
        ]
    return [
        *(each for each in found if each.text),
        CopyText(names["table"], answers.table_text(answer, catalog)),
        CopyText(names["command"], command_line(arguments(state), catalog.dataset)),
        reopening("questions", state, catalog),
    ]


def arguments(state: QuestionsState) -> list[str]:
    """The arguments of `duibiao` that print the same answer."""
    query = f"!{state.query[1:]}" if state.query.startswith("-") else state.query
    sort = ",".join(map(str, state.sort))
    asked = [each for each in (state.question, query) if each]
    return ["question", *asked, *(["--sort", sort] if sort else [])]
