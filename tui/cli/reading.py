"""How commands read documents: the text for the command, the notes for the reader."""

from typing import Annotated, Literal

from cyclopts import Parameter

from tui.cli.messages import WORDS, print_message
from tui.texts.documents import bounds

D = WORDS.documents
Changes = Literal["accepted", "original"]
CHANGES = Annotated[Changes, Parameter(name="--as", help=D.original)]
"""The option that says how tracked changes are read."""
BOUNDS = D.bounds.format(
    megabytes=bounds.BYTES // 1_000_000,
    text=bounds.TEXT_BYTES // 1_000_000,
    characters=f"{bounds.CHARACTERS:,}",
    pages=f"{bounds.PAGES:,}",
    seconds=bounds.SECONDS,
    memory=bounds.MEGABYTES,
)
"""How much is read, in a line."""


def read_text(name: str, changes: Changes = "accepted") -> str:
    """The text of a file, or of standard input for `-`; what was left out goes to stderr."""
    from tui.texts import documents

    document = documents.load(name, original=changes == "original")
    if document.notes:
        print_message(D.note_line.format(path=name, notes=document.notes_text(WORDS)))
    return document.text
