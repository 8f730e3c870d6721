"""Textual's driver for a terminal, with input read by `SequenceReader`."""

from __future__ import annotations

import asyncio
import os
import selectors
import signal
import termios
from itertools import chain
from time import monotonic
from typing import TYPE_CHECKING, Any

from textual.drivers.linux_driver import LinuxDriver

from tui.ui.terminal import titles
from tui.ui.terminal.decoding import InputDecoder, input_encoding
from tui.ui.terminal.events import InputReport
from tui.ui.terminal.sequences import SequenceReader

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import FrameType

    from textual.app import App

_CHUNK = 65_536
_PAUSE = 1.0
"""Seconds between repaints of what was stopped and continued."""
_WAIT = 0.1
"""Seconds between looks at what is due without input."""


class TerminalDriver(LinuxDriver):
    """Reads input of any bytes and sequences of any length, and lives through any stop."""

    typed_ahead = b""
    """What was read from the terminal before it was the app's."""

    def __init__(self, app: App[Any], **options: Any) -> None:
        """Drive the terminal of `app`."""
        super().__init__(app, **options)
        self._here = asyncio.get_running_loop()
        self._modes: list[Any] | None = None  # what the terminal was set to; None: it is not ours
        self._continue_stock = signal.getsignal(signal.SIGCONT)
        self._repainted = 0.0
        signal.signal(signal.SIGCONT, self._on_continue)

    def start_application_mode(self) -> None:
        """Take the terminal."""
        super().start_application_mode()  # type: ignore[no-untyped-call]
        self._modes = self._current_modes()
        self.write(titles.opening(os.environ, self._app.title))

    def stop_application_mode(self) -> None:
        """Give the terminal back."""
        self._modes = None
        self.write(titles.closing(os.environ))
        super().stop_application_mode()

    def _on_continue(self, number: int, frame: FrameType | None) -> None:
        """Take the terminal back if it was given away; it may be changed where it was not.

        Stock Textual takes it again in any case, with a second thread that reads it, and would
        leave it as it has set it itself.
        """
        if self._modes is not None:
            self._here.call_soon_threadsafe(self._continue)
        elif callable(self._continue_stock):
            self._continue_stock(number, frame)

    def _continue(self) -> None:
        """After a stop that was not announced: set the terminal again, or draw it again."""
        if self._modes is not None and self._current_modes() != self._modes:
            self.suspend_application_mode()
            self.resume_application_mode()
        elif monotonic() - self._repainted >= _PAUSE:  # some stop a process ten times a second
            self._repainted = monotonic()
            self.process_message(InputReport("continued"))

    def _current_modes(self) -> list[Any]:
        try:
            return termios.tcgetattr(self.fileno)
        except termios.error:
            return []

    def run_input_thread(self) -> None:
        """Read until stopped, and send the events."""
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
        typed, self.typed_ahead = self.typed_ahead, b""
        if typed:
            yield typed
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
