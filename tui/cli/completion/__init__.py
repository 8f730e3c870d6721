"""What the shell offers when Tab is pressed: `duibiao --complete SHELL ...`.

It runs at each press, so it imports neither the parser nor polars. The protocol with the scripts
(`scripts`): the first line says how the rest is used (`words`, `open` where no space follows a
word, `files`, `folders`), each further line is a word, a tab and what it is.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

OPTION = "--complete"


def is_requested(argv: Sequence[str]) -> bool:
    """Whether a shell asks."""
    return argv[:1] == [OPTION] or _asks_for_script(argv)


def _asks_for_script(argv: Sequence[str]) -> bool:
    """Whether a start file asks for the script, which then costs it no parser."""
    return len(argv) == 2 and argv[0] == "completion" and argv[1] in ("bash", "zsh", "fish")


def run(argv: Sequence[str]) -> int:
    """Answer a shell.

    Args:
        argv: `completion SHELL`; or `--complete` and, for bash, `bash KIND BREAKS COMMAND LINE`
            (the line up to the cursor), for others `SHELL WORD... CURRENT`, without the command.
    """
    from tui.cli.completion import bash, offers
    from tui.cli.messages import WORDS

    if _asks_for_script(argv):
        from tui.cli.completion.scripts import SCRIPTS

        sys.stdout.write(SCRIPTS[argv[1]])
        return 0
    shell, words = "".join(argv[1:2]), argv[2:]
    if shell == "bash":
        lines = bash.answer(*words[:4], words=WORDS)
    else:
        offer = offers.offered(words[:-1], words[-1] if words else "", WORDS)
        lines = offers.lines(offer, spelt=shell == "fish")
    lines = [line for line in lines if _fits(line, sys.stdout.encoding or "utf-8")]
    sys.stdout.write("\n".join(lines) + "\n")
    return 0


def _fits(line: str, encoding: str) -> bool:
    """Whether the word of a line can be written; what it is may become question marks."""
    try:
        line.partition("\t")[0].encode(encoding)
    except UnicodeEncodeError:
        return False
    return True
