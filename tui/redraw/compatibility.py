"""Every private name of Textual and Rich that the program relies on, each with its reason.

Nothing else in the program reads a private name of theirs. Where a release has moved one, its user
falls back: `ThriftyApp` to stock output and `TypeAheadApp` to stock keys, with a line in Textual's
log. `tests/redraw/test_compatibility.py` fails when one is gone or means something else.
"""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Any, Final, cast

from rich.cells import split_graphemes
from rich.color import ColorSystem
from rich.text import Text
from textual.app import App, ReturnType
from textual.command import CommandList, CommandPalette
from textual.errors import NoWidget
from textual.geometry import Offset
from textual.widgets.option_list import Option

with suppress(ImportError):  # importing them from here fails then, as it would from Textual
    # What the compositor displays: the frame, or the spans of it that changed.
    from textual._compositor import ChopsUpdate as ChopsUpdate
    from textual._compositor import CompositorUpdate as CompositorUpdate
    from textual._compositor import LayoutUpdate as LayoutUpdate
with suppress(ImportError):
    # The name of a key, as bindings spell it; its public inverse knows fewer characters.
    from textual.keys import _character_to_key

    character_to_key = _character_to_key
with suppress(ImportError):
    # Keys, the mouse and reports of the terminal, from the text that it sends.
    from textual._xterm_parser import XTermParser

    class EventParser(XTermParser):
        """Textual's parser, which can be asked where it is, and set back."""

        @property
        def is_within_sequence(self) -> bool:
            """Whether it waits for the rest of a sequence; without it, it types it as keys."""
            return self._awaiting.timeout is not None

        def forget(self) -> None:
            """Drop the beginning of a sequence; also after an exception, which ends its parsing."""
            self._tokens.clear()
            self._gen = self.parse(self._tokens.append)
            self._awaiting = next(self._gen)
            self._timeout_time = None


with suppress(ImportError, AttributeError):
    # A cache for the class, without the decorator that makes it one: it kept the pictures of the
    # last thousand widgets, however long they were gone.
    from textual._styles_cache import StylesCache

    if not isinstance(vars(StylesCache)["get_inner_outer"], classmethod):
        cached: Any = StylesCache.get_inner_outer
        cast("Any", StylesCache).get_inner_outer = classmethod(cached)

with suppress(ImportError, AttributeError):
    # A drag that begins on the right half of a wide character left that character out, and one that
    # ends there took the next one in; one over several widgets left out where it ended.
    from textual._compositor import Compositor
    from textual.selection import Selection, SelectState

    _found_at: Any = Compositor.get_widget_and_offset_at
    _selected: Any = SelectState._apply_content_selections

    def _character_at(self: Compositor, x: int, y: int) -> Any:
        with suppress(NoWidget):
            x = start_of_character(*self.get_widget_at(x, y), x, y)
        return _found_at(self, x, y)

    def _with_end(self: SelectState, selections: dict[Widget, Selection]) -> None:
        _selected(self, selections)
        for widget, (start, end) in selections.items():
            if start is None and end is not None:
                selections[widget] = Selection(None, end + Offset(1, 0))

    cast("Any", Compositor).get_widget_and_offset_at = _character_at
    cast("Any", SelectState)._apply_content_selections = _with_end


if TYPE_CHECKING:
    from rich.console import Console, RenderableType
    from rich.style import Style
    from textual.dom import DOMNode
    from textual.geometry import Region
    from textual.screen import Screen
    from textual.widget import Widget

OF_THE_APP: Final = {
    "_display": "the one method through which all of an app's output goes",
    "_begin_update": "starts a synchronised update, which some terminals are better off without",
    "_end_update": "ends one",
    "_driver": "whether there is a terminal, and which thread writes to it",
    "_running": "whether output is written or dropped",
    "_closed": "whether output is written or dropped",
    "_batch_count": "whether output is held back until several changes are made",
    "_previous_cursor_position": "whether the cursor moves in a frame that changes nothing else",
}
"""What `ThriftyApp` needs of an app, and why."""
OF_OTHERS: Final = {
    "textual._compositor": "the kinds of update and their parts",
    "textual.keys._character_to_key": "the key behind a full-width character",
    "textual._xterm_parser.XTermParser": "keys, the mouse and reports, from what a terminal sends",
    "textual._parser.Parser": "whether it is within a sequence, and a fresh start of it",
    "rich.console.Console._color_system": "the colours that stock output would be written in",
    "rich.style.Style._ansi": "the escape codes of a style, rendered once by stock output",
    "textual._styles_cache.StylesCache.get_inner_outer": "a cache that keeps widgets that are gone",
    "textual._compositor.Compositor.get_widget_and_offset_at": "the character that a drag is at",
    "textual.selection.SelectState._apply_content_selections": "what a drag over widgets selects",
    "textual.dom.DOMNode._query_one_cache": "keeps what `query_one` found, also when it is gone",
    "textual.reactive.Reactive.__watchers": "keeps who watches, also when it is gone",
    "textual.drivers.linux_driver.LinuxDriver._writer_thread":
        "a new one shows that the terminal was given away and taken back",
    "textual.drivers.linux_driver.LinuxDriver._key_thread":
        "restoring the terminal waits for it up to 0.2 s",
}  # fmt: skip
"""What is needed of other objects, and why."""


