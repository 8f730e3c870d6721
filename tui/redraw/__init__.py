"""Frames sent to the terminal as changes only, for any Textual app.

    class MyApp(ThriftyApp[None]): ...

Textual's compositor says which regions of the screen to redraw, and stock Textual sends all of
their cells. Over SSH most of those bytes repeat what the terminal already shows: a table that
scrolls by a row rewrites all of its rows. `ThriftyApp` keeps the last frame and sends the
difference.

How it works
    `ThriftyApp.display_update` is the one hook. It wraps each update of the compositor in one of
    its own, whose `render_segments` returns the difference. Textual calls that only when it is
    about to write, so the frame kept here changes exactly when bytes are sent; the cursor and the
    writer stay Textual's, and so does synchronised output, except in a tmux that draws more for it
    (`terminals.syncs`). `compositor` turns an update into (y, x, styled texts), placed just as
    stock bytes would place them. `Frame` (pure: no Textual, no terminal) lays them
    over the last frame as rows of interned cells, so that "changed" is "not the same object".
    First it looks for a block of rows that moved up or down (`shift`) and moves it with a scroll
    region, where that takes fewer bytes. Then it writes the changed cells (`pen`) with the cheapest
    cursor moves and changes of style (`styles`): in reading order or style by style, whichever is
    shorter, since a move back to a column takes fewer bytes than two changes of colour. A blank
    shows only its background, so it is written in the current text colour. A frame in which
    nothing changed, not even the cursor's place, sends nothing at all.

What keeps it right
    A shift is only a guess: the difference is taken after it, so a wrong one costs bytes. Rows that
    it reveals are unknown and always written, and no block with an unknown cell is ever shifted.
    Every frame starts and ends in the default style. Nothing is erased by EL, ECH or REP, about
    which terminals differ. Half of an overwritten wide character becomes a blank that is written.
    Where terminals disagree about a character's width (emoji, sequences joined to one), the cells
    are blanked first, the next one is placed by column and the rest of the row is written again.
    Links keep their address; their id is made of it, since Textual's differs in every frame.

When the whole screen is sent again
    When its size changes, when the terminal was given away and taken back (suspend, SIGCONT), after
    something that is no update of the compositor was displayed, and when the user asks for it
    (`action_repaint`, Ctrl+L): another program may have written to the terminal.

When it gives up
    Inline apps are left alone, and so is the frame that Textual draws between a resize and the
    layout that follows it, for a size that the terminal no longer has. An update that it cannot
    place (control codes among the text, a row longer than the screen, an unknown kind of update, a
    missing attribute, any exception) is sent as stock bytes, with a line in Textual's log, and the
    screen is sent again in full; after three exceptions everything stays stock. If a Textual
    release moves a name in `compatibility`, which has all private ones, the app is a stock app and
    its log says why. The mode is "scroll", "diff" (no scroll regions) or "stock": what the
    environment variable named by `REDRAW_SWITCH` says (an unknown mode is reported in the log),
    else what `terminals` knows of TERM.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.redraw.cells import forget_widths
from tui.redraw.frame import Frame, Unplaceable
from tui.redraw.handed_over import HandedOver

if TYPE_CHECKING:
    from tui.redraw.app import ThriftyApp

__all__ = ["Frame", "HandedOver", "ThriftyApp", "Unplaceable", "forget_widths"]


def __getattr__(name: str) -> object:
    """Import what needs Textual when it is asked for: a frame can be drawn before."""
    if name != "ThriftyApp":
        raise AttributeError(name)
    from tui.redraw.app import ThriftyApp

    return ThriftyApp
