"""The commands that look after a dataset and the program itself."""

from pathlib import Path
from typing import Annotated, Literal

from cyclopts import Parameter

from tui.cli.common import FAILED, RIGHT, WORDS, W, app, command, talk
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


@command("completion", "completion bash > ~/.local/share/bash-completion/completions/duibiao")
def completion(shell: Annotated[Literal["bash", "zsh", "fish"], Parameter(help=W.shell)], /) -> int:
    """Print a completion script."""
    print(app.generate_completion(shell=shell))
    return RIGHT