def missing_of_app(app: App[Any]) -> list[str]:
    """Return the names in `OF_THE_APP` that `app` lacks."""
    return [name for name in OF_THE_APP if not hasattr(app, name)]


class OutputApp(App[ReturnType]):
    """An app that hands its output to `display_update`, to be overridden."""

    synchronized = True
    """Whether the next output is sent as a synchronised update, where the terminal has those."""

    def display_update(self, screen: Screen[Any], renderable: RenderableType | None) -> None:
        """Write `renderable` as stock Textual does."""
        super()._display(screen, renderable)

    def _display(self, screen: Screen[Any], renderable: RenderableType | None) -> None:
        self.display_update(screen, renderable)

    def _begin_update(self) -> None:
        if self.synchronized:
            super()._begin_update()

    def _end_update(self) -> None:
        if self.synchronized:
            super()._end_update()


def is_writing(app: App[Any]) -> bool:
    """Return whether Textual would now write what it displays."""
    return (
        app._driver is not None
        and not app.is_headless
        and app._running
        and not app._closed
        and not app._batch_count
    )


def writer_of(app: App[Any]) -> object:
    """Return the thread that writes to the terminal; None where there is none yet."""
    return getattr(app._driver, "_writer_thread", None)


def leave_input_thread(app: App[Any]) -> None:
    """Restore the terminal without waiting for the thread that reads keys.

    Only for an app whose process ends with it: the thread goes on reading until then.
    """
    if getattr(app._driver, "_key_thread", None) is not None:
        cast("Any", app._driver)._key_thread = None


def forget_queries(node: DOMNode) -> None:
    """Let go of what `query_one` has found under `node`: it keeps a thousand widgets alive."""
    with suppress(AttributeError):
        node._query_one_cache.clear()


def forget_watcher(of: DOMNode, watcher: DOMNode) -> None:
    """Let go of `watcher`, which is gone: Textual does so when `of` changes, which may be never."""
    for watching in getattr(of, "__watchers", {}).values():
        watching[:] = [each for each in watching if each[0] is not watcher]


def start_of_character(widget: Widget, region: Region, x: int, y: int) -> int:
    """Return the first column of the character of `widget` at `x`, which may be its second half."""
    left, top = widget.gutter.top_left
    line, at = y - region.y - top, region.x + left
    if line < 0 or x < at:
        return x
    for segment in widget.render_line(line):
        if at + segment.cell_length <= x:
            at += segment.cell_length
            continue
        for _, _, width in split_graphemes(segment.text)[0]:
            if at + width > x:
                return at
            at += width
    return x


def last_cursor(app: App[Any]) -> Offset:
    """Return where the cursor is on the terminal."""
    return app._previous_cursor_position


def color_system(console: Console) -> ColorSystem:
    """Return the colours that `console` writes; all of them where it has no terminal."""
    return console._color_system or ColorSystem.TRUECOLOR


def escape_codes(style: Style) -> str | None:
    """Return the codes that Rich has rendered for `style`; None if it has not yet."""
    return style._ansi


class WordedPalette(CommandPalette):
    """Textual's palette, which says in the reader's language that nothing matches."""

    def __init__(self, no_match: str, *args: Any, **named: Any) -> None:
        """Say `no_match` then; the rest is as Textual's."""
        super().__init__(*args, **named)
        self.no_match = no_match

    def _start_no_matches_countdown(self, search_value: str) -> None:
        super()._start_no_matches_countdown(search_value)
        if self._no_matches_timer is not None:
            self._no_matches_timer.stop()
        self._no_matches_timer = self.set_timer(
            self._NO_MATCHES_COUNTDOWN, partial(self._say_no_match, search_value)
        )

    def _say_no_match(self, search_value: str) -> None:
        if search_value:
            line = Option(Text(self.no_match), disabled=True, id=self._NO_MATCHES)
            self.query_one(CommandList).add_option(line)
        self._list_visible = bool(search_value)
