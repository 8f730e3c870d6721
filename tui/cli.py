"""Headless commands; the explorer is imported only when it opens.

stdout is data, stderr is talk; exit 0 done, 1 a check asked for failed, 2 wrong use or bad input.
"""

# Annotations are read at run time to parse the command line, so they are not postponed.
import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal, NoReturn, cast

from cyclopts import App, CycloptsError, Parameter

from tui.words import Language, UserError, preferred_language, words_for

if TYPE_CHECKING:
    import polars as pl

    from tui.dataset import Dataset, Relation
    from tui.query import SortKey

RIGHT, FAILED, WRONG = 0, 1, 2
"""Exit codes."""

RELATIONS = {
    "targets": "targets",
    "plans": "documents",
    "conference": "conference",
    "cases": "cases",
    "pilots": "pilots",
    "indicators": "indicators",
    "regions": "regions",
    "figures": "figures",
    "findings": "findings",
}
"""The commands that print a table, and the table."""

TableFormat = Literal["table", "csv", "json", "md", "parquet", "xlsx"]
Tab = Literal["targets", "plans", "charts", "conference", "cases", "findings"]


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
)


@Parameter(name="*")
@dataclass(frozen=True, kw_only=True)
class Common:
    """What every command takes."""

    data: Annotated[Path | None, Parameter(help=W.data)] = None
    lang: Annotated[Language | None, Parameter(help=W.lang)] = None

    def load(self) -> "Dataset":
        """The dataset asked for."""
        from tui.dataset import load

        return load(self.data)


@Parameter(name="*")
@dataclass(frozen=True, kw_only=True)
class Output:
    """Where a table goes, and as what."""

    format: Annotated[TableFormat, Parameter(help=W.format)] = "table"
    output: Annotated[Path | None, Parameter(help=W.output, name=["--output", "-o"])] = None
    force: Annotated[bool, Parameter(help=W.force, negative="")] = False

    def write(self, frame: "pl.DataFrame", query: str = "") -> None:
        """Write `frame` to the file or to standard output."""
        from tui import export

        binary = self.format in ("parquet", "xlsx")
        if binary and self.output is None and sys.stdout.isatty():
            raise UserError(lambda w: w.cli.binary_to_terminal.format(format=self.format))
        content = export.render(frame, self.format, query=query)
        put(content, self.output, force=self.force)
        if self.output is not None:
            talk(W.written.format(path=self.output, rows=frame.height))


QUERY = Annotated[str, Parameter(help=W.query)]
SORT = Annotated[str, Parameter(help=W.sort, allow_leading_hyphen=True)]
COMMON, OUTPUT = Common(), Output()


def put(content: str | bytes, path: Path | None, *, force: bool) -> None:
    """Write to a file, beside and renamed, or to standard output."""
    from tui import export

    if path is not None:
        export.save(content, path, force=force)
    elif isinstance(content, bytes):
        sys.stdout.buffer.write(content)
    else:
        sys.stdout.write(content if content.endswith("\n") else content + "\n")


def talk(line: str) -> None:
    """Say `line` on standard error."""
    print(line, file=sys.stderr)


# -- the explorer ----------------------------------------------------------


@app.default
def explore(
    *,
    tab: Annotated[Tab, Parameter(help=W.tab)] = "targets",
    query: QUERY = "",
    sort: SORT = "",
    common: Common = COMMON,
) -> int:
    """Open the explorer."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        talk(W.no_terminal)
        return WRONG
    from tui.query import View

    dataset = common.load()
    view = View(query=query, sort=sort_keys(sort))
    from tui.app import LISTS, Duibiao
    from tui.panes.listing import ListState

    first = ListState()
    if tab in LISTS:
        name = LISTS[tab][0]
        view.apply(dataset.relation(name))
        first = ListState(views={name: view}, name=name)
    explorer = Duibiao(dataset, WORDS, tab=tab, first=first)
    explorer.run()
    return explorer.return_code or RIGHT


# -- tables ----------------------------------------------------------------


def sort_keys(text: str) -> tuple["SortKey", ...]:
    """`-value,region` as sort keys."""
    from tui.query import SortKey

    return tuple(SortKey.parse(part) for part in text.split(",") if part.strip())


def print_table(
    name: str, query: str, sort: str, columns: str, common: Common, output: Output
) -> int:
    """Print the rows of table `name` that `query` finds."""
    from tui import lists
    from tui.query import View

    relation = lists.relation(common.load(), name, WORDS)
    rows = View(query=query, sort=sort_keys(sort)).apply(relation)
    output.write(rows.select(asked_columns(columns, relation)), query)
    return RIGHT


def asked_columns(text: str, relation: "Relation") -> list[str]:
    """The columns that `--columns` names, else the table's own."""
    from tui.query import column_of

    names = [part.strip() for part in text.split(",") if part.strip()]
    return [column_of(name, relation) for name in names] or list(relation.own)


def _register(command: str, name: str) -> None:
    def table(
        *query: QUERY,
        sort: SORT = "",
        columns: Annotated[str, Parameter(help=W.columns)] = "",
        common: Common = COMMON,
        output: Output = OUTPUT,
    ) -> int:
        return print_table(name, " ".join(query), sort, columns, common, output)

    app.command(table, name=command, help=described(command))


def described(command: str) -> str:
    """What `command` does, with its examples."""
    examples = "\n".join(f"  duibiao {line}" for line in EXAMPLES[command])
    return f"{W.commands[command]}\n\n{W.examples}:\n\n{examples}"


