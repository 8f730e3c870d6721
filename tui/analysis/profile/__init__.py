"""What a region has set itself: plans, targets with ranks, silence, cases; and regions compared."""

from tui.analysis.profile.build import profiles, region_named
from tui.analysis.profile.comparison import ComparedIndicator, compared
from tui.analysis.profile.model import PlanSummary, Profile, ProfileError, RankedTarget

__all__ = [
    "ComparedIndicator", "PlanSummary", "Profile", "ProfileError", "RankedTarget", "compared",
    "profiles", "region_named",
]  # fmt: skip
