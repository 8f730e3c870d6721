"""What a workflow asks the user, or tells at its end."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from tui.words import UserError

Decision = Literal["replace", "both"]
"""What becomes of the same plan added before: it is replaced, or both are kept."""


@dataclass(frozen=True)
class AskText:
    """A text is needed."""


@dataclass(frozen=True)
class AskDuplicate:
    """The same plan was added before: shall it be replaced, or both be kept?"""

    document: str


@dataclass(frozen=True)
class AskReview:
    """The rows are to be reviewed."""

    index: int | None = None
    """A row that cannot be saved."""
    problem: UserError | None = None
    """Why it cannot."""


@dataclass(frozen=True)
class AskRows:
    """No row is kept."""


@dataclass(frozen=True)
class AskRegion:
    """The plan has no region."""


@dataclass(frozen=True)
class AskTitle:
    """The plan has no title."""


@dataclass(frozen=True)
class Saved:
    """The plan is saved."""

    document: str
    count: int
    """How many targets it has."""


Ask = AskText | AskDuplicate | AskReview | AskRows | AskRegion | AskTitle | Saved
