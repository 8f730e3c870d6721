"""Who leads through the tour: it watches the keys, and can press them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from textual.events import Key

from tui.ui.dialogs.confirm import Unsaved
from tui.ui.keys.keymap import KeyMap
from tui.ui.keys.spelling import show_key
from tui.ui.messages import Notify
from tui.ui.status_screen import show_notice
from tui.ui.tabs import states_of
from tui.ui.tour.bar import TourBar
from tui.ui.tour.steps import STEPS, Step

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.events import Event

    from tui.ui.explorer import Explorer
    from tui.ui.type_ahead import TypeAheadApp
    from tui.words import Words

NEXT: Final = "tab"
LEAVE: Final = ("shift+tab", "backtab")
_FOLLOWED: Final = 0.2
"""Seconds between two looks at which screen is shown: the bar is on whichever it is."""


class Guide:
    """A tour that has begun; the keys that it does not take go where they always go."""

    def __init__(self, app: TypeAheadApp[Any], explorer: Explorer, keys: KeyMap | None) -> None:
        """Begin on `explorer`, whose states are kept for the end.

        Args:
            app: The program.
            explorer: Its main screen.
            keys: The keys in force; None: the usual ones.
        """
        self.app, self.explorer, self.keys = app, explorer, keys or KeyMap()
        self.index, self.pressed = 0, 0
        self.bar: TourBar | None = None
        states = {**explorer.states, **states_of(explorer.query_one("#panes").children)}
        self.before = (explorer.tab, states)
        self.is_over = False
        self.pass_on, app.key_queue.dispatch = app.key_queue.dispatch, self.dispatch
        self.timer = app.set_interval(_FOLLOWED, self.show)

    @property
    def step(self) -> Step:
        """The step that is shown."""
        return STEPS[self.index]

    @property
    def words(self) -> Words:
        """The words of the language that the explorer has now."""
        return self.explorer.words

    @property
    def is_done(self) -> bool:
        """Whether the keys of the step were pressed."""
        keys = self.step.pressed(self.keys)
        return bool(keys) and self.pressed >= len(keys)

    async def dispatch(self, event: Event) -> None:
        """Take the keys of the tour out of those that are typed, and look at the others."""
        if not isinstance(event, Key):
            await self.pass_on(event)
        elif not await self.takes(event.key):
            await self.pass_on(event)
            await self.follow(event.key)

    async def takes(self, key: str) -> bool:
        """Whether `key` is for the tour; what it asks for is done then."""
        if key in LEAVE:
            await self.leave()
        elif key != NEXT:
            return False
        elif self.is_done:
            await self._begin(self.index + 1)
        elif self.step.keys:
            await self._press()
        else:
            await self.leave()
        return True

    async def follow(self, key: str) -> None:
        """Take note of a key that was pressed."""
        keys = self.step.pressed(self.keys)
        if not self.is_done and keys:
            expected = keys[self.pressed]
            self.pressed = self.pressed + 1 if key == expected else int(key == keys[0])
        self.app.call_after_refresh(self.show)

    async def start(self) -> None:
        """Show the first step."""
        await self._begin(0)

    async def leave(self) -> None:
        """End the tour, and show what was shown before it."""
        if self._unsaved():
            return
        self.is_over, self.app.key_queue.dispatch = True, self.pass_on
        self.timer.stop()
        tab, states = self.before
        await self._set_scene(tab, dict(states))
        if self.bar is not None:
            await self.bar.remove()
            self.bar = None
        note = Notify(self.words.tour.over)
        self.explorer.call_later(self.explorer.post_message, note)

    async def show(self) -> None:
        """Show the step, on whichever screen is shown."""
        if self.is_over or not self.app.screen_stack:
            return
        if self.bar is None or not self.bar.is_attached or self.bar.screen is not self.app.screen:
            before, self.bar = self.bar, TourBar()
            if before is not None and before.is_attached:
                before.remove()
            await self.app.screen.mount(self.bar)
        w, texts = self.words.tour, self.words.tour.steps[self.step.name]
        place = w.place.format(number=self.index + 1, count=len(STEPS))
        if self.is_done:
            self.bar.show(place, texts.seen, w.go_on, done=True)
        else:
            self.bar.show(place, texts.ask, w.press if self.step.keys else w.finish, done=False)

    async def _begin(self, index: int) -> None:
        if self._unsaved():
            return
        self.index, self.pressed = index, 0
        step = self.step
        await self._set_scene(step.tab, {} if step.state is None else {step.tab: step.state})
        self.explorer.call_later(self.show)

    async def _press(self) -> None:
        """Press the keys of the step, from its beginning."""
        if self._unsaved():
            return
        if self.pressed or not self._is_at_scene:
            await self._begin(self.index)
        self.explorer.call_later(self._type, self.step.pressed(self.keys))

    def _type(self, keys: Iterable[str]) -> None:
        for key in keys:
            shown = show_key(key)
            event = Key(key, shown if len(shown) == 1 else None)
            event.set_sender(self.app)  # a key bubbles up to its sender only
            self.app.post_message(event)

    @property
    def _is_at_scene(self) -> bool:
        """Whether the scene is as it was at the beginning, as far as is needed."""
        return self.app.screen is self.explorer and self.explorer.tab == self.step.tab

    def _unsaved(self) -> bool:
        """Whether a page would lose something; the reader is told then."""
        if any(isinstance(page, Unsaved) and page.unsaved for page in self.app.screen_stack):
            show_notice(self.app, self.words.tour.unsaved)
            return True
        return False

    async def _set_scene(self, tab: str, states: dict[str, Any]) -> None:
        """Show a tab with nothing over it."""
        while len(self.app.screen_stack) > 1:
            await self.app.pop_screen()
        # Composing is done by the screen itself; what follows waits for it in the same queue.
        self.explorer.call_later(show_scene, self.explorer, tab, states)


async def show_scene(explorer: Explorer, tab: str, states: dict[str, Any]) -> None:
    """Show `tab` where panes have the `states`, by tab, or those that they have at first."""
    explorer.states, explorer.tab = states, tab
    explorer.trail.clear()
    await explorer.recompose()


async def begin(app: Any) -> None:
    """Begin the tour in a program with a queue of keys; one that has begun begins again."""
    if app.guide is None or app.guide.is_over:
        app.guide = Guide(app, app.screen_stack[0], app.keys)
    await app.guide.start()
