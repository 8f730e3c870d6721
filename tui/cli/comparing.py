"""The commands that compare texts: conference years, or documents of one's own."""

from typing import Annotated, Literal, cast, get_args

from cyclopts import Parameter

from tui.analysis import conference
from tui.cli.messages import RIGHT, WORDS, W
from tui.cli.options import (
    COMMON,
    DESTINATION,
    FORMAT,
    TABLE,
    Common,
    Destination,
    TableDestination,
)
from tui.cli.reading import BOUNDS, CHANGES, read_text
from tui.present.compared import render
from tui.present.compared.docx_changes import as_docx
from tui.present.compared.text import LEAST
from tui.words import UserError

C = WORDS.compare
TEXTS = Annotated[str, Parameter(help=f"{C.texts_option}; {BOUNDS}", allow_leading_hyphen=True)]
CompareFormat = Literal["text", "md", "html", "json", "docx"]


def compare(
    *texts: TEXTS,
    topic: Annotated[str | None, Parameter(help=W.topic)] = None,
    changes: Annotated[bool | None, Parameter(help=C.changes_option, negative="--all")] = None,
    format: Annotated[CompareFormat | None, FORMAT] = None,
    width: Annotated[int, Parameter(help=C.width_option)] = 100,
    context: Annotated[int | None, Parameter(help=C.context_option)] = None,
    inline: Annotated[bool, Parameter(help=C.inline_option, negative="")] = False,
    tracked: CHANGES = "accepted",
    destination: Destination = DESTINATION,
    common: Common = COMMON,
) -> int:
    """Two to six years or documents, compared."""
    output = destination.open(format, get_args(CompareFormat))
    if width < LEAST:
        raise UserError(lambda w: w.compare.too_narrow.format(width=width, least=LEAST))
    dataset = common.load()
    found = conference.compared(dataset, texts, topic, read=lambda name: read_text(name, tracked))
    if changes is None:
        years = conference.all_years(dataset, texts)
        whole = topic is not None or years
        changes = context is not None or (output.format == "text" and not whole)
    form = cast("CompareFormat", output.format)
    if form == "docx":
        output.put(as_docx(found))
        return RIGHT
    around = max(context or 0, 0)
    output.put(
        render(found, form, WORDS, width=width, changes=changes, context=around, inline=inline)
    )
    return RIGHT


def terms(
    *texts: TEXTS,
    query: Annotated[str, Parameter(help=C.terms_option)] = "",
    tracked: CHANGES = "accepted",
    table: TableDestination = TABLE,
    common: Common = COMMON,
) -> int:
    """Words and phrases by text: how often, and where first."""
    output = table.table()
    dataset = common.load()
    found = conference.terms(dataset, texts, query, read=lambda name: read_text(name, tracked))
    output.put_table(found)
    return RIGHT
