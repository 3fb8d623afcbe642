"""The environment variables with which a process of the CMS is started."""

import os
from pathlib import Path

from tests.cms.server.install import CHECKOUT

FILLED_URL = "http://cms.example"
"""The address while the template is filled: texts that name it get the real one when the template is copied."""


def environment(base_url: str, files: Path, database: dict[str, str], redis_port: int) -> dict[str, str]:
    """Everything a CMS process needs, and nothing of the developer's variables but the path of programs.

    `files` is the folder of uploaded and made files, of the log, and of what the process takes for its home.
    """
    own = {
        "BASE_URL": base_url,
        "SHORT_LINKS_URL": base_url,
        "SECRET_KEY": "only-for-tests-0123456789-0123456789-0123456789-0123456789",
        "LOGFILE": str(files / "cms.log"),
        "MEDIA_ROOT": str(files / "media"),
        "PDF_ROOT": str(files / "pdf"),
        "XLIFF_ROOT": str(files / "xliff"),
        "MESSAGE_LOGGING_ENABLED": "True",
        # Nothing leaves this machine: no coordinates looked up, no links checked.
        "NOMINATIM_API_ENABLED": "False",
        "BACKGROUND_TASKS_ENABLED": "False",
    }
    return {
        **{f"INTEGREAT_CMS_{name}": value for name, value in own.items()},
        **database,
        "CELERY_REDIS_URL": f"redis://127.0.0.1:{redis_port}/0",
        "DJANGO_SETTINGS_MODULE": "integreat_cms.core.settings",
        "PYTHONPATH": str(CHECKOUT),
        "PYTHONUNBUFFERED": "1",
        # The checkout is imported as root, too, and belongs to somebody else.
        "PYTHONDONTWRITEBYTECODE": "1",
        "PATH": os.environ.get("PATH", ""),
        "HOME": str(files),
        "TMPDIR": str(files),
        "LC_ALL": "C.UTF-8",
    }
