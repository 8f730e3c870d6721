"""对标: a terminal explorer of provincial compute and AI targets."""

__version__ = "0.1.0"
