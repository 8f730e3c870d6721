"""What a region has set itself: plans, targets with ranks, silence, cases; and regions compared."""

from tui.profile.build import profiles, region_named
from tui.profile.compare import Compared, compared
from tui.profile.model import Line, Plan, Profile, ProfileError
from tui.profile.render import Format, render, timeline

__all__ = [
    "Compared", "Format", "Line", "Plan", "Profile", "ProfileError", "compared", "profiles",
    "region_named", "render", "timeline",
]  # fmt: skip
