"""What a restricted session may do: every command and every action of a screen is classified.

A restricted session (`--restricted`: a login shell, a kiosk, a web page) reads the dataset that it
was given and nothing else, and writes nothing. What is not listed here is refused there; a test
fails on a command, a key or an action that nobody has classified. Only words are looked at, so
that the command line can ask too without loading the explorer.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Mapping


class Access(Enum):
    """How a restricted session treats a command or an action."""

    ALLOWED = "as ever"
    SESSION = "for this session only: nothing is kept, and what is exported goes to the clipboard"
    REFUSED = "not at all"


ALLOWED, SESSION, REFUSED = Access.ALLOWED, Access.SESSION, Access.REFUSED

COMMANDS: Final[Mapping[Access, str]] = {
    ALLOWED: (
        "targets plans conference cases pilots indicators regions places figures findings"
        " figure chart search region brief question revisions"
    ),
    # They read or write files that the words of the command line name, or change what is kept.
    REFUSED: (
        "compare terms extract add remove table views keys validate restore completion man tour"
        " serve"
    ),
}
"""Headless commands; those allowed take words and no option, so that none of them names a file."""

ACTIONS: Final[Mapping[str, Mapping[Access, str]]] = {
    # -- the program ---------------------------------------------------------
    "App": {
        ALLOWED: "quit help_quit command_palette focus_next focus_previous bell notify",
        SESSION: "change_theme",
        REFUSED: (
            "screenshot simulate_key suspend_process focus switch_screen push_screen pop_screen"
            " switch_mode back add_class remove_class toggle_class toggle_dark hide_help_panel"
            " show_help_panel"
        ),
    },
    "ThriftyApp": {ALLOWED: "repaint"},
    "Duibiao": {SESSION: "language"},
    # -- screens and tabs ----------------------------------------------------
    "Explorer": {
        ALLOWED: "tab back open_anything about as_of reload",
        SESSION: "language",
        REFUSED: "add save_view",
    },
    "StatusScreen": {ALLOWED: "help"},
    "ListPane": {
        ALLOWED: (
            "search leave_search back undo turn run('open') run('matrix') run('filter')"
            " run('region') run('frequencies') run('describe') run('hide') run('columns')"
            " run('copy') run('copy_more') run('mark') run('mark_all') run('panel')"
            " run('mark_columns') run('join') run('draw')"
            " run('divide')"
        ),
        SESSION: "run('export')",
        REFUSED: "run('remove')",
    },
    "RecordPanel": {ALLOWED: "step scroll"},
    "ChartPane": {
        ALLOWED: "turn select open kind scale choose search copy copy_more back panel",
        SESSION: "export",
    },
    "ConferencePane": {
        # Own files are not compared: the dialog of `page('texts')` takes years only.
        ALLOWED: "turn step switch page other_texts copy copy_more search leave_search back",
        SESSION: "export",
    },
    "QuestionsPane": {
        ALLOWED: "turn open chart panel region search leave_search back copy copy_more",
        SESSION: "export",
    },
    "ConferenceView": {ALLOWED: "scroll end"},
    "RegionScreen": {
        ALLOWED: "turn add drop open copy copy_more other open_anything tab",
        SESSION: "export",
    },
    "RegionBody": {ALLOWED: "panel"},
    "RegionLines": {ALLOWED: "move across page end"},
    # -- dialogs -------------------------------------------------------------
    "ScrolledPage": {ALLOWED: "scroll"},
    "ConfirmDialog": {ALLOWED: "cancel"},
    "NameDialog": {ALLOWED: "cancel"},
    "HelpScreen": {ALLOWED: "run move page tour"},
    "OpenScreen": {ALLOWED: "move"},
    "SectionsPage": {ALLOWED: "move"},
    "TablePage": {ALLOWED: "choose close"},
    "ChartPage": {ALLOWED: "close", SESSION: "export"},
    "RolesPage": {ALLOWED: "turn accept close choose"},
    "ColumnsPage": {ALLOWED: "accept close restore shift toggle_column choose"},
    "SaveDialog": {ALLOWED: "cancel", REFUSED: "another overwrite"},
    # -- adding a plan -------------------------------------------------------
    "AddScreen": {ALLOWED: "back", REFUSED: "read resume save"},
    "Source": {REFUSED: "take take_by_hand"},
    "Kind": {REFUSED: "step"},
    "ReviewPane": {REFUSED: "pick reject undo redo help"},
    # -- widgets -------------------------------------------------------------
    "Table": {ALLOWED: "move page page_columns jump activate sort hit widen refit freeze"},
    # -- of Textual: they move the cursor and change the text in memory -------
    "Screen": {ALLOWED: "copy_text maximize minimize blur focus dismiss"},
    "CommandPalette": {ALLOWED: "escape command_list cursor_down"},
    "Widget": {
        ALLOWED: (
            "scroll_home scroll_end scroll_left scroll_right scroll_up scroll_down page_down"
            " page_up page_left page_right notify"
        ),
    },
    "Input": {
        ALLOWED: (
            "cursor_left cursor_right select_all home end cursor_left_word cursor_right_word"
            " delete_right delete_right_word delete_right_all delete_left delete_left_word"
            " delete_left_all submit cut copy paste"
        ),
    },
    "OptionList": {ALLOWED: "cursor_up cursor_down first last page_up page_down select"},
    "TextArea": {
        ALLOWED: (
            "undo redo select_line select_all cursor_left cursor_right cursor_down cursor_up"
            " cursor_line_end cursor_line_start cursor_word_left cursor_word_right"
            " cursor_page_up cursor_page_down delete_left delete_right delete_line cut copy paste"
            " delete_to_start_of_line delete_to_end_of_line"
            " delete_to_end_of_line_or_delete_line delete_word_left delete_word_right"
        ),
    },
}
"""Actions by the class that has them; one with a parameter is listed with it or without."""


def access_of_command(name: str) -> Access | None:
    """How a command is classified; None if nobody has."""
    return _listed(COMMANDS, name)


def access_of_action(owner: type, name: str, parameters: tuple[Any, ...] = ()) -> Access | None:
    """How an action of `owner`, or of a class that it inherits from, is classified."""
    for kind in owner.__mro__:
        listed = ACTIONS.get(kind.__name__, {})
        exact = _listed(listed, f"{name}({parameters[0]!r})") if parameters else None
        if found := exact or _listed(listed, name):
            return found
    return None


def _listed(listed: Mapping[Access, str], name: str) -> Access | None:
    return next((access for access, names in listed.items() if name in names.split()), None)


@dataclass(frozen=True)
class Permissions:
    """What this session may do; commands and actions ask it."""

    restricted: bool = False

    @property
    def files(self) -> bool:
        """Whether files may be named: to read a document, to write an export."""
        return not self.restricted

    def command(self, name: str) -> bool:
        """Whether a headless command may be run."""
        return not self.restricted or access_of_command(name) in (ALLOWED, SESSION)

    def action(self, owner: type, name: str, parameters: tuple[Any, ...] = ()) -> bool:
        """Whether an action of `owner` may be run."""
        access = access_of_action(owner, name, parameters)
        return not self.restricted or access in (ALLOWED, SESSION)


def permissions_of(app: object) -> Permissions:
    """The permissions of the program that a screen belongs to; an app without any has all."""
    found = getattr(app, "permissions", None)
    return found if isinstance(found, Permissions) else Permissions()
