"""Commands that are given words only: they need no parser, and start faster without one."""

from __future__ import annotations

from tui.cli.commands import RELATIONS
from tui.cli.datasets import load_dataset
from tui.cli.output import Output
from tui.cli.printing import print_figure, print_search, print_table


def run(command: str, *words: str) -> int:
    """Run a command line of which `commands.is_plain` holds; the exit code."""
    dataset, output = load_dataset(), Output("table")
    if command == "figure":
        return print_figure(dataset, int(words[0]), "", output)
    if command == "search":
        return print_search(dataset, " ".join(words), output)
    return print_table(dataset, RELATIONS[command], " ".join(words), output)
