"""Which of the frames that come with the program a start begins with, if any.

One that shows the bundled targets as they are without a session, or as a session left them but for
the row under the cursor.
"""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING, Any, Final

from tui import folders

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from tui.cli.bundled_frame import BundledFrame
    from tui.ui.appearance import Background

_OPTIONS: Final = {"lang", "theme"}
"""Those that a frame is chosen by; `--tab targets` changes nothing."""


class FirstStart:
    """A start of the explorer, as far as it is known before anything is loaded."""

    def __init__(
        self, options: Mapping[str, str], size: tuple[int, int], *, restricted: bool = False
    ) -> None:
        """Look at the options of the command line, and the size of the terminal."""
        self.options, self.size, self.restricted = options, size, restricted

    def frame(self, background: Background) -> BundledFrame | None:
        """Return the frame to begin with; None: there is none.

        Args:
            background: Of the terminal, light or dark; empty: not known.
        """
        session = self._session()
        if session is None:
            return None
        from tui.cli import bundled_frame
        from tui.ui.appearance import THEMES, theme_for
        from tui.words import preferred_language

        theme = theme_for(
            self.options.get("theme", ""), str(session.get("theme", "")), THEMES.values(),
            os.environ, background,
        )  # fmt: skip
        language = self.options.get("lang") or preferred_language(os.environ)
        remembered = session.get("language")
        chosen = "lang" in self.options or os.environ.get("DUIBIAO_LANG")
        if not chosen and remembered in ("zh", "en"):
            language = str(remembered)
        colours = bundled_frame.colours_of(os.environ)
        look = theme.removeprefix("duibiao-"), colours
        frame = bundled_frame.find(language, self.size, look, _pane(session))
        return frame.without_keys() if frame is not None and self.restricted else frame

    def _session(self) -> dict[str, Any] | None:
        """Return the state of the last session, empty for none; None: it shows something else."""
        tab = self.options.get("tab", "")
        if set(self.options) - _OPTIONS - {"tab"} or tab not in ("", "targets"):
            return None
        if _has_files(folders.own_plans()) or (folders.configuration() / "keys.toml").exists():
            return None
        try:
            path = folders.state() / "state.json"
            if not path.exists():
                return {}
            if not path.is_file():
                return None
            memory = dict(json.loads(path.read_bytes())["memory"])
            return memory if (tab or memory["tabs"].get("", "targets")) == "targets" else None
        except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
            return None


def _pane(session: Mapping[str, Any]) -> Any:
    """Return the state of the targets in a session; None: there is none."""
    panes = session.get("panes")
    here = panes.get("") if isinstance(panes, dict) else None
    return here.get("targets") if isinstance(here, dict) else None


def _has_files(folder: Path) -> bool:
    try:
        return any(folder.iterdir())
    except OSError:
        return False
