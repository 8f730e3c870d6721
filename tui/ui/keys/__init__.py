"""The keys of the explorer: which there are, and which the reader has chosen instead."""
