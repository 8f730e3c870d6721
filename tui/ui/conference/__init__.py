"""The Conference tab: years or documents side by side."""
