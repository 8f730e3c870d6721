"""What the styles of a DOCX say of a paragraph or a run: its list, and whether it is hidden."""

from __future__ import annotations

from typing import Any

from tui.texts.documents.docx_numbering import child, local, number, value


def is_on(element: Any) -> bool:
    """Whether a switch such as `<w:vanish/>` is there and not turned off."""
    return element is not None and value(element) not in ("0", "false", "off", "none")


class Styles:
    """The styles by name; each may be based on another."""

    def __init__(self, root: Any) -> None:
        """Read the part `styles`, which may be None."""
        self._styles = {
            value(each, "styleId"): each
            for each in (() if root is None else root)
            if local(each) == "style"
        }
        self._known: dict[tuple[str | None, str], Any] = {}

    def hides(self, run: Any) -> bool:
        """Whether a run is hidden text, by itself, by its style or by its paragraph's."""
        own = child(run, "rPr", "vanish")
        if own is not None:
            return is_on(own)
        style = value(child(run, "rPr", "rStyle"))
        return style is not None and is_on(self._found(style, "rPr", "vanish"))

    def list_of(self, paragraph: Any) -> tuple[str, int]:
        """The list that a paragraph is an item of, and how deep; an empty name: of none."""
        properties = child(paragraph, "pPr")
        own = child(properties, "numPr")
        style = value(child(properties, "pStyle"))
        styled = self._found(style, "pPr", "numPr")
        name = value(child(own, "numId")) or value(child(styled, "numId")) or ""
        depth = value(child(own, "ilvl")) or value(child(styled, "ilvl"))
        return name, number(depth)

    def _found(self, style: str | None, *names: str) -> Any:
        """What the style, or the nearest one that it is based on, has at that place."""
        key = (style, names[-1])
        if key not in self._known:
            self._known[key] = self._look_up(style, names)
        return self._known[key]

    def _look_up(self, style: str | None, names: tuple[str, ...]) -> Any:
        for _ in range(20):
            element = self._styles.get(style)
            if element is None:
                return None
            found = child(element, *names)
            if found is not None:
                return found
            style = value(child(element, "basedOn"))
        return None
