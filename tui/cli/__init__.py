"""The `duibiao` command.

Data goes to standard output, messages go to standard error. Exit codes: 0 done, 1 a requested
check failed, 2 wrong use or bad input.

This module imports next to nothing, so that `--version` is answered at once. A command line
without options is run by `plain`; any other is parsed by cyclopts, in `program`, which imports the
module of a command when it is called.
"""

from __future__ import annotations

import gc
import os
import sys

from tui import __version__
from tui.cli import completion, isolation, standard_streams


def main() -> int:
    """Run the command line of this process.

    Returns:
        The exit code.
    """
    gc.set_threshold(100_000)  # imports make many objects and no garbage: a tenth of the time
    if isolation.is_requested(sys.argv[1:]) and not completion.is_requested(sys.argv[1:]):
        isolation.isolate(sys.argv[1:])
    standard_streams.reopen_closed()
    standard_streams.follow_locale(os.environ)
    try:
        code = run(sys.argv[1:])
        sys.stdout.flush()
    except BrokenPipeError:
        # The reader went away (`duibiao targets | head`): nothing is left to say.
        standard_streams.discard(sys.stdout)
        code = 0
    except OSError as error:
        standard_streams.discard(sys.stdout)
        code = _report(error)
    except KeyboardInterrupt:
        code = 130
    return code


def run(argv: list[str]) -> int:
    """Run one command; a mistake of the user's is one line on standard error.

    Returns:
        The exit code.
    """
    if argv == ["--version"]:
        print(__version__)
        return 0
    if completion.is_requested(argv):
        return completion.run(argv)
    from tui.cli import messages
    from tui.words import UserError

    try:
        return _run(argv)
    except UserError as error:
        messages.print_error(error)
        return messages.WRONG


def _run(argv: list[str]) -> int:
    if isolation.is_requested(argv):
        from tui.cli import restricted

        return restricted.run(argv)
    from tui.cli import drawing, front_page
    from tui.cli.commands import explorer_options, is_plain

    options = explorer_options(argv)
    if options is not None:
        return _explore(argv, options)
    drawing.follow_width(os.environ)
    if front_page.is_wanted(argv):
        print(front_page.page())
        return 0
    if is_plain(argv):
        from tui.cli import plain

        return plain.run(*argv)
    from tui.cli import program

    return program.run(argv)


def _explore(argv: list[str], options: dict[str, str]) -> int:
    """Open the explorer, behind the frame that it is going to show, where that is known."""
    from tui.cli import start_screen

    screen = start_screen.prepare(argv, options)
    try:
        if screen is not None:
            screen.show()
        from tui.cli.explore import open_plain

        open_plain(options, screen)
    finally:
        if screen is not None:
            screen.close()


def _report(error: OSError) -> int:
    """Say in one line what the system refuses: a full disk behind `>`, for example."""
    from tui.cli.messages import WORDS, WRONG, print_message

    reason = WORDS.cli_help.failed.format(reason=WORDS.why(error))
    print_message(f"duibiao: {f'{error.filename}: ' if error.filename else ''}{reason}")
    return WRONG
