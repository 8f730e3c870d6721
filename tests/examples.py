"""How many examples a property is tried with: few by default, all with `DUIBIAO_EXAMPLES=all`."""

from __future__ import annotations

import os
from typing import Any

from hypothesis import settings

ALL = os.environ.get("DUIBIAO_EXAMPLES") == "all"
SHARE, FEWEST = 4, 12


def some(count: int) -> int:
    """`count` examples, or a share of them that the default run can afford."""
    return count if ALL else max(min(count, FEWEST), count // SHARE)


def examples(count: int, **more: Any) -> settings:
    """Settings of a property that is worth `count` examples, whatever time each takes."""
    return settings(max_examples=some(count), deadline=None, **more)


def use_profile() -> None:
    """Try all properties alike each time, since a push is judged by them; another run is new."""
    same = not ALL or bool(os.environ.get("CI"))
    settings.register_profile("tests", max_examples=some(100), deadline=None, derandomize=same)
    settings.load_profile("tests")
