"""The commands that look after a dataset and the program itself."""

from pathlib import Path
from typing import Annotated, Literal

from cyclopts import Parameter

from tui.cli.completion import scripts
from tui.cli.datasets import own_folder
from tui.cli.messages import FAILED, RIGHT, WORDS, W, print_message
from tui.cli.options import COMMON, Common
from tui.cli.standard_output import send
from tui.tables.dataset import check, load, own_plans
from tui.texts.cleaning import visible
from tui.words import Language

Shell = Literal["bash", "zsh", "fish"]


def validate(
    folder: Annotated[Path, Parameter(help=W.folder)],
    /,
    *,
    lang: Annotated[Language | None, Parameter(help=W.lang)] = None,
) -> int:
    """Check a dataset."""
    del lang
    violations = check(folder)
    for violation in violations:
        send(violation.line(WORDS), styled=False)
    if violations:
        return FAILED
    dataset = load(folder)
    names = ("documents", "targets", "conference", "cases", "findings")
    counts = " ".join(f"{name} {dataset.table(name).height}" for name in names)
    print_message(WORDS.dataset.valid.format(path=folder, counts=counts))
    return RIGHT


def restore(*, common: Common = COMMON) -> int:
    """Go back to the last version of one's own plans that is whole."""
    folder = own_folder(common.data)
    version, aside = own_plans.restore(folder)
    for path in aside:
        print_message(WORDS.dataset.set_aside.format(path=path))
    if version is None:
        print_message(WORDS.dataset.nothing_left.format(path=folder))
        return RIGHT
    count = len(load(common.data, added=folder).own_documents)
    print_message(WORDS.dataset.restored.format(path=folder, version=version.name, count=count))
    return RIGHT


def completion(
    shell: Annotated[Shell | None, Parameter(help=W.shell)] = None,
    /,
    *,
    install: Annotated[bool, Parameter(help=WORDS.cli_help.install, negative="")] = False,
) -> int:
    """Print a completion script, or put it where the shell finds it."""
    name = shell or scripts.shell_of_user()
    if not install:
        print(scripts.SCRIPTS[name], end="")
        return RIGHT
    for path in scripts.install(name):
        print_message(WORDS.app.written.format(path=visible(str(path))))
    print_message(WORDS.cli_help.installed.format(shell=name))
    return RIGHT
