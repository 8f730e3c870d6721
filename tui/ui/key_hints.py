"""The keys that work now in the reader's language, and the screens that can change it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from tui.ui.action_gate import may_run

if TYPE_CHECKING:
    from collections.abc import Mapping

    from textual.binding import ActiveBinding

    from tui.words import Words


def described(bindings: Mapping[str, ActiveBinding], words: Words) -> dict[str, ActiveBinding]:
    """Return `bindings` with the words that their ids have in the language of `words`.

    Those that this session may not run are left out.
    """
    return {
        key: _described(active, words)
        for key, active in bindings.items()
        if may_run(active.binding.action, active.node)
    }


def _described(active: ActiveBinding, words: Words) -> ActiveBinding:
    name = active.binding.id or ""
    binding = replace(
        active.binding,
        description=words.keys.get(name, active.binding.description),
        tooltip=words.tips.get(name, active.binding.tooltip),
    )
    return active._replace(binding=binding)


@runtime_checkable
class Translatable(Protocol):
    """A screen that can change its language and keep everything else."""

    def set_language(self, words: Words) -> None:
        """Show everything in the language of `words`."""
