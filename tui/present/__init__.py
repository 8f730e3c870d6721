"""What is shown, without a screen: numbers, lists, charts, citations, files."""
