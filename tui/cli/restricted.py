"""The command line of a restricted session: which words and options it takes."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from tui.cli.isolation import OPTION
from tui.ui.permissions import Permissions
from tui.words import UserError

if TYPE_CHECKING:
    from collections.abc import Sequence

_COMMON = ("--data", "--lang", "--as-of")
_EXPLORER = ("--tab", "--query", "--sort", "--theme")
_FLAGS = ("--plain", "--no-mouse")
_PAGES = (["--help"], ["-h"], ["--version"])
PERMISSIONS = Permissions(restricted=True)


@dataclass
class CommandLine:
    """The words of a command line, and its options with their values."""

    words: list[str] = field(default_factory=list)
    """The command with its words; an option that is not taken is among them."""
    options: list[tuple[str, str]] = field(default_factory=list)
    flags: list[str] = field(default_factory=list)
    """Options of the explorer that have no value."""

    @classmethod
    def of(cls, argv: Sequence[str]) -> CommandLine:
        """Take a command line apart, without the option that asks for a restricted session."""
        line, rest = cls(), iter(word for word in argv if not word.startswith(OPTION))
        for word in rest:
            name, equals, value = word.partition("=")
            if name in (*_COMMON, *_EXPLORER):
                line.options.append((name, value if equals else next(rest, "")))
            elif word in _FLAGS:
                line.flags.append(word)
            else:
                line.words.append(word)
        return line

    @property
    def folder(self) -> Path | None:
        """The dataset's folder."""
        return next((Path(value) for name, value in self.options if name == "--data"), None)

    def arguments(self) -> list[str]:
        """The command line to run.

        Raises:
            UserError: A restricted session may not run it.
        """
        if self.words in _PAGES:
            return self.words
        names = [*(name for name, _ in self.options), *self.flags]
        allowed = (
            PERMISSIONS.command(self.words[0])
            and not any(word.startswith("-") for word in self.words)
            and not set(names) & {*_EXPLORER, *_FLAGS}
        ) if self.words else True  # fmt: skip
        if not allowed or len(set(names)) < len(names):
            wrong = " ".join(self.words or names)
            raise UserError(lambda w: w.cli.refused.format(words=wrong))
        options = [f"{name}={value}" for name, value in self.options]
        return [*self.words, *options, *self.flags, *([] if self.words else [OPTION])]


def run(argv: Sequence[str]) -> int:
    """Run the command line of a restricted session; the exit code.

    Raises:
        UserError: It may not be run.
    """
    from tui.cli import confinement, program

    line = CommandLine.of(argv)
    arguments = line.arguments()
    confinement.confine([line.folder] if line.folder else [])
    return program.run(arguments)
