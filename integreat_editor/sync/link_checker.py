"""Asks external addresses whether they still answer: politely, without cookies, never inside somebody's own network.

One request at a time for each host with a pause between two, a few hosts at once; the head alone, where a server
gives it. A server that keeps programs out (403, 429 ...) is no broken link: nobody knows.
"""

import ipaddress
import socket
import threading
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from http.cookiejar import DefaultCookiePolicy
from urllib.parse import urljoin, urlsplit

import requests
from requests.utils import get_environ_proxies
from urllib3.exceptions import NameResolutionError

from integreat_editor import __version__
from integreat_editor.errors import Wording
from integreat_editor.models.link_answer import MOVED, LinkAnswer
from integreat_editor.sync.errors import SyncError
from integreat_editor.sync.progress import Progress
from integreat_editor.sync.transport import SystemTrust

HOSTS_AT_ONCE = 4
PAUSE = 0.5
"""Seconds between two requests to one host."""
TIMEOUT = (8, 15)
MOST_REDIRECTS = 8
_FOR_GOOD = frozenset((301, 308))
_REDIRECTS = frozenset((301, 302, 303, 307, 308))
_KEPT_OUT = frozenset((401, 402, 403, 405, 406, 407, 423, 429, 451, 501, 503, 999))
_NO_CONNECTION = frozenset(("host", "refused", "timeout"))
_HOSTS_TO_BELIEVE = 5
"""When so many hosts in a row cannot be reached and none could, it is this machine that has no connection."""
_FIRST_PAGES = frozenset(("", "/", "/de", "/en", "/index.html", "/index.php", "/startseite", "/home"))


class NoInternet(SyncError):
    """No address could be reached: said once, and kept of none."""

    wording = {
        "de": Wording(
            "Keine der Adressen ist erreichbar.",
            "Prüfen Sie die Internetverbindung dieses Rechners und versuchen Sie es später noch einmal. "
            "Ihre Texte sind sicher gespeichert.",
        ),
        "en": Wording(
            "None of the addresses can be reached.",
            "Check this computer's internet connection and try again later. Your texts are stored safely.",
        ),
    }


@dataclass(frozen=True, slots=True)
class _Hop:
    """One answer on the way: its status, and where it sends one."""

    status: int
    target: str


class LinkChecker:
    """Asks addresses. `at`: the time to note. `private_hosts`: ask within this machine's network, too (for tests)."""

    def __init__(
        self,
        *,
        at: str,
        pause: float = PAUSE,
        sleep: Callable[[float], None] = time.sleep,
        private_hosts: bool = False,
    ) -> None:
        self._at = at
        self._pause = pause
        self._sleep = sleep
        self._private_hosts = private_hosts

    def check(self, addresses: Iterable[str], progress: Progress, told: Callable[[LinkAnswer], None]) -> None:
        """Tells an answer for each address, from several threads but one at a time. Stops when cancelled.

        Raises `NoInternet`; nothing was told then.
        """
        hosts: dict[str, list[str]] = defaultdict(list)
        for address in dict.fromkeys(addresses):
            hosts[_host(address)].append(address)
        progress.start(sum(map(len, hosts.values())))
        connection = _Connection(told)

        def ask_host(of_host: Sequence[str]) -> None:
            with _session() as session:
                for number, address in enumerate(of_host):
                    if progress.cancelled or connection.missing:
                        return
                    if number:
                        self._sleep(self._pause)
                    connection.tell(_host(address), self._ask(session, address))
                    progress.step(_host(address))

        with ThreadPoolExecutor(HOSTS_AT_ONCE, thread_name_prefix="links") as pool:
            list(pool.map(ask_host, hosts.values()))
        connection.finish(cancelled=progress.cancelled)

    def _ask(self, session: requests.Session, address: str) -> LinkAnswer:
        status, problem = self._follow(session, address)
        return LinkAnswer(address, status, problem, self._at)

    def _follow(self, session: requests.Session, address: str) -> tuple[int, str]:
        here, for_good, last = address, True, 0
        for _ in range(MOST_REDIRECTS + 1):
            problem = self._unfit(here)
            if problem:
                return last, problem
            answer = _request(session, here)
            if isinstance(answer, str):
                return last, answer
            last = answer.status
            if not answer.target:
                return last, _judge(last, address, here, for_good=for_good)
            for_good = for_good and answer.status in _FOR_GOOD
            here = answer.target
        return last, "redirects"

    def _unfit(self, address: str) -> str:
        """Why an address must not be asked, "" if it may."""
        host = _host(address)
        if not host or not address.lower().startswith(("http://", "https://")):
            return "address"
        if self._private_hosts:
            return ""
        if _is_private_name(host):
            return "private"
        if get_environ_proxies(address, no_proxy=None):
            return ""  # The proxy looks names up, this machine may not even be able to.
        try:
            found = {str(entry[4][0]) for entry in socket.getaddrinfo(host, None, proto=socket.IPPROTO_TCP)}
        except (OSError, UnicodeError):
            return "host"
        return "" if found and all(_is_public(each) for each in found) else "private"


