"""`python -m tui`: the same as `duibiao`."""

import sys

from tui.cli import main

sys.exit(main())
