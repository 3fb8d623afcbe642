"""What all commands share: the open copy, its server, and the two ways of answering."""

import argparse
import getpass
import json
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from integreat_editor.errors import EditorError, UiLanguage
from integreat_editor.services import (
    connect_copy,
    open_copy,
)
from integreat_editor.settings import load_settings
from integreat_editor.store.working_copy import WorkingCopy
from integreat_editor.sync.credentials import Credentials
from integreat_editor.sync.remote import Remote

Options = argparse.Namespace
DONE, NEEDS_A_PERSON = 0, 1


def report(error: EditorError, *, as_json: bool) -> None:
    """Says what happened and what to do, on stderr, and as JSON where that was asked for."""
    say_error(error)
    if as_json:
        language = ui_language()
        print_json({"error": error.title(language), "advice": error.advice(language), "page": error.page})


def say_error(error: EditorError) -> None:
    """What happened and what to do, on stderr."""
    say(f"{error.title(ui_language())}\n{error.advice(ui_language())}")


def say(line: str) -> None:
    """A line for a person, on stderr."""
    sys.stderr.write(f"{line}\n")


def counted(number: int, one: str, many: str) -> str:
    """A number with its German noun: "1 Seite", "3 Seiten"."""
    return f"{number} {one if number == 1 else many}"


def ui_language() -> UiLanguage:
    """The language of messages: the window's setting, German where it follows the system's and that is not English."""
    chosen = load_settings().language
    if chosen in ("de", "en"):
        return "en" if chosen == "en" else "de"
    return "en" if (os.environ.get("LANG") or "de").startswith("en") else "de"


@contextmanager
def opened(options: Options) -> Iterator[WorkingCopy]:
    copy = open_copy.open_region(options.file)
    try:
        yield copy
    finally:
        copy.close()


@contextmanager
def connected(options: Options) -> Iterator[tuple[WorkingCopy, Remote]]:
    with opened(options) as copy:
        remote = connect_copy.connect_copy(copy, Credentials(), asker(), code_asker(), session_asker())
        try:
            yield copy, remote
        finally:
            remote.close()


def asker() -> Callable[[str, str], str | None] | None:
    """A prompt where there is a person at a terminal."""
    if not sys.stdin.isatty():
        return None
    return lambda server, user: getpass.getpass(f"Passwort für {user} auf {server}: ")


def code_asker() -> Callable[[str, str], str | None] | None:
    """A prompt for the one-time code of an account that has a code app."""
    if not sys.stdin.isatty():
        return None
    return lambda server, user: getpass.getpass(f"Einmalcode für {user} auf {server}: ")


def session_asker() -> Callable[[str, str], str | None] | None:
    """A prompt for the cookie of a login in the browser, for an account that only has a passkey."""
    if not sys.stdin.isatty():
        return None
    return lambda server, user: getpass.getpass(
        f"{user} meldet sich auf {server} mit einem Passkey an, das kann nur der Browser.\n"
        "Melden Sie sich dort an; der Wert des Cookies „sessionid“: "
    )


def answer(options: Options, document: object, text: str) -> int:
    if options.json:
        print_json(document)
    elif text:
        sys.stdout.write(f"{text}\n")
    return DONE


def print_json(document: object) -> None:
    """The one JSON document of a command."""
    sys.stdout.write(json.dumps(document, ensure_ascii=False, indent=1) + "\n")
