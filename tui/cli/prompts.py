"""Questions on a terminal: repeated until the answer is understood; silence is no answer."""

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
"""Each answer and its forms."""


class LeftError(UserError):
    """The user quits, or there is nothing more to read."""


def prompt(question: str, *among: str) -> str:
    """Ask `question` until the answer is one of `among`.

    Raises:
        LeftError: The user quits, or there is nothing more to read.
    """
    if isinstance(sys.stdin, io.TextIOWrapper) and sys.stdin.errors != "replace":
        sys.stdin.reconfigure(errors="replace")  # what is typed may be in another encoding
    while True:
        print(question, end="", file=sys.stderr, flush=True)
        line = sys.stdin.readline()
        if not line:
            print(file=sys.stderr)
            raise LeftError(lambda w: w.review.ended)
        typed = unicodedata.normalize("NFKC", line).strip().casefold()
        for answer in among:
            if typed in ANSWERS[answer]:
                return answer
        if typed in ANSWERS[QUIT]:
            raise LeftError(lambda w: w.review.left)
        known = " ".join(form for answer in (*among, QUIT) for form in ANSWERS[answer][:4] if form)
        print_message(WORDS.review.again.format(answer=line.strip()[:40], known=known))
