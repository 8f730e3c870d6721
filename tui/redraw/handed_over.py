"""A screen that was drawn before the app started, and that the app goes on with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.driver import Driver

_ALTERNATE_SCREEN: Final = "\x1b[?1049h"


@dataclass(frozen=True)
class HandedOver:
    """What the terminal shows already, on its alternate screen."""

    text: str
    """The bytes that drew it, as `Frame.whole` returns them."""
    size: tuple[int, int]
    attributes: list[Any]
    """The terminal's settings as they are to be when the app has ended."""
    taken: Callable[[], object]
    """Is called when the terminal is the app's."""


def continuing(driver: type[Driver], screen: HandedOver) -> type[Driver]:
    """Return `driver` for a terminal that shows `screen`: it is not cleared at the start."""

    class Continuing(driver):  # type: ignore[valid-type, misc]
        starting = True

        def write(self, data: str) -> None:
            if data != _ALTERNATE_SCREEN or not self.starting:
                super().write(data)

        def start_application_mode(self) -> None:
            super().start_application_mode()
            if self.starting:  # not after it was suspended
                self.starting = False
                self.attrs_before = screen.attributes
                screen.taken()

    return Continuing
