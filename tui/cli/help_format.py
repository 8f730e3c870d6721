"""Help and error messages of cyclopts, in the reader's language."""

import difflib
from typing import TYPE_CHECKING, Any, Literal, get_args, get_origin

from cyclopts import (
    App,
    CoercionError,
    CycloptsError,
    MissingArgumentError,
    RepeatArgumentError,
    UnknownCommandError,
    UnknownOptionError,
    UnusedCliTokensError,
)
from cyclopts.help import DefaultFormatter, HelpEntry, HelpPanel

from tui.cli.front_page import named
from tui.words import Words, word_for

if TYPE_CHECKING:
    from rich.console import Console, ConsoleOptions


class Help(DefaultFormatter):
    """The library's help with its own words in the reader's language."""

    def __init__(self, words: Words) -> None:
        """Say it in `words`."""
        super().__init__()
        self.words = words.cli_help
        self.app: App | None = None
        """The program whose commands it tells of."""

    def __call__(self, console: "Console", options: "ConsoleOptions", panel: HelpPanel) -> None:
        """Render a panel, the notes behind each option in our words."""
        entries = [self._worded(entry) for entry in panel.entries]
        super().__call__(console, options, panel.copy(entries=entries))

    def render_usage(self, console: "Console", options: "ConsoleOptions", usage: Any) -> None:
        """Render the line that shows how a command is put together."""
        del options
        line = str(usage).strip().removeprefix("Usage:").strip()
        if self.app:
            line = _named(line, self.app)
        console.print(
            f"{self.words.usage}{named(line, self.words)}\n", markup=False, highlight=False
        )

    def _worded(self, entry: HelpEntry) -> HelpEntry:
        from rich.text import Text

        w, notes = self.words, []
        if entry.choices:
            notes.append(w.choices.format(choices=" ".join(entry.choices)))
        if entry.default not in (None, "", '""', "False", "()"):
            notes.append(w.default.format(default=entry.default))
        if entry.required:
            notes.append(w.required)
        description = entry.description if hasattr(entry.description, "append") else Text()
        for note in notes:
            description.append(Text(note))
        return entry.copy(
            description=description,
            choices=None,
            default=None,
            required=False,
            metavar=entry.metavar and named(entry.metavar, self.words),
            positional_label=entry.positional_label and named(entry.positional_label, self.words),
        )


def _named(usage: str, app: App) -> str:
    """The line with the names of the words that a command takes instead of `ARGS`."""
    words, chain = usage.split(), [app]
    while len(chain) <= len(words) and words[len(chain)] in chain[-1]:
        chain.append(chain[-1][words[len(chain)]])
    collection = chain[-1].assemble_argument_collection()
    names = [each.names[0] for each in collection if each.index is not None and not each.required]
    last = next((each for each in reversed(collection) if each.index is not None), None)
    more = "..." if last is not None and last.token_count()[1] else ""
    placeholder = next((word for word in words if word.startswith("[ARGS")), "")
    written = " ".join(f"[{name}]" for name in names).removesuffix("]") + f"{more}]"
    return usage.replace(placeholder, written) if placeholder and names else usage


def error_message(error: CycloptsError, app: App, words: Words) -> str:
    """What is wrong with the command line, in one line."""
    w = words.cli_help
    token = getattr(error, "token", None)
    match error:
        case UnknownOptionError():
            name = error.token.keyword or error.token.value
            known = [n for each in error.argument_collection if each.parse for n in each.names]
            return w.no_option.format(name=name) + _near(name, known, words)
        case CoercionError() if token is not None:
            return _no_value(error, words)
        case RepeatArgumentError():
            return w.repeated.format(name=error.token.keyword)
        case MissingArgumentError() if error.argument is not None:
            return w.missing.format(name=error.keyword or named(error.argument.name, w))
        case UnknownCommandError() | UnusedCliTokensError() if error.unused_tokens:
            return _left_over(error.unused_tokens, error, app, words)
    return " ".join(str(error).split())


def _no_value(error: CoercionError, words: Words) -> str:
    w, token, kind = words.cli_help, error.token, error.target_type
    assert token is not None
    name = token.keyword or (
        named(error.argument.name.lstrip("-").upper(), w) if error.argument else ""
    )
    message = w.no_value.format(name=name, value=token.value)
    if get_origin(kind) is Literal:
        choices = [str(each) for each in get_args(kind)]
        known = w.choose.format(choices=" ".join(choices))
        return message + known + _near(token.value, choices, words)
    return message + word_for(w.kinds, getattr(kind, "__name__", ""), "")


def _left_over(tokens: list[str], error: CycloptsError, app: App, words: Words) -> str:
    """A word that no command has a place for; the first of all is meant as a command."""
    if error.command_chain:
        return words.cli_help.left_over.format(words=" ".join(tokens))
    commands = [name for name in app if not name.startswith("-")]
    return words.cli_help.no_command.format(name=tokens[0]) + _near(tokens[0], commands, words)


def _near(name: str, known: list[str], words: Words) -> str:
    near = difflib.get_close_matches(name, known, 1)
    return words.cli_help.meant.format(name=near[0]) if near else ""
