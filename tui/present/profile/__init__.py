"""A region's profile written out, cited and reproduced."""

from __future__ import annotations

from tui.present.profile.rendering import Format, render, timeline

__all__ = ["Format", "render", "timeline"]
