"""The keys of the Conference tab."""

from __future__ import annotations

from textual.binding import Binding

from tui.words.conference import EN


def conference_key(
    key: str, action: str, name: str, display: str = "", show: bool = True
) -> Binding:
    """A key of the Conference tab; the app translates it by its id."""
    id_ = f"conference.{name}"
    return Binding(
        key, action, EN.keys[id_], show, display or None, id=id_, tooltip=EN.tips[id_],
        priority=key == "slash",
    )  # fmt: skip
