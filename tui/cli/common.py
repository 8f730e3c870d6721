"""What the commands share: the program, its options, and where answers go."""

# Annotations are read at run time to parse the command line, so they are not postponed.
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal, cast, get_args

from cyclopts import App, Parameter

from tui.cli.help_format import Help
from tui.words import Language, UserError, preferred_language, words_for

if TYPE_CHECKING:
    import polars as pl

    from tui.present.lists import Document
    from tui.tables.dataset import Dataset
    from tui.tables.query import SortKey

RIGHT, FAILED, WRONG = 0, 1, 2
"""Exit codes."""

TableFormat = Literal["table", "csv", "json", "md", "parquet", "xlsx"]


def asked_language(argv: Sequence[str]) -> Language:
    """The language that `--lang` asks for, else that of the environment."""
    for place, token in enumerate(argv):
        value = token.removeprefix("--lang=")
        if token == "--lang" and place + 1 < len(argv):
            value = argv[place + 1]
        if value in ("zh", "en") and token.startswith("--lang"):
            return cast("Language", value)
    return preferred_language(os.environ)


# Help is put together while the commands are defined, so its language is the process's.
WORDS = words_for(asked_language(sys.argv[1:]))
W = WORDS.cli

app = App(
    name="duibiao",
    help=W.about,
    version=lambda: version("duibiao"),
    help_format="plaintext",
    group_commands=W.command_group,
    group_parameters=W.option_group,
    group_arguments=W.argument_group,
    help_formatter=Help(WORDS),
)
app["--help"].help = WORDS.cli_help.help
app["--version"].help = WORDS.cli_help.version

EXAMPLES: dict[str, tuple[str, ...]] = {}
"""Each command, with lines that show its use."""


def command(name: str, *examples: str) -> Callable[[Callable[..., int]], Callable[..., int]]:
    """Make a function the command `name`; `examples` follow its description in the help."""
    EXAMPLES[name] = examples
    lines = "\n".join(f"  duibiao {line}" for line in examples)

    def register(function: Callable[..., int]) -> Callable[..., int]:
        about = f"{W.commands[name]}\n\n{W.examples}:\n\n{lines}"
        registered: Any = app.command(function, name=name, help=about)
        return cast("Callable[..., int]", registered)

    return register


@Parameter(name="*")
@dataclass(frozen=True, kw_only=True)
class Common:
    """What every command takes."""

    data: Annotated[Path | None, Parameter(help=W.data)] = None
    lang: Annotated[Language | None, Parameter(help=W.lang)] = None

    def load(self) -> "Dataset":
        """The dataset asked for, with the user's own plans; of damage to those a line is said."""
        from tui.tables.dataset import load, own_plans

        return told(load(self.data, added=None if self.data else own_plans.home()))


@Parameter(name="*")
@dataclass(frozen=True, kw_only=True)
class Target:
    """The file that an answer goes to, if any."""

    output: Annotated[Path | None, Parameter(help=W.output, name=["--output", "-o"])] = None
    force: Annotated[bool, Parameter(help=W.force, negative="")] = False

    def put(self, content: str | bytes, *, exact: bool = False, styled: bool = True) -> None:
        """Write to the file, beside and renamed, or to standard output.

        Args:
            content: What is written.
            exact: Whether it is data, of which nothing may be replaced.
            styled: Whether it has colours that a terminal may be sent.
        """
        if self.output is not None:
            from tui.present import export

            export.save(content, self.output, force=self.force)
        else:
            from tui.cli.standard_output import send

            send(content, exact=exact, styled=styled)

    def form(self, asked: str | None, known: Sequence[str], usual: str) -> str:
        """The format: what is `asked`, else what the file's ending says, else the `usual` one.

        A file without an ending, or of text, may have any.

        Raises:
            UserError: The ending says another format than is asked, or none of the `known`.
        """
        ending = self.output.suffix.removeprefix(".").lower() if self.output else ""
        said = {"txt": "", "text": "", "markdown": "md"}.get(ending, ending)
        if asked is None and said and said not in known:
            endings = " ".join(".txt" if each == usual else f".{each}" for each in known)
            raise UserError(lambda w: w.cli.no_ending.format(path=self.output, endings=endings))
        if asked is not None and said in known and said != asked:
            raise UserError(
                lambda w: w.cli.other_ending.format(path=self.output, ending=ending, format=asked)
            )
        return asked or said or usual


@Parameter(name="*")
@dataclass(frozen=True, kw_only=True)
class Output(Target):
    """Where a table goes, and as what."""

    format: Annotated[TableFormat | None, Parameter(help=W.format)] = None

    def __post_init__(self) -> None:
        """Settle the format; what asks for it meets a word, not None."""
        settled = self.form(self.format, get_args(TableFormat), "table")
        object.__setattr__(self, "format", settled)

    def write(self, frame: "pl.DataFrame", query: str = "", sources: Sequence[str] = ()) -> None:
        """Write `frame` to the file or to standard output; an xlsx tells query and sources."""
        from tui.present import export

        if self.format in ("parquet", "xlsx") and self.output is None and sys.stdout.isatty():
            raise UserError(lambda w: w.cli.binary_to_terminal.format(format=self.format))
        form = cast("TableFormat", self.format)
        content = export.render(frame, form, query=query, sources=sources, words=WORDS)
        self._put(content, frame.height)

    def print(self, document: "Document") -> None:
        """Write what people read, as `table` or `md`."""
        from tui.present import export

        form = cast("TableFormat", self.format)
        frame, numbers, note = document.frame, document.numbers, document.note
        self._put(export.render(frame, form, numbers=numbers, note=note), frame.height)

    def _put(self, content: str | bytes, rows: int) -> None:
        self.put(content, exact=self.format in ("csv", "json"), styled=False)
        if self.output is not None:
            talk(W.written.format(path=self.output, rows=rows))


QUERY = Annotated[str, Parameter(help=W.query)]
SORT = Annotated[str, Parameter(help=W.sort, allow_leading_hyphen=True)]
COMMON, TARGET, OUTPUT = Common(), Target(), Output()


def talk(line: str) -> None:
    """Say `line` on standard error."""
    print(line, file=sys.stderr)


def own_folder(common: Common) -> Path:
    """Where the user's own plans are kept."""
    from tui.tables.dataset import own_plans

    return common.data or own_plans.home()


def own_dataset(common: Common) -> "Dataset":
    """The dataset that a plan is added to; in a new folder it is laid over the bundled one.

    Raises:
        UserError: It is no dataset, or damaged.
    """
    from tui.tables.dataset import load, own_plans
    from tui.tables.dataset.folder import has_tables

    folder = own_folder(common)
    begun = own_plans.stands(folder) or has_tables(folder)
    own_plans.refuse_damaged(folder)
    return load(common.data if begun else None, added=folder)


def told(dataset: "Dataset") -> "Dataset":
    """`dataset`, after a line about what of it could not be read."""
    if dataset.damage:
        complain(dataset.damage)
    return dataset


def complain(error: UserError) -> None:
    """Say what is wrong in one line."""
    talk(f"duibiao: {' '.join(error.say(WORDS).split())}")


def sort_keys(text: str) -> tuple["SortKey", ...]:
    """`-value,region` as sort keys."""
    from tui.tables.query import SortKey

    return tuple(SortKey.parse(part) for part in text.split(",") if part.strip())
