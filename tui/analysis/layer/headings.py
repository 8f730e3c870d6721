"""What the heading of a column of numbers says: a name, a unit, a year."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

_YEAR: Final = re.compile(r"(?<!\d)(19[5-9]\d|20\d\d)(?!\d)\s*(?:年度|年末|年底|年|E|e|f)?")
_UNIT: Final = re.compile(r"\s*[(（\[【]([^()（）\[\]【】]{1,16})[)）\]】]\s*$")
_PER: Final = re.compile(r"(?<=[^/／\s])\s*[/／]\s*([^/／\s\d]{1,8})$")
_EDGE: Final = " \t_-—:：,，、·."


class Heading(NamedTuple):
    """The parts of a heading."""

    name: str
    unit: str
    year: int | None


def heading(text: str) -> Heading:
    """The parts of `text`: `2023年GDP（亿元）` is GDP, 亿元, 2023."""
    unit, text = "", " ".join(text.split())
    if (found := _UNIT.search(text)) and not _YEAR.fullmatch(found[1].strip()):
        unit, text = found[1].strip(), text[: found.start()]
    elif found := _PER.search(text):
        unit, text = found[1], text[: found.start()]
    year = None
    if found := _YEAR.search(text):
        year = int(found[1])
        text = f"{text[: found.start()]} {text[found.end() :]}"
    name = re.sub(r"[(（]\s*[)）]", "", text)
    return Heading(
        " ".join(name.split()).strip(_EDGE), unit.removeprefix("单位").strip(_EDGE), year
    )
