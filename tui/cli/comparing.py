"""The commands that read texts: conference years, or documents of one's own."""

from typing import Annotated, Literal

from cyclopts import Parameter

from tui.cli.common import COMMON, RIGHT, TARGET, WORDS, Common, Target, W, command
from tui.cli.reading import BOUNDS, CHANGES, read_text
from tui.words import UserError

C = WORDS.compare
TEXTS = Annotated[str, Parameter(help=f"{C.texts_option}; {BOUNDS}", allow_leading_hyphen=True)]


@command(
    "compare", "compare 2023 2024", "compare 2022 2023 2024 --topic 新产业",
    "compare draft.docx plan.pdf --all",
)  # fmt: skip
def compare(
    *texts: TEXTS,
    topic: Annotated[str | None, Parameter(help=W.topic)] = None,
    changes: Annotated[bool | None, Parameter(help=C.changes_option, negative="--all")] = None,
    format: Annotated[Literal["text", "md", "html", "json"], Parameter(help=W.format)] = "text",
    width: Annotated[int, Parameter(help=C.width_option)] = 100,
    tracked: CHANGES = "accepted",
    target: Target = TARGET,
    common: Common = COMMON,
) -> int:
    """Two or three years or documents, compared."""
    from tui.analysis import conference
    from tui.present.compared import render
    from tui.present.compared.text import LEAST

    if width < LEAST:
        raise UserError(lambda w: w.compare.too_narrow.format(width=width, least=LEAST))
    dataset = common.load()
    found = conference.compared(dataset, texts, topic, read=lambda name: read_text(name, tracked))
    if changes is None:
        changes = format == "text" and topic is None and not conference.all_years(dataset, texts)
    target.put(render(found, format, WORDS, width=width, changes=changes))
    return RIGHT
