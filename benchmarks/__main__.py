"""Prints one line per measurement."""

import sys
from collections.abc import Callable

from benchmarks.measure import Result


def main(names: list[str]) -> int:
    """Runs all measurements, or those named."""
    known = {
        "start": _start,
        "clone": _clone,
        "sync": _sync,
        "keys": _keys,
        "compare": _compare,
        "compare_screen": _compare_screen,
        "update": _update,
        "search": _search,
        "cms_pull": _cms_pull,
        "cms_push": _cms_push,
    }
    for name in names or known:
        for result in known[name]():
            sys.stdout.write(result.line() + "\n")
            sys.stdout.flush()
    return 0


def _start() -> list[Result]:
    from benchmarks.window import start_and_memory  # noqa: PLC0415 - each measurement imports its own

    return start_and_memory()


def _clone() -> list[Result]:
    from benchmarks.network import clone  # noqa: PLC0415

    return [clone()]


def _sync() -> list[Result]:
    from benchmarks.network import pull_and_push  # noqa: PLC0415

    return pull_and_push()


def _keys() -> list[Result]:
    from benchmarks.keys import editing  # noqa: PLC0415

    return editing()


def _compare_screen() -> list[Result]:
    from benchmarks.compare_screen import compare_screen  # noqa: PLC0415

    return compare_screen()


def _compare() -> list[Result]:
    from benchmarks.template_compare import template_compare  # noqa: PLC0415

    return template_compare()


def _update() -> list[Result]:
    from benchmarks.template_update import take_update  # noqa: PLC0415

    return [take_update()]


def _search() -> list[Result]:
    from benchmarks.search import search_texts  # noqa: PLC0415

    return search_texts()


def _cms_pull() -> list[Result]:
    from benchmarks.cms_pull import cms_pull  # noqa: PLC0415

    return cms_pull()


def _cms_push() -> list[Result]:
    from benchmarks.cms_push import cms_push  # noqa: PLC0415

    return cms_push()


Measurement = Callable[[], list[Result]]

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
