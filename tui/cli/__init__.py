"""Headless commands; the explorer is imported only when it opens.

stdout is data, stderr is talk; exit 0 done, 1 a check asked for failed, 2 wrong use or bad input.
A module a family of commands; what they share is in `common`.
"""

from __future__ import annotations

import io
import os
import sys
from typing import NoReturn

from cyclopts import CycloptsError

from tui.cli import adding, charts, comparing, explore, finding, maintenance, tables
from tui.cli.common import EXAMPLES, RIGHT, WORDS, WRONG, app, complain, talk
from tui.cli.help_format import complaint
from tui.words import UserError

__all__ = [
    "EXAMPLES",
    "adding",
    "app",
    "charts",
    "comparing",
    "explore",
    "finding",
    "main",
    "maintenance",
    "run",
    "tables",
]


def _command_first(argv: list[str]) -> list[str]:
    """Options that stand before the command, moved behind it: `--data D targets` works too."""
    place, options = 0, ("--data", "--lang")
    while place < len(argv) and argv[place].startswith(options):
        place += 1 if "=" in argv[place] else 2
    if place and place < len(argv) and argv[place] in EXAMPLES:
        return [argv[place], *argv[:place], *argv[place + 1 :]]
    return argv


def run(argv: list[str]) -> int:
    """Run one command; what the user did wrong is one line on standard error.

    Returns:
        The exit code.
    """
    try:
        code = app(
            _command_first(argv),
            exit_on_error=False,
            print_error=False,
            result_action="return_value",
        )
    except CycloptsError as error:
        talk(f"duibiao: {complaint(error, app, WORDS)}{WORDS.cli_help.see}")
        return WRONG
    except UserError as error:
        complain(error)
        return WRONG
    return code if isinstance(code, int) else RIGHT


def main() -> NoReturn:
    """The `duibiao` command."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")  # help is written by the library, as it comes
    try:
        code = run(sys.argv[1:])
        sys.stdout.flush()
    except BrokenPipeError:
        # The reader went away (`duibiao targets | head`): nothing is left to say.
        _silence()
        code = RIGHT
    except OSError as error:
        _silence()
        code = _failed(error)
    except KeyboardInterrupt:
        code = 130
    sys.exit(code)


def _silence() -> None:
    """Let what is still to be written go nowhere: Python would complain of it at its end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _failed(error: OSError) -> int:
    """Say what the system refuses, in one line: a full disk behind `>`, as a rule."""
    reason = WORDS.cli_help.failed.format(reason=WORDS.why(error))
    talk(f"duibiao: {f'{error.filename}: ' if error.filename else ''}{reason}")
    return WRONG
