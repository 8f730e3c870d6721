"""The dataset and the queries over it."""
