"""What a region has set itself: plans, targets with ranks, silence, cases; and regions compared."""

from tui.analysis.profile.build import profiles, region_named
from tui.analysis.profile.comparison import compared
from tui.analysis.profile.key_targets import key_targets
from tui.analysis.profile.model import Profile, ProfileError

__all__ = [
    "Profile", "ProfileError", "compared", "key_targets",
    "profiles", "region_named",
]  # fmt: skip
