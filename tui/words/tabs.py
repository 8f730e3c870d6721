"""The explorer's tabs, in the order of their keys; light enough for the command line."""

from __future__ import annotations

from typing import Final, Literal, get_args

Tab = Literal["targets", "plans", "charts", "conference", "cases", "findings", "questions"]
TABS: Final[tuple[Tab, ...]] = get_args(Tab)