class _Connection:
    """Passes answers on; keeps failures back until one address answered: else the connection may be to blame."""

    def __init__(self, told: Callable[[LinkAnswer], None]) -> None:
        self._told = told
        self._lock = threading.Lock()
        self._kept: list[LinkAnswer] = []
        self._failed: set[str] = set()
        self._works = False

    @property
    def missing(self) -> bool:
        """Whether there seems to be none."""
        return not self._works and len(self._failed) >= _HOSTS_TO_BELIEVE

    def tell(self, host: str, answer: LinkAnswer) -> None:
        """One answer of a host."""
        with self._lock:
            if answer.problem in _NO_CONNECTION and not self._works:
                self._kept.append(answer)
                self._failed.add(host)
                return
            if answer.status > 0 or answer.problem == "certificate":
                self._works = True
                self._pass_on()
            self._told(answer)

    def finish(self, *, cancelled: bool) -> None:
        """All have been asked. One dead host alone says nothing about the connection."""
        if self.missing or (not self._works and len(self._failed) > 1 and not cancelled):
            raise NoInternet
        if not cancelled:
            self._pass_on()

    def _pass_on(self) -> None:
        for each in self._kept:
            self._told(each)
        self._kept = []


def _session() -> requests.Session:
    session = requests.Session()
    session.headers.update({"User-Agent": f"integreat-editor/{__version__} (link check)", "Accept": "*/*"})
    session.auth = lambda request: request  # Being there at all, it keeps requests from reading a `.netrc`.
    session.cookies.set_policy(DefaultCookiePolicy(allowed_domains=[]))
    session.mount("https://", SystemTrust())
    return session


def _request(session: requests.Session, address: str) -> _Hop | str:
    """The head, and the page itself where a server has no good answer to that; or what went wrong."""
    hop = _one_request(session, "HEAD", address)
    if isinstance(hop, str):
        return hop if hop != "refused" else _one_request(session, "GET", address)
    return _one_request(session, "GET", address) if hop.status >= 400 else hop


def _one_request(session: requests.Session, method: str, address: str) -> _Hop | str:
    try:
        with session.request(method, address, timeout=TIMEOUT, allow_redirects=False, stream=True) as response:
            target = response.headers.get("Location", "") if response.status_code in _REDIRECTS else ""
            return _Hop(response.status_code, urljoin(address, target) if target else "")
    except requests.exceptions.SSLError:
        return "certificate"
    except requests.exceptions.Timeout:
        return "timeout"
    except requests.exceptions.ConnectionError as error:
        return "host" if _is_unknown_host(error) else "refused"
    except (requests.exceptions.RequestException, ValueError):
        return "address"


def _is_unknown_host(error: requests.exceptions.ConnectionError) -> bool:
    inner = error.args[0] if error.args else None
    return isinstance(getattr(inner, "reason", inner), NameResolutionError)


def _judge(status: int, asked: str, reached: str, *, for_good: bool) -> str:
    if status in _KEPT_OUT:
        return "closed"
    if status >= 400:
        return "status"
    if _same_place(asked, reached):
        return ""
    if _path(reached) in _FIRST_PAGES and _path(asked) not in _FIRST_PAGES:
        return "home"
    return f"{MOVED} {reached}" if for_good else ""


def _same_place(one: str, other: str) -> bool:
    """Whether two addresses differ only in what readers never notice: http or https, www or not, a last slash."""
    first, second = urlsplit(one), urlsplit(other)
    return (
        _host(one).removeprefix("www.") == _host(other).removeprefix("www.")
        and first.path.rstrip("/") == second.path.rstrip("/")
        and first.query == second.query
    )


def _path(address: str) -> str:
    return urlsplit(address).path.rstrip("/").lower()


def _host(address: str) -> str:
    try:
        return (urlsplit(address).hostname or "").rstrip(".").lower()
    except ValueError:  # brackets that hold no IPv6 address
        return ""


def _is_private_name(host: str) -> bool:
    try:
        return not ipaddress.ip_address(host).is_global
    except ValueError:
        return "." not in host or host.endswith((".local", ".localhost", ".internal", ".lan", ".home.arpa"))


def _is_public(address: str) -> bool:
    return ipaddress.ip_address(address.partition("%")[0]).is_global