EXAMPLES = {
    "targets": ("targets 河南 --format csv", "targets 'hub:成渝 year>=2026' --sort -value"),
    "plans": ("plans status=pending", "plans --columns region,title,published"),
    "conference": ("conference year=2024 --format json", "conference topic:新产业"),
    "cases": ("cases 浪潮", "cases table=T3 --format md"),
    "pilots": ("pilots", "pilots henan"),
    "indicators": ("indicators 智算", "indicators group=compute"),
    "regions": ("regions hub:成渝", "regions --columns region,pinyin"),
    "figures": ("figures",),
    "findings": ("findings", "findings verdict=fails --format json"),
    "figure": ("figure 1", "figure 3 --format csv"),
    "chart": ("chart 1", "chart storage_total --width 100", "chart 2 --format svg -o chart.svg"),
    "compare": (
        "compare 2023 2024",
        "compare 2022 2023 2024 --topic 新产业",
        "compare a.txt b.txt",
    ),
    "validate": ("validate my-data",),
    "completion": ("completion bash > ~/.local/share/bash-completion/completions/duibiao",),
}

for _command, _name in RELATIONS.items():
    _register(_command, _name)


# -- figures ---------------------------------------------------------------


@app.command(help=described("figure"))
def figure(
    number: Annotated[int, Parameter(help=W.figure)],
    /,
    *,
    common: Common = COMMON,
    output: Output = OUTPUT,
) -> int:
    """The numbers of a figure."""
    from tui import figures

    found = figures.figure(common.load(), number, WORDS)
    output.write(found.rows)
    if found.missing:
        talk(W.missing.format(regions=" ".join(found.missing)))
    return RIGHT


@app.command(help=described("chart"))
def chart(
    name: Annotated[str, Parameter(help=W.chart)],
    /,
    *,
    width: Annotated[int, Parameter(help=W.width)] = 100,
    height: Annotated[int | None, Parameter(help=W.height)] = None,
    format: Annotated[Literal["text", "ansi", "svg"], Parameter(help=W.format)] = "text",
    output: Annotated[Path | None, Parameter(help=W.output, name=["--output", "-o"])] = None,
    force: Annotated[bool, Parameter(help=W.force, negative="")] = False,
    common: Common = COMMON,
) -> int:
    """A figure or indicator as a bar chart."""
    from tui import chart as drawing
    from tui import figures

    dataset = common.load()
    number = name.isdecimal()
    found = (
        figures.figure(dataset, int(name), WORDS)
        if number
        else figures.of_indicator(dataset, name, WORDS)
    )
    drawn = drawing.draw(drawing.of_figure(found, dataset, WORDS), width, height)
    writers = {"text": drawing.to_text, "ansi": drawing.to_ansi, "svg": drawing.to_svg}
    put(writers[format](drawn), output, force=force)
    if found.missing:
        talk(W.missing.format(regions=" ".join(found.missing)))
    return RIGHT


# -- texts -----------------------------------------------------------------


@app.command(help=described("compare"))
def compare(
    *texts: Annotated[str, Parameter(help=W.texts)],
    topic: Annotated[str | None, Parameter(help=W.topic)] = None,
    format: Annotated[Literal["text", "md", "html", "json"], Parameter(help=W.format)] = "text",
    width: Annotated[int, Parameter(help=W.width)] = 100,
    output: Annotated[Path | None, Parameter(help=W.output, name=["--output", "-o"])] = None,
    force: Annotated[bool, Parameter(help=W.force, negative="")] = False,
    common: Common = COMMON,
) -> int:
    """Two or three years or files, compared."""
    from tui import conference
    from tui.compare import render

    found = conference.compared(common.load(), texts, topic)
    put(render(found, format, WORDS, width=width), output, force=force)
    return RIGHT


# -- the rest --------------------------------------------------------------


@app.command(help=described("validate"))
def validate(
    folder: Annotated[Path, Parameter(help=W.folder)],
    /,
    *,
    lang: Annotated[Language | None, Parameter(help=W.lang)] = None,
) -> int:
    """Check a dataset."""
    del lang
    from tui.dataset import check, load

    violations = check(folder)
    for violation in violations:
        print(violation.line(WORDS))
    if violations:
        return FAILED
    dataset = load(folder)
    names = ("documents", "targets", "conference", "cases", "findings")
    counts = " ".join(f"{name} {dataset.table(name).height}" for name in names)
    talk(WORDS.dataset.valid.format(path=folder, counts=counts))
    return RIGHT


@app.command(help=described("completion"))
def completion(shell: Annotated[Literal["bash", "zsh", "fish"], Parameter(help=W.shell)], /) -> int:
    """Print a completion script."""
    print(app.generate_completion(shell=shell))
    return RIGHT


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
        talk(f"duibiao: {' '.join(str(error).split())}  (duibiao --help)")
        return WRONG
    except UserError as error:
        talk(f"duibiao: {' '.join(error.say(WORDS).split())}")
        return WRONG
    return code if isinstance(code, int) else RIGHT


def main() -> NoReturn:
    """The `duibiao` command."""
    try:
        code = run(sys.argv[1:])
        sys.stdout.flush()
    except BrokenPipeError:
        # The reader went away (`duibiao targets | head`): nothing is left to say.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = RIGHT
    except KeyboardInterrupt:
        code = 130
    sys.exit(code)
