"""Where the program's files are: its own data, and what it keeps for the reader.

It imports little: what is drawn before anything is loaded depends on it.
"""

from __future__ import annotations

from pathlib import Path


def bundled() -> Path:
    """Return the folder of the dataset that comes with the program."""
    package = Path(__file__).parent
    inside = package / "data"  # in the wheel; in a checkout it is beside the package
    return inside if inside.is_dir() else package.parent / "data"


def own_plans() -> Path:
    """Return where the reader's own plans are kept by default."""
    from platformdirs import user_data_path

    return user_data_path("duibiao", appauthor=False)


def state() -> Path:
    """Return where the state of sessions is kept."""
    from platformdirs import user_state_path

    return user_state_path("duibiao")


def cache() -> Path:
    """Return where is kept what can be made again."""
    from platformdirs import user_cache_path

    return user_cache_path("duibiao", appauthor=False)


def configuration() -> Path:
    """Return where is kept what the reader has chosen: named views, keys."""
    from platformdirs import user_config_path

    return user_config_path("duibiao")
