"""The start of a restricted session: a clean environment in an interpreter of its own.

Who logs in may send environment variables, and Python, Textual and this program listen to many
(`PYTHONINSPECT` ends in a prompt, `TEXTUAL_LOG` names a file to write). Only what a terminal needs
is passed on, and Python is started again where it may have listened already.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

OPTION = "--restricted"
WEB_DRIVER = "textual.drivers.web_driver:WebDriver"
"""How `duibiao serve` has its explorers write to a page instead of a terminal."""

_TERMINAL = (
    "TERM", "COLORTERM", "TERM_PROGRAM", "TERM_PROGRAM_VERSION", "TMUX", "COLUMNS", "LINES",
    "ROWS", "LANG", "LC_ALL", "LC_CTYPE", "LC_MESSAGES", "NO_COLOR",
)  # fmt: skip
_EXACT = {"TEXTUAL_DRIVER": WEB_DRIVER, "TEXTUAL_COLOR_SYSTEM": "truecolor"}
"""Variables that pass with this value only."""
_NOWHERE = ("XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME")
"""Where a user's files would be; in a restricted session, where no file can be."""


def is_requested(argv: Sequence[str]) -> bool:
    """Whether the command line asks for a restricted session, in whatever form and place."""
    return any(word.startswith(OPTION) for word in argv)


def is_web(environ: Mapping[str, str]) -> bool:
    """Whether the explorer is shown on a page."""
    return environ.get("TEXTUAL_DRIVER") == WEB_DRIVER


def clean(environ: Mapping[str, str]) -> dict[str, str]:
    """What a restricted session takes over of `environ`."""
    passed = {
        name: value
        for name, value in environ.items()
        if name in _TERMINAL or _EXACT.get(name) == value
    }
    return passed | dict.fromkeys(_NOWHERE, os.devnull)


def isolate(argv: Sequence[str]) -> None:
    """Clean the environment; start again, isolated, if Python has listened to it."""
    environ = clean(os.environ)
    if not sys.flags.isolated and os.name == "posix":
        program = [sys.executable, "-I", "-B", "-m", "tui", *argv]
        os.execve(sys.executable, program, environ)
    os.environ.clear()
    os.environ.update(environ)
    sys.dont_write_bytecode = True
