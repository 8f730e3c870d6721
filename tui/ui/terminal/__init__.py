"""Between the terminal and the app: bytes, escape sequences, pastes and signals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import constants

try:
    from tui.ui.terminal.driver import TerminalDriver
except ImportError:  # no Unix, or a Textual that moved it: stock input
    TerminalDriver = None  # type: ignore[assignment,misc]

if TYPE_CHECKING:
    from textual.driver import Driver


def driver_class() -> type[Driver] | None:
    """Return our driver; None where Textual chooses: no Unix, or another one is asked for."""
    return None if constants.DRIVER else TerminalDriver
