"""Why something cannot be written out."""

from __future__ import annotations

from tui.words import UserError


class ExportError(UserError):
    """What was asked for cannot be written out, or not there."""
