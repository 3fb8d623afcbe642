"""`python -m tests.cms.dying_push COPY COUNT before|after`: pushes as the command does, and is killed at a request.

`before`: before the COUNT-th request of publishing is sent; `after`: only posts count, and the answer is not read.
"""

import os
import signal
import sys
from typing import Any

import pytest

from integreat_editor import cli
from integreat_editor.sync.cms.remote import CmsRemote
from integreat_editor.sync.transport import Transport


def main(copy: str, count: int, moment: str) -> int:
    """Returns what the command returns, if it has fewer requests."""
    after, publishing, left = moment == "after", False, count
    send, publish = Transport._request, CmsRemote.publish

    def deadly(transport: Transport, method: str, path: str, **arguments: Any) -> Any:
        nonlocal left
        counts = publishing and (not after or method == "POST")
        left -= counts
        dies = counts and left == 0
        answer = None if dies and not after else send(transport, method, path, **arguments)
        if dies:
            os.kill(os.getpid(), signal.SIGKILL)
        return answer

    def noticed(remote: CmsRemote, *arguments: Any) -> Any:
        nonlocal publishing
        publishing = True
        try:
            return publish(remote, *arguments)
        finally:
            publishing = False

    patch = pytest.MonkeyPatch()
    patch.setattr(Transport, "_request", deadly)
    patch.setattr(CmsRemote, "publish", noticed)
    return cli.main(["push", copy])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], int(sys.argv[2]), sys.argv[3]))
