"""A comparison as people read it: on a screen, in a terminal, as Markdown, HTML or JSON."""

from __future__ import annotations

from tui.present.compared.rendering import Format, render

__all__ = ["Format", "render"]
