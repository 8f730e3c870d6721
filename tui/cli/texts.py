"""The commands that read texts: conference years, or files of one's own."""

from typing import Annotated, Literal

from cyclopts import Parameter

from tui.cli.common import COMMON, RIGHT, TARGET, WORDS, Common, Target, W, command


@command(
    "compare", "compare 2023 2024", "compare 2022 2023 2024 --topic 新产业", "compare a.txt b.txt"
)
def compare(
    *texts: Annotated[str, Parameter(help=W.texts)],
    topic: Annotated[str | None, Parameter(help=W.topic)] = None,
    format: Annotated[Literal["text", "md", "html", "json"], Parameter(help=W.format)] = "text",
    width: Annotated[int, Parameter(help=W.width)] = 100,
    target: Target = TARGET,
    common: Common = COMMON,
) -> int:
    """Two or three years or files, compared."""
    from tui import conference
    from tui.compare import render

    found = conference.compared(common.load(), texts, topic)
    target.put(render(found, format, WORDS, width=width))
    return RIGHT
