"""The command palette: every action by name, in either language or by pinyin."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.theme import ThemeProvider

from tui.redraw.compatibility import WordedPalette
from tui.ui.key_hints import described
from tui.ui.keys.spelling import show_key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from textual.app import App
    from textual.screen import Screen

    from tui.words import Words


class Command(NamedTuple):
    """A command, as Textual's `SystemCommand` has it, and the id of its binding."""

    title: str
    help: str
    callback: Callable[[], Any]
    discover: bool = True
    binding: str = ""


def show_palette(app: App[Any], words: Words) -> None:
    """Show the palette, unless it is shown."""
    if not WordedPalette.is_open(app):
        prompt = words.app.palette_search
        palette = WordedPalette(words.help.no_match, placeholder=prompt, id="--command-palette")
        app.push_screen(palette)


def palette_commands(app: App[Any], screen: Screen[Any], words: Words) -> Iterator[Any]:
    """Yield a `Command` for the themes, and for each key that works on `screen` now."""
    yield Command(words.app.theme, words.app.theme_tip, partial(choose_theme, app, words))
    bindings = described(screen.active_bindings, words).values()
    for active in {a.binding.id: a for a in bindings}.values():
        binding = active.binding
        if binding.id in words.keys and active.enabled:
            key = show_key(binding.key)
            yield Command(
                f"{binding.description} ({key})" if key else binding.description,
                binding.tooltip or binding.description,
                partial(app.run_action, binding.action, default_namespace=active.node),
                binding=binding.id or "",
            )


def choose_theme(app: App[Any], words: Words) -> None:
    """Choose a theme."""
    app.push_screen(
        WordedPalette(words.help.no_match, [ThemeProvider], placeholder=words.app.theme_search)
    )


class ActionProvider(Provider):
    """The actions, in the palette; the screen under it tells the language."""

    def _commands(self) -> list[Command]:
        found: Iterable[Any] = self.app.get_system_commands(self.screen)
        return [each for each in found if isinstance(each, Command)]

    async def discover(self) -> Hits:
        """Yield every action."""
        for command in sorted(self._commands(), key=lambda each: each.title):
            yield DiscoveryHit(command.title, command.callback, help=command.help)

    async def search(self, query: str) -> Hits:
        """Yield the actions that are called so, first by what is shown, then by other words."""
        from tui.ui.dialogs.help import finds

        matcher = self.matcher(query)
        for title, about, run, _, binding in self._commands():
            if (score := matcher.match(title)) > 0:
                yield Hit(score, matcher.highlight(title), run, help=about)
            elif binding and finds(query.strip().casefold(), binding):
                yield Hit(0.4, matcher.highlight(title), run, help=about)
