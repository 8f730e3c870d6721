"""Events from the text that a terminal sends.

Textual's parser turns keys, the mouse and reports into events, one character at a time. It gives
up on a sequence after 32 characters and types the rest as keys, as it does with a sequence that it
does not know. Here sequences are found first, whole: those of an input method's commit and pastes
are made into events, others are handed to the parser, and unknown ones are dropped.

A key typed right after Escape arrives together with it on a slow line, as Alt with that key would.
No key of ours has Alt, so it is Escape and that key: neither is lost.
"""

from __future__ import annotations

import re
from time import monotonic
from typing import TYPE_CHECKING, Final

from textual.constants import ESCAPE_DELAY
from textual.events import Key, Paste

from tui.redraw.compatibility import EventParser
from tui.ui.terminal.events import InputReport
from tui.ui.terminal.paste import PasteBuffer
from tui.ui.terminal_background import background_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from textual.message import Message

_ESC: Final = "\x1b"
_PASTE: Final = "\x1b[200~"
# The second form is that of shifted keys in rxvt.
_SEQUENCE: Final = re.compile(
    r"\x1b\[(?:[0-?]*[ -/]*[@-~]|\d+\$)|\x1b\]\d[^\x07\x1b]*(?:\x07|\x1b\\)"
)
_BEGINNING: Final = re.compile(r"\x1b(?:\[[0-?]*[ -/]*|\](?:\d[^\x07\x1b]*\x1b?)?)?")
_TWO: Final = ("\x1b[", "\x1b]")
"""The beginning of a sequence, or Escape and a key."""
_REPORT: Final = "\x1b]"
_GROUND: Final = re.compile(r"\x1b\]11;rgba?:([\da-fA-F]{1,4})/([\da-fA-F]{1,4})/([\da-fA-F]{1,4})")
"""The terminal's background."""
_COMMIT: Final = re.compile(r"\x1b\[[\d:]*;[\d:]*;([\d:]*:[\d:]*)u")
"""Text of several characters, under the kitty keyboard protocol."""
_WIDTH: Final = re.compile(r"\x1b\[2;([23])R")
"""Where the cursor is after an ambiguous character in the second row: asked at the start."""
_CONTINUED: Final = ("\x1b[[", "\x1b[M")
"""Function keys of the Linux console, and the mouse in X10's form: their end comes after it."""
_WORDS: Final = ("\x1bb", "\x1bf")
"""What terminals send to move by a word, which a line understands."""
_LONGEST: Final = 4096
_UNKNOWN: Final = "\x1b[<"
"""The beginning of a sequence that nothing knows, whatever follows."""
_PATIENCE: Final = 1.0
"""Seconds after which the rest of a sequence is not waited for."""


class SequenceReader:
    """Turns text, cut anywhere, into events."""

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        """Nothing was read yet; `clock` tells the time in seconds."""
        self._clock = clock
        self._parser = EventParser()
        self._pending = ""  # the beginning of a sequence
        self._pending_since = 0.0
        self._paste: PasteBuffer | None = None

    def feed(self, text: str) -> Iterator[Message]:
        """Yield the events that `text` completes; with none, what is held back goes on waiting."""
        if not text:
            return
        text, self._pending = self._pending + text, ""
        while text:
            if self._paste is not None:
                rest = self._paste.add(text, self._clock())
                if rest is None:
                    return
                yield from self._pasted()
                text = rest
                continue
            plain, esc, rest = text.partition(_ESC)
            yield from self._parsed(plain)
            text = esc + rest
            found = _SEQUENCE.match(text)
            if found is None and _BEGINNING.fullmatch(text):
                self._hold(text)
                return
            if text:
                used = found.end() if found else _cut_off(text)
                yield from self._whole(text[:used])
                text = text[used:]

    def tick(self) -> Iterator[Message]:
        """Yield what is due because nothing more has come."""
        now = self._clock()
        if self._paste is not None and self._paste.is_late(now):
            yield from self._pasted()
        pending, waited = self._pending, now - self._pending_since
        if pending == _ESC and waited >= ESCAPE_DELAY:
            self._pending = ""
            yield Key("escape", _ESC)
        elif pending in _TWO and waited >= ESCAPE_DELAY:
            self._pending = ""
            yield Key("escape", _ESC)
            yield from self._parsed(pending[1])
        elif pending and waited >= _PATIENCE:
            self._pending = ""
        yield from self._parser.tick()

    def _hold(self, text: str) -> None:
        """Wait for the rest of `text`; of what is longer than any sequence, only for the end."""
        self._pending = text if len(text) <= _LONGEST else _UNKNOWN
        self._pending_since = self._clock()

    def _whole(self, sequence: str) -> Iterator[Message]:
        """Yield the events of a sequence, or of an escape and what it is not the beginning of."""
        if sequence == _PASTE:
            self._paste = PasteBuffer(self._clock())
        elif commit := _COMMIT.fullmatch(sequence):
            text = _characters(commit[1])
            if text:
                yield Paste(text)
        elif width := _WIDTH.fullmatch(sequence):
            yield InputReport("narrow" if width[1] == "2" else "wide")
        elif sequence.startswith(_REPORT) and len(sequence) > len(_REPORT):
            if ground := _GROUND.match(sequence):
                yield InputReport(background_of(ground.groups()) or "dark")
        elif sequence == _ESC:
            yield Key("escape", _ESC)
        elif _is_escape_and_key(sequence):
            yield Key("escape", _ESC)
            yield from self._parsed(sequence[1:])
        elif len(sequence) <= _LONGEST:
            yield from self._parsed(sequence)
            if (
                sequence[1] == "["
                and self._parser.is_within_sequence
                and sequence not in _CONTINUED
            ):
                self._parser.forget()

    def _parsed(self, text: str) -> Iterator[Message]:
        """Yield what Textual's parser makes of `text`; nothing where it fails."""
        if not text:  # would end the parser
            return
        try:
            yield from self._parser.feed(text)
        except (ValueError, OverflowError):  # a character or number that does not exist
            self._parser.forget()

    def _pasted(self) -> Iterator[Message]:
        paste, self._paste = self._paste, None
        if paste is not None and paste.text:
            yield Paste(paste.text)


def _cut_off(text: str) -> int:
    """Return the length of what `text`, no sequence that Textual could not read, begins with."""
    if text[1] == _ESC:
        return 1
    beginning = _BEGINNING.match(text)  # of a sequence, cut off by what none contains
    return max(beginning.end(), 2) if beginning else 2


def _is_escape_and_key(sequence: str) -> bool:
    """Return whether `sequence` is an escape and a key that was typed after it."""
    follows = sequence[1:]
    return (
        len(follows) == 1 and follows.isprintable() and follows not in "[O"
    ) and sequence not in _WORDS


def _characters(codes: str) -> str:
    """Return the text of code points; those that no text contains are left out."""
    points = [int(code) for code in codes.split(":") if 0 < len(code) <= 7]
    known = [chr(code) for code in points if code <= 0x10FFFF]
    return "".join(each for each in known if each.isprintable())
