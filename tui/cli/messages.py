"""What the program says on standard error, in the reader's language; and its exit codes."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from tui.cli import standard_streams
from tui.cli.standard_output import clean
from tui.words import Language, UserError, preferred_language, words_for

if TYPE_CHECKING:
    from collections.abc import Sequence

RIGHT, FAILED, WRONG = 0, 1, 2
"""Exit codes."""


def requested_language(argv: Sequence[str]) -> Language:
    """The language of `--lang`, else that of the environment."""
    for index, token in enumerate(argv):
        value = token.removeprefix("--lang=")
        if token == "--lang" and index + 1 < len(argv):
            value = argv[index + 1]
        if token.startswith("--lang") and value in ("zh", "en"):
            return "en" if value == "en" else "zh"
    return preferred_language(os.environ)


# Help is composed while the commands are defined, so its language is the process's.
WORDS = words_for(requested_language(sys.argv[1:]))
W = WORDS.cli


def print_message(line: str) -> None:
    """Print `line` on standard error, its control characters made visible.

    A message that cannot be written changes nothing of what the command does and returns.
    """
    try:
        print(clean(line), file=sys.stderr, flush=True)
    except OSError:
        standard_streams.discard(sys.stderr)


def print_error(error: UserError) -> None:
    """Say what is wrong, in one line."""
    print_message(f"duibiao: {' '.join(error.say(WORDS).split())}")
