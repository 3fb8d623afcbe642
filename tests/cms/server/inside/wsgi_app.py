"""What gunicorn runs: the CMS, and its files as the web server in front of it serves them in production."""

import logging
import mimetypes
import os
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from django.contrib.staticfiles import finders
from django.core.wsgi import get_wsgi_application

Answer = Iterable[bytes]
StartResponse = Callable[[str, list[tuple[str, str]]], Any]

# The CMS writes logins to the system's log, which a bare machine has not: no traceback for each.
logging.raiseExceptions = False

# The CMS's own entry point sets Django up at every request; once is what a server does in effect.
_cms = get_wsgi_application()

FOLDERS = {
    "/media/": Path(os.environ["INTEGREAT_CMS_MEDIA_ROOT"]),
    "/pdf/": Path(os.environ["INTEGREAT_CMS_PDF_ROOT"]),
    "/xliff/": Path(os.environ["INTEGREAT_CMS_XLIFF_ROOT"]) / "download",
}


def application(environ: dict[str, Any], start_response: StartResponse) -> Answer:
    """Files by their prefix, anything else by Django."""
    # WSGI hands over bytes disguised as Latin-1 (PEP 3333).
    path = str(environ.get("PATH_INFO", "")).encode("latin-1").decode("utf-8", "replace")
    if path.startswith("/static/"):
        found = finders.find(unquote(path.removeprefix("/static/")))
        return send(Path(found) if found else None, start_response)
    for prefix, folder in FOLDERS.items():
        if path.startswith(prefix):
            return send(inside(folder, path.removeprefix(prefix)), start_response)
    answer: Answer = _cms(environ, start_response)
    return answer


def inside(folder: Path, name: str) -> Path | None:
    """The file below the folder; `None` for what is elsewhere or absent."""
    file = (folder / name).resolve()
    return file if file.is_relative_to(folder.resolve()) and file.is_file() else None


def send(file: Path | None, start_response: StartResponse) -> Answer:
    """The whole file, or 404."""
    if file is None:
        start_response("404 Not Found", [("Content-Type", "text/plain")])
        return [b"not found"]
    content = file.read_bytes()
    kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
    start_response("200 OK", [("Content-Type", kind), ("Content-Length", str(len(content)))])
    return [content]
