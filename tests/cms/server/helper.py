"""A process inside the CMS's environment that carries out named actions: JSON lines in, JSON lines out."""

import json
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tests.cms.server.install import PYTHON
from tests.cms.server.processes import tail

ACTIONS = "tests.cms.server.inside.actions"


class ActionFailed(Exception):
    """The CMS's own code refused or broke; the message is its traceback."""


class Helper:
    """Starts with the first action (Django needs some seconds); afterwards an action costs milliseconds."""

    def __init__(self, environment: Mapping[str, str], log: Path) -> None:
        self._environment, self._log = environment, log
        self._process: subprocess.Popen[str] | None = None

    def act(self, name: str, arguments: Mapping[str, Any]) -> Any:
        """Carries out one action of inside/actions.py; its answer. Raises `ActionFailed`."""
        process = self._process or self._started()
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(json.dumps({"action": name, "arguments": arguments}) + "\n")
        process.stdin.flush()
        line = process.stdout.readline()
        if not line:
            raise ActionFailed(f"The helper of the CMS ended:\n{tail(self._log)}")
        answer = json.loads(line)
        if "error" in answer:
            raise ActionFailed(answer["error"])
        return answer["result"]

    def _started(self) -> subprocess.Popen[str]:
        with self._log.open("ab") as errors:
            self._process = subprocess.Popen(  # noqa: S603 fixed words
                [str(PYTHON), "-W", "ignore", "-m", ACTIONS],
                env=dict(self._environment),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=errors,
                text=True,
                encoding="utf-8",
                start_new_session=True,
            )
        return self._process

    def stop(self) -> None:
        """It ends by itself when nobody writes to it any more."""
        if self._process is None:
            return
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.close()
        self._process.stdout.close()
        self._process.kill()
        self._process.wait(30)
        self._process = None
