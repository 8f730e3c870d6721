"""Textual's driver for a terminal, with input read by `SequenceReader`."""

from __future__ import annotations

import os
import selectors
from itertools import chain
from typing import TYPE_CHECKING

from textual.drivers.linux_driver import LinuxDriver

from tui.ui.terminal.decoding import InputDecoder, input_encoding
from tui.ui.terminal.events import InputReport
from tui.ui.terminal.sequences import SequenceReader

if TYPE_CHECKING:
    from collections.abc import Iterator

_CHUNK = 65_536
_WAIT = 0.1
"""Seconds between looks at what is due without input."""


class TerminalDriver(LinuxDriver):
    """Reads input of any bytes and sequences of any length."""

    def run_input_thread(self) -> None:
        """Read until told to stop, and send the events."""
        reader = SequenceReader()
        decoder = InputDecoder(input_encoding(os.environ))
        for data in self._chunks():
            text, dropped = decoder.decode(data)
            for event in chain(reader.feed(text), reader.tick()):
                self.process_message(event)
            if dropped:
                self.process_message(InputReport("undecodable"))

    def _chunks(self) -> Iterator[bytes]:
        """Yield what is typed as it comes; nothing, when nothing was for a moment."""
        with selectors.SelectSelector() as selector:
            selector.register(self.fileno, selectors.EVENT_READ)
            while not self.exit_event.is_set():
                if not selector.select(_WAIT):
                    yield b""
                elif data := self._read():
                    yield data
                else:
                    self.process_message(InputReport("disconnected"))
                    return

    def _read(self) -> bytes:
        """Return what was typed; nothing where the terminal is gone."""
        try:
            return os.read(self.fileno, _CHUNK)
        except OSError:
            return b""
