"""A screen that was drawn before the app started, and that the app goes on with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.driver import Driver

    from tui.redraw.frame import Frame

_ALTERNATE_SCREEN: Final = "\x1b[?1049h"


@dataclass(frozen=True)
class HandedOver:
    """What the terminal shows already, on its alternate screen; without a text it is blank."""

    text: str
    """The bytes that drew it, as `Frame.whole` returns them."""
    size: tuple[int, int]
    attributes: list[Any]
    """The terminal's settings as they are to be when the app has ended."""
    taken: Callable[[], object]
    """Is called when the terminal is the app's."""
    frame: Frame | None = None
    """The same as cells, where they are known: of another first frame only what differs is sent."""
    typed: bytes = b""
    """What was read from the terminal before; a driver that knows `typed_ahead` begins with it."""

    def differs(self, frame: Frame) -> bool:
        """Whether `frame` shows something else; it then takes this for what the terminal shows."""
        if frame.whole() == self.text:
            return False
        if self.frame is None or self.size != (frame.width, frame.height):
            frame.forget()
        else:
            frame.rows = self.frame.rows
        return True


def continuing(driver: type[Driver], screen: HandedOver) -> type[Driver]:
    """Return `driver` for a terminal that shows `screen`: it is not cleared at the start."""

    class Continuing(driver):  # type: ignore[valid-type, misc]
        starting = True
        typed_ahead = screen.typed

        def write(self, data: str) -> None:
            if data != _ALTERNATE_SCREEN or not self.starting:
                super().write(data)

        def start_application_mode(self) -> None:
            if self.starting:
                _forget_silence(self.fileno, screen.attributes)
            super().start_application_mode()
            if self.starting:  # not after it was suspended
                self.starting = False
                self.attrs_before = screen.attributes
                screen.taken()

    return Continuing


def _forget_silence(terminal: int, attributes: list[Any]) -> None:
    """Give back the control characters that were off, without their effect."""
    import termios

    current = termios.tcgetattr(terminal)
    current[3] &= ~termios.ISIG
    current[6] = [*attributes[6]]
    current[6][termios.VMIN], current[6][termios.VTIME] = 1, 0
    termios.tcsetattr(terminal, termios.TCSANOW, current)
