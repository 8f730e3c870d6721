"""`python -m tui`: the same as `duibiao`."""

from tui.cli import main

main()
