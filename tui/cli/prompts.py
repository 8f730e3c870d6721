"""Questions on a terminal: asked again until the answer is one, and never answered by silence."""

import io
import sys
import unicodedata
from collections.abc import Mapping

from tui.cli.messages import WORDS, print_message
from tui.words import UserError

YES, NO, QUIT, REPLACE, ANOTHER = "y", "n", "q", "r", "a"
ANSWERS: Mapping[str, tuple[str, ...]] = {
    YES: ("y", "", "yes", "ok", "是", "好", "对"),
    NO: ("n", "no", "否", "不", "不是", "不要"),
    QUIT: ("q", "quit", "exit", "退出"),
    REPLACE: ("r", "replace", "取代", "替换"),
    ANOTHER: ("a", "again", "另加"),
}
"""Each answer, and how it may be given; the first is told where another is not understood."""


def ask(question: str, *among: str) -> str:
    """The answer to `question`, one of `among`; what is none of them is asked again.

    Raises:
        UserError: The user quits, or there is nothing more to read.
    """
    if isinstance(sys.stdin, io.TextIOWrapper) and sys.stdin.errors != "replace":
        sys.stdin.reconfigure(errors="replace")  # what is typed may be in another encoding
    while True:
        print(question, end="", file=sys.stderr, flush=True)
        line = sys.stdin.readline()
        if not line:
            print(file=sys.stderr)
            raise UserError(lambda w: w.review.ended)
        typed = unicodedata.normalize("NFKC", line).strip().casefold()
        for answer in among:
            if typed in ANSWERS[answer]:
                return answer
        if typed in ANSWERS[QUIT]:
            raise UserError(lambda w: w.review.left)
        known = " ".join(form for answer in (*among, QUIT) for form in ANSWERS[answer][:4] if form)
        print_message(WORDS.review.again.format(answer=line.strip()[:40], known=known))
