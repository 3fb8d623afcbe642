"""Clone, pull and push against a hub in a process of its own."""

import multiprocessing
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import requests
import uvicorn
from fastapi import FastAPI, Request

from benchmarks.measure import Result, in_turn, milliseconds
from benchmarks.samples import REGION, give_login, make_hub, page_ids
from integreat_editor.hub.serve import serve
from integreat_editor.services import edit_page, open_copy, push_changes, review_changes, submit_changes, sync_region
from integreat_editor.sync.hub import HubRemote
from integreat_editor.sync.progress import Progress
from integreat_editor.sync.transport import Transport
from integreat_editor.sync.wire import API_PREFIX, LoginRequest

AT = "2026-01-01T00:00:00Z"


class NoLogin:
    """The benchmarks log in with a token; nobody asks for a password."""

    def request(self) -> LoginRequest:
        raise AssertionError("a token was given")

    def accepted(self) -> None:
        """Never called."""

    def refused(self) -> None:
        """Never called."""


class CountingTransport(Transport):
    """Counts requests."""

    sent = 0

    def _request(self, method: str, path: str, **arguments: Any) -> requests.Response:
        self.sent += 1
        return super()._request(method, path, **arguments)


def remote(url: str, token: str) -> tuple[HubRemote, CountingTransport]:
    """A client that is logged in already."""
    transport = CountingTransport(url)
    client = HubRemote(transport, REGION, NoLogin())
    transport.set_token(token)
    client._logged_in = True
    return client, transport


@contextmanager
def running(target: object, *arguments: object) -> Iterator[str]:
    """A server in another process; yields its address."""
    context = multiprocessing.get_context("spawn")
    addresses = context.Queue()
    process = context.Process(target=target, args=(*arguments, addresses), daemon=True)  # type: ignore[arg-type]
    process.start()
    try:
        yield addresses.get(timeout=60)
    finally:
        process.terminate()
        process.join()


def run_hub(database: str, addresses: "multiprocessing.Queue[str]") -> None:
    """The hub."""
    serve(database, "127.0.0.1", 0, addresses.put)


def run_bare(addresses: "multiprocessing.Queue[str]") -> None:
    """The same framework doing nothing with what it gets."""
    app = FastAPI()

    @app.post("/")
    async def take(request: Request) -> dict[str, int]:
        return {"size": len(await request.body())}

    config = uvicorn.Config(app, port=0, log_level="error", access_log=False, lifespan="off")
    listening = config.bind_socket()
    addresses.put(f"http://127.0.0.1:{listening.getsockname()[1]}")
    uvicorn.Server(config).run(sockets=[listening])


def clone(rounds: int = 5) -> Result:
    """First clone of 300 pages in 10 languages against downloading and inserting the same bytes."""
    with tempfile.TemporaryDirectory() as folder:
        directory = Path(folder)
        database = make_hub(directory / "hub.db", 300, 10)
        token = give_login(database, "amt", "author")
        database.close()
        with running(run_hub, f"sqlite:///{directory / 'hub.db'}") as url:
            number = iter(range(1000))

            def ours() -> float:
                path = directory / f"{next(number)}.region"
                client, _ = remote(url, token)
                return milliseconds(lambda: open_copy.clone_region(client, path, url=url, user="amt", at=AT).close())

            def floor() -> float:
                path = directory / f"{next(number)}.floor"
                return milliseconds(lambda: _download_and_insert(url, token, path))

            mine, least = in_turn(ours, floor, rounds)
    return Result("clone 300 pages x 10 languages", mine, least, "ms", "< 1.5")


def _download_and_insert(url: str, token: str, path: Path) -> None:
    session = requests.Session()
    session.headers["Authorization"] = f"Bearer {token}"
    database = sqlite3.connect(path)
    database.execute("pragma journal_mode=wal")
    database.execute(
        "create table text (page text, language text, title text, html text, primary key (page, language))"
    )
    cursor, more = "", True
    while more:
        query = {"cursor": cursor} if cursor else {}
        message = session.get(f"{url}{API_PREFIX}/regions/{REGION}/changes", params=query, timeout=60).json()
        rows = [(r["page"], r["language"], r["content"]["title"], r["content"]["html"]) for r in message["revisions"]]
        database.executemany("insert into text values (?, ?, ?, ?)", rows)
        database.commit()
        cursor, more = message["cursor"], message["more"]
    database.close()
    session.close()


def pull_and_push() -> list[Result]:
    """A pull of one change among 20,000 texts; a push of 100 changes against 100 bare POSTs."""
    with tempfile.TemporaryDirectory() as folder:
        directory = Path(folder)
        database = make_hub(directory / "hub.db", 2000, 10)
        author, editor = give_login(database, "anna", "author"), give_login(database, "dora", "editor")
        database.close()
        with running(run_hub, f"sqlite:///{directory / 'hub.db'}") as url, running(run_bare) as bare:
            anna, _ = remote(url, author)
            dora, counter = remote(url, editor)
            mine = open_copy.clone_region(anna, directory / "anna.region", url=url, user="anna", at=AT)
            theirs = open_copy.clone_region(dora, directory / "dora.region", url=url, user="dora", at=AT)
            ids = page_ids(2000)

            def publish(pages: list[str]) -> float:
                for page in pages:
                    edit_page.save_text(mine, page, "de", at=AT, html=f"<p>Neu {page}.</p>")
                done = submit_changes.submit(mine, "Neu", "", author="anna", at=AT, remote=anna)
                sync_region.pull(theirs, dora, Progress())
                review_changes.approve(theirs, dora, done.id)
                return milliseconds(lambda: push_changes.push(mine, anna, Progress()))

            publish(ids[:1])
            counter.sent = 0
            pull_time = milliseconds(lambda: sync_region.pull(theirs, dora, Progress()))
            pulled = counter.sent
            nothing = milliseconds(lambda: sync_region.pull(theirs, dora, Progress()))
            push_time = publish(ids[100:200])
            post_time = milliseconds(lambda: _posts(bare, 100))
            mine.close()
            theirs.close()
    return [
        Result("pull 1 change among 20,000 texts", pull_time, nothing, "ms", "<= 2 requests", f"{pulled} request(s)"),
        Result("push 100 changes", push_time, post_time, "ms", "", "floor: 100 bare POSTs"),
    ]


def _posts(url: str, count: int) -> None:
    with requests.Session() as session:
        for _ in range(count):
            session.post(url, data=b"{}" * 200, timeout=60)
