"""What a person means by the address of a server. Loads nothing heavy: the window reads it while one waits."""

import re
from urllib.parse import unquote, urlsplit

_APP_HOSTS = {"integreat.app": "cms.integreat-app.de", "www.integreat.app": "cms.integreat-app.de"}
"""The website people know, and the server its pages come from (app contract, section 4: allowed hosts)."""
_SLUG = re.compile(r"[a-z0-9](?:[a-z0-9-]*[a-z0-9])?")


def split_address(typed: str) -> tuple[str, str]:
    """(server, region or "") of what a person typed or pasted: also a page's address in the app names both."""
    typed = typed.strip()
    if "://" not in typed:
        typed = f"https://{typed}"
    parts = urlsplit(typed)
    host = _APP_HOSTS.get(parts.hostname or "", "")
    first = unquote(parts.path).strip("/").split("/")[0]
    if host:
        return f"https://{host}", first if _SLUG.fullmatch(first) else ""
    path = parts.path.rstrip("/")
    return f"{parts.scheme}://{parts.netloc}{path}", ""
