"""Which documents are meant: files, all documents in a folder, or what a pattern finds."""

from __future__ import annotations

import glob
import hashlib
import os
from pathlib import Path
from typing import TYPE_CHECKING, Final

from tui.words import UserError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

KINDS: Final = (".txt", ".md", ".markdown", ".html", ".htm", ".pdf", ".docx", ".docm")
"""How documents in a folder are called; others there are passed over."""
_STDIN: Final = "-"


def is_many(names: Sequence[str]) -> bool:
    """Whether `names` are several documents, or stand for several, of which none is a pipe."""
    if any(name == _STDIN or _is_pipe(name) for name in names):
        return False  # it can be read once only, so its content is not looked at first
    return len(names) > 1 or any(_is_pattern(name) or Path(name).is_dir() for name in names)


def files_in(names: Sequence[str]) -> list[str]:
    """The documents that `names` mean, each path once, in the order of `names` and then by name.

    Raises:
        UserError: A folder or a pattern has no document, or one is standard input.
    """
    found: dict[str, None] = {}
    for name in names or (_STDIN,):
        if name == _STDIN:
            raise UserError(lambda w: w.corpus.no_stdin)
        paths = list(_meant(name))
        if not paths:
            raise _none_in(name)
        found |= dict.fromkeys(paths)
    return list(found)


def _none_in(name: str) -> UserError:
    return UserError(lambda w: w.corpus.no_documents.format(path=name))


def content_hash(path: str) -> str:
    """What distinguishes the content of a file from any other.

    Raises:
        OSError: It cannot be read.
    """
    with open(path, "rb") as file:  # noqa: PTH123 - a path of the reader's, as it was typed
        return hashlib.file_digest(file, "sha256").hexdigest()


def _meant(name: str) -> Iterator[str]:
    if Path(name).is_dir():
        yield from _in_folder(name)
    elif _is_pattern(name):
        yield from _matching(name)
    else:
        yield name


def _matching(pattern: str) -> list[str]:
    """The files that `pattern` finds, each by its shortest path: links may lead in a circle."""
    found = glob.glob(pattern, recursive=True)  # noqa: PTH207 - the pattern may be absolute
    shortest: dict[str, str] = {}
    for path in sorted(found, key=lambda path: (len(path), path)):
        if _is_document(path):
            shortest.setdefault(os.path.realpath(path), path)
    return sorted(shortest.values())


def _is_pattern(name: str) -> bool:
    """Whether `name` is a pattern; a file that is called so is none."""
    return glob.has_magic(name) and not os.path.lexists(name)


def _is_pipe(name: str) -> bool:
    path = Path(name)
    return path.exists() and not path.is_file() and not path.is_dir()


def _in_folder(folder: str) -> Iterator[str]:
    for place, below, names in os.walk(folder):
        below[:] = sorted(each for each in below if not each.startswith("."))
        for name in sorted(names):
            path = str(Path(place, name))
            # Word keeps a file ~$plan.docx beside a document that is open.
            if name.startswith((".", "~$")) or not name.lower().endswith(KINDS):
                continue
            if _is_document(path):
                yield path


def _is_document(path: str) -> bool:
    """Whether it is a file: a pipe among documents would be waited for."""
    return Path(path).is_file()
