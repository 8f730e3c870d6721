"""The page of a region's profile."""
