"""The command that prints the keys of the explorer as a file that changes them."""

from typing import Annotated, Literal

from cyclopts import Parameter

from tui.cli.messages import FAILED, RIGHT, WORDS, W, print_message
from tui.ui.keys.file import keys_file, read_keys, written
from tui.ui.keys.keymap import preset as keys_of_preset
from tui.words import Language, words_for

Preset = Literal["usual", "vim", "plain"]


def keys(
    *,
    preset: Annotated[Preset | None, Parameter(help=W.preset)] = None,
    lang: Annotated[Language | None, Parameter(help=W.lang)] = None,
) -> int:
    """The keys in force; 1 where the reader's file has a mistake."""
    words = words_for(lang) if lang else WORDS
    if preset is not None:
        print(written(keys_of_preset("" if preset == "usual" else preset), words), end="")
        return RIGHT
    reading = read_keys(keys_file())
    print(written(reading.keys, words), end="")
    for line in reading.messages(words):
        print_message(line)
    return FAILED if reading.problems else RIGHT
