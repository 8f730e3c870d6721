"""For the system's Python: what LibreOffice reads when the changes of a document are settled.

    python3 office.py PIPE DOCUMENT...

For each document its text with all changes accepted, and with all rejected, is written beside it,
as NAME.accepted and NAME.original.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

COMMANDS = {"accepted": ".uno:AcceptAllTrackedChanges", "original": ".uno:RejectAllTrackedChanges"}


def connected(pipe: str):
    """The office's context, as soon as it listens."""
    here = uno.getComponentContext()
    resolver = here.ServiceManager.createInstance("com.sun.star.bridge.UnoUrlResolver")
    for _ in range(600):
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except NoConnectException:
            time.sleep(0.1)
    raise SystemExit("the office does not listen")


def settle(context, path: Path) -> None:
    manager = context.ServiceManager
    desktop = manager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    dispatcher = manager.createInstanceWithContext("com.sun.star.frame.DispatchHelper", context)
    for name, command in COMMANDS.items():
        hidden = PropertyValue("Hidden", 0, True, 0)
        document = desktop.loadComponentFromURL(path.as_uri(), "_blank", 0, (hidden,))
        frame = document.CurrentController.Frame
        dispatcher.executeDispatch(frame, command, "", 0, ())
        text = document.Text.createEnumeration()
        lines = []
        while text.hasMoreElements():
            lines.append(text.nextElement().String)
        path.with_suffix(f".{name}").write_text("\n".join(lines), "utf-8")
        document.close(True)


if __name__ == "__main__":
    office = connected(sys.argv[1])
    for name in sys.argv[2:]:
        settle(office, Path(name).resolve())
