"""Why something cannot be written out."""

from __future__ import annotations

from tui.words import UserError


class ExportError(UserError):
    """Something cannot be exported, or not to that place."""
