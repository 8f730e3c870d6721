"""What the tables say: figures, findings, profiles, comparisons, own plans, search."""
