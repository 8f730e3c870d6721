"""The command line as cyclopts parses it; a command's module is imported when it is called."""

# Annotations are read at run time to parse the command line, so they are not postponed.
from pathlib import Path
from typing import Annotated

from cyclopts import App, CycloptsError, Parameter

from tui import __version__
from tui.cli.commands import COMMANDS
from tui.cli.help_format import Help, error_message
from tui.cli.messages import RIGHT, WORDS, WRONG, W, print_message
from tui.ui.appearance import Appearance, ThemeOption
from tui.ui.permissions import Permissions
from tui.words import Language
from tui.words.cli import Command
from tui.words.tabs import Tab

_formatter = Help(WORDS)
app = App(
    name="duibiao",
    help=W.about,
    version=__version__,
    help_format="plaintext",
    group_commands=W.command_group,
    group_parameters=W.option_group,
    group_arguments=W.argument_group,
    help_formatter=_formatter,
)
_formatter.app = app
app["--help"].help = WORDS.cli_help.help
app["--version"].help = WORDS.cli_help.version


def _help(name: Command) -> str:
    """What the command does, with lines that show its use."""
    lines = "\n".join(f"  duibiao {line}" for line in COMMANDS[name][1])
    return f"{W.commands[name]}\n\n{WORDS.cli_help.examples}\n\n{lines}"


for _name, (_place, _) in COMMANDS.items():
    app.command(f"tui.cli.{_place}", name=_name, help=_help(_name))


@app.default
def explore(
    *,
    tab: Annotated[Tab | None, Parameter(help=W.tab)] = None,
    query: Annotated[str, Parameter(help=W.query)] = "",
    sort: Annotated[str, Parameter(help=W.sort, allow_leading_hyphen=True)] = "",
    as_of: Annotated[str, Parameter(name="--as-of", help=W.as_of)] = "",
    data: Annotated[Path | None, Parameter(help=W.data)] = None,
    lang: Annotated[Language | None, Parameter(help=W.lang)] = None,
    view: Annotated[str, Parameter(help=W.view)] = "",
    theme: Annotated[ThemeOption | None, Parameter(help=W.theme)] = None,
    plain: Annotated[bool, Parameter(help=W.plain, negative="")] = False,
    mouse: Annotated[bool, Parameter(help=W.mouse)] = True,
    restricted: Annotated[bool, Parameter(help=W.restricted, negative="")] = False,
    map: Annotated[tuple[str, ...], Parameter(name="--map", help=W.map, negative="")] = (),
) -> int:
    """Open the explorer, where it was left or where the options say."""
    from tui.cli.start_screen import without_cache

    chosen = {"tab": tab, "lang": lang, "theme": theme}
    others = query or sort or as_of or data or view or plain or map
    known = None if others else {name: value for name, value in chosen.items() if value}
    permissions, looks = Permissions(restricted), Appearance(theme or "", plain, mouse)
    with without_cache(known, restricted=restricted) as screen:
        # The only command that imports the explorer.
        from tui.cli.explore import open_explorer, open_view

        if view:
            return open_view(view, data, lang, permissions, looks, map, screen)
        return open_explorer(
            tab or "", query, sort, data, lang, as_of, screen, permissions, map, looks
        )


def run(argv: list[str]) -> int:
    """Parse a command line and run its command; the exit code."""
    try:
        code = app(
            _command_first(argv),
            exit_on_error=False,
            print_error=False,
            result_action="return_value",
        )
    except CycloptsError as error:
        print_message(f"duibiao: {error_message(error, app, WORDS)}{WORDS.cli_help.see}")
        return WRONG
    return code if isinstance(code, int) else RIGHT


def _command_first(argv: list[str]) -> list[str]:
    """Move options that come before the command to after it: `--data D targets` works too."""
    index = 0
    while index < len(argv) and argv[index].startswith(("--data", "--lang", "--as-of", "--map")):
        index += 1 if "=" in argv[index] else 2
    if index and index < len(argv) and argv[index] in COMMANDS:
        return [argv[index], *argv[:index], *argv[index + 1 :]]
    return argv
