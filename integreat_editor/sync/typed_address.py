"""What a person means by the address of a server. Loads nothing heavy: the window reads it while one waits."""

import re
from urllib.parse import unquote, urlsplit

_APP_HOSTS = {"integreat.app": "cms.integreat-app.de", "www.integreat.app": "cms.integreat-app.de"}
"""The website people know, and the server its pages come from (app contract, section 4: allowed hosts)."""
_CMS_PAGE = re.compile(r"/([a-z0-9-]+)/(?:pages|events|pois|media|user-settings)/.*")
"""Pages of an Integreat CMS inside a region, as its users have them in the address line (protocol, section 4)."""
_CMS_START = re.compile(r"/(?:login|login/totp|login/mfa|admin-dashboard|regions)/?")
_SLUG = re.compile(r"[a-z0-9](?:[a-z0-9-]*[a-z0-9])?")


def split_address(typed: str) -> tuple[str, str]:
    """(server, region or "") of what a person typed or pasted: also a page's address in app or CMS names both."""
    typed = typed.strip()
    if "://" not in typed:
        typed = f"https://{typed}"
    parts = urlsplit(typed)
    host = _APP_HOSTS.get(parts.hostname or "", "")
    first = unquote(parts.path).strip("/").split("/")[0]
    if host:
        return f"https://{host}", first if _SLUG.fullmatch(first) else ""
    if inside := _CMS_PAGE.fullmatch(parts.path):
        return f"{parts.scheme}://{parts.netloc}", inside.group(1)
    path = "" if _CMS_START.fullmatch(parts.path) else parts.path.rstrip("/")
    return f"{parts.scheme}://{parts.netloc}{path}", ""
