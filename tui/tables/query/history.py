"""Values one after another, so that each change can be undone and done again."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from typing import Self

Value = TypeVar("Value")

MOST = 200
"""Changes that are kept."""


@dataclass(frozen=True)
class History(Generic[Value]):
    """The current value (of a list, its view), those before it and those undone."""

    view: Value
    past: tuple[Value, ...] = ()
    future: tuple[Value, ...] = ()
    """Undone values, the next to be done again first."""
    typing: bool = False
    """Whether the last change was a letter of a query, to which the next one belongs."""

    def to(self, view: Value, *, typing: bool = False) -> Self:
        """Change to `view`; letters of one query are one change."""
        if view == self.view:
            return replace(self, typing=typing and self.typing)
        past = self.past if typing and self.typing else (*self.past, self.view)[-MOST:]
        return replace(self, view=view, past=past, future=(), typing=typing)

    def undone(self) -> Self:
        """Back to the value before, if there is one."""
        if not self.past:
            return self
        future = (self.view, *self.future)
        return replace(self, view=self.past[-1], past=self.past[:-1], future=future, typing=False)

    def redone(self) -> Self:
        """Forth to the value undone last, if there is one."""
        if not self.future:
            return self
        past = (*self.past, self.view)
        return replace(self, view=self.future[0], past=past, future=self.future[1:], typing=False)
