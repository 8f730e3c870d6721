"""A plan that is not saved yet, kept on disk: a lost connection does not lose the work."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.widget import Widget

from tui import folders
from tui.analysis.adding import Draft, Review
from tui.present import export
from tui.tables.json_files import read_object
from tui.texts.extract import Found  # noqa: TC001 - `shaped` reads the annotations
from tui.ui.session_state import plain, shaped
from tui.words import UserError

if TYPE_CHECKING:
    from pathlib import Path

    from textual.timer import Timer

FORMAT = 1
"""The version of the file that this program reads and writes."""


DELAY = 1.0
"""Seconds after a change."""


@dataclass(frozen=True)
class KeptDraft:
    """A plan, and its rows where they have been read."""

    draft: Draft
    read: bool = False
    rows: tuple[Found, ...] = ()
    wanted: tuple[int, ...] = ()
    unwanted: tuple[int, ...] = ()

    @classmethod
    def of(cls, draft: Draft, review: Review | None = None) -> KeptDraft:
        """Keep `draft` with its review."""
        if review is None:
            return cls(draft)
        return cls(draft, True, review.rows, tuple(review.wanted), tuple(review.unwanted))

    @property
    def review(self) -> Review:
        """The rows, and what the user ticked."""
        return Review(self.rows, frozenset(self.wanted), frozenset(self.unwanted))

    @property
    def is_sound(self) -> bool:
        """Whether every row has its place in the text."""
        text = self.draft.text
        return all(row.quote == text[row.start : row.end] for row in self.rows)

    @property
    def title(self) -> str:
        """What it is called: its title, or how its text begins."""
        return self.draft.title or self.draft.text.strip()[:30].split("\n")[0]


class DraftKeeper(Widget):
    """The file of the draft: shows nothing, writes a second after the last change and at the end.

    The file is written whole or not at all, and only where that can be done.
    """

    DEFAULT_CSS = "DraftKeeper { display: none; }"

    def __init__(self, path: Path | None = None) -> None:
        """Keep the draft in `path`, by default a file in the state directory."""
        super().__init__()
        self.path = path or folders.state() / "draft.json"
        self.offered = self._load()
        """A plan that was left before it was saved, until it is resumed or another is begun."""
        self._latest: KeptDraft | None = None
        self._timer: Timer | None = None

    def keep(self, kept: KeptDraft) -> None:
        """Keep a draft; while an earlier one is offered, that one stays."""
        if self.offered is None and kept.draft.text.strip():
            self._latest = kept
            self._timer = self._timer or self.set_timer(DELAY, self.write)

    def write(self) -> None:
        """Write what has changed."""
        if self._timer is not None:
            self._timer.stop()
        kept, self._latest, self._timer = self._latest, None, None
        if kept is None:
            return
        content = {"version": FORMAT, "draft": plain(kept)}
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            export.save(json.dumps(content, ensure_ascii=False), self.path, force=True)
        except (OSError, UserError, ValueError):
            return

    def on_unmount(self) -> None:
        """Write before the program ends, by whatever signal."""
        self.write()

    def forget(self) -> None:
        """Remove the draft: it is saved, or dropped. One that is offered stays."""
        self._latest = None
        if self.offered is None:
            with suppress(OSError):
                self.path.unlink(missing_ok=True)

    def _load(self) -> KeptDraft | None:
        """The draft; None where there is none, or none that this program can read."""
        try:
            found = read_object(self.path)
            kept = shaped(KeptDraft, found["draft"]) if found["version"] == FORMAT else None
        except (OSError, ValueError, TypeError, KeyError, RecursionError):
            return None
        return kept if kept and kept.is_sound else None
