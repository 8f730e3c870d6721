"""The commands that look after a dataset and the program itself."""

from pathlib import Path
from typing import Annotated, Literal

from cyclopts import Parameter

from tui.cli.common import COMMON, FAILED, RIGHT, WORDS, Common, W, app, command, own_folder, talk
from tui.words import Language


@command("validate", "validate my-data")
def validate(
    folder: Annotated[Path, Parameter(help=W.folder)],
    /,
    *,
    lang: Annotated[Language | None, Parameter(help=W.lang)] = None,
) -> int:
    """Check a dataset."""
    del lang
    from tui.tables.dataset import check, load

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


@command("restore")
def restore(*, common: Common = COMMON) -> int:
    """Go on from the last version of one's own plans that is whole."""
    from tui.tables.dataset import load, own_plans

    folder = own_folder(common)
    version, aside = own_plans.restore(folder)
    for path in aside:
        talk(WORDS.dataset.set_aside.format(path=path))
    if version is None:
        talk(WORDS.dataset.nothing_left.format(path=folder))
        return RIGHT
    count = len(load(common.data, added=folder).mine)
    talk(WORDS.dataset.restored.format(path=folder, version=version.name, count=count))
    return RIGHT


@command("completion", "completion bash > ~/.local/share/bash-completion/completions/duibiao")
def completion(shell: Annotated[Literal["bash", "zsh", "fish"], Parameter(help=W.shell)], /) -> int:
    """Print a completion script."""
    print(app.generate_completion(shell=shell))
    return RIGHT
