"""对标: a terminal explorer of provincial compute and AI targets."""
