"""The command that opens the explorer with its tour."""

from tui.cli.options import COMMON, Common


def tour(*, common: Common = COMMON) -> int:
    """Open the explorer and begin the tour."""
    from tui.cli.start_screen import without_cache

    with without_cache(None, restricted=False) as screen:
        from tui.cli.explore import open_explorer

        return open_explorer(
            "targets", "", "", common.data, common.lang, screen=screen, mapping=common.map,
            tour=True,
        )  # fmt: skip
