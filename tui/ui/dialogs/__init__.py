"""Pages laid over the explorer: help, quick open, confirmations, tables."""
