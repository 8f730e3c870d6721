"""The explorer on a page: `duibiao serve`."""

import shlex
import sys
from typing import Annotated

from cyclopts import Parameter

from tui.cli.isolation import OPTION
from tui.cli.messages import RIGHT, WORDS, W, print_message
from tui.cli.options import COMMON, Common
from tui.words import UserError


def serve(
    *,
    port: Annotated[int, Parameter(help=W.port)] = 8000,
    host: Annotated[str, Parameter(help=W.host)] = "127.0.0.1",
    sessions: Annotated[int, Parameter(help=W.sessions)] = 16,
    idle: Annotated[int, Parameter(help=W.idle)] = 60,
    common: Common = COMMON,
) -> int:
    """Show the explorer on a page, restricted; each page that is opened is a process."""
    try:
        from tui.cli.web_limits import Limits
        from tui.cli.web_page import Page
    except ImportError as error:
        raise UserError(lambda w: w.cli.no_web) from error
    common.load()  # what is wrong with the dataset is said here, not on the page
    limits = Limits(max(sessions, 1), max(idle, 1) * 60)
    page = Page(_command(common), host, port, limits)
    page.serve(lambda url: print_message(W.served.format(url=url)))
    return RIGHT


def _command(common: Common) -> str:
    """The command line of a restricted explorer."""
    words = [sys.executable, "-I", "-B", "-m", "tui", OPTION, f"--lang={WORDS.language}"]
    if common.data is not None:
        words.append(f"--data={common.data.absolute()}")
    return shlex.join(words)
