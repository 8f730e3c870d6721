"""How bash is answered: it hands the line as it is written, and replaces a part of a word."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.cli.completion import offers

if TYPE_CHECKING:
    from tui.words import Words

LISTING = "63"
"""The kind of completion after which bash only lists what there is."""
_SPECIAL = " \t\"'\\$`!&;|<>()*?[]{}~#"


class Line(NamedTuple):
    """A line up to the cursor."""

    words: list[str]
    """Those before the current one, without quotation marks."""
    current: str
    quote: str
    """The quotation mark that is open; empty: none."""
    unquoted: int
    """From where the current word is bare."""


def read(line: str) -> Line:
    """Cut a line into words as the shell does."""
    words: list[str] = []
    current, quote, bare, begun = "", "", 0, False
    characters = iter(line)
    for character in characters:
        if quote:
            if character == quote:
                quote, bare = "", len(current) + 1
            else:
                current += next(characters, "") if _escapes(character, quote) else character
        elif character in "'\"":
            quote, begun, bare = character, True, len(current)
        elif character.isspace():
            if current or begun:
                words.append(current)
            current, begun, bare = "", False, 0
        else:
            current += next(characters, "") if character == "\\" else character
    return Line(words, current, quote, bare if quote else 0)


def _escapes(character: str, quote: str) -> bool:
    return character == "\\" and quote == '"'


def answer(
    kind: str = "", breaks: str = "", command: str = "", line: str = "", *, words: Words
) -> list[str]:
    """The lines that the script reads.

    Args:
        kind: `COMP_TYPE`.
        breaks: `COMP_WORDBREAKS`: at these bash begins the part that it replaces.
        command: The program as it is called.
        line: The line up to the cursor.
        words: The words of the reader's language.
    """
    read_line = read(line)
    start = read_line.words.index(command) + 1 if command in read_line.words else 1
    offer = offers.offered(read_line.words[start:], read_line.current, words)
    if kind == LISTING and len(offer.values) > 1:
        return [line.replace("\t", "  ").rstrip() for line in offers.lines(offer._replace(kept=""))]
    before = _kept_by_bash(read_line, breaks)
    found = [line.partition("\t")[0] for line in offers.lines(offer)]
    bare = not read_line.quote
    return [found[0], *(_escaped(each[before:], bare) for each in found[1:])]


def _kept_by_bash(line: Line, breaks: str) -> int:
    """How much of the current word bash leaves as it is."""
    if line.quote:
        return line.unquoted
    return max((line.current.rfind(each) + 1 for each in breaks if each in ":="), default=0)


def _escaped(text: str, bare: bool) -> str:
    """`text` so that the shell reads it as one word."""
    if not bare:
        return text
    return "".join(f"\\{each}" if each in _SPECIAL else each for each in text)
