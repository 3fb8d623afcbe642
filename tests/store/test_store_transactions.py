"""Units of work: all or nothing, several threads and processes at once, nothing acknowledged is ever lost."""

import os
import signal
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from integreat_editor.models.text import Text
from integreat_editor.models.working import LocalTranslation
from integreat_editor.store.working_copy import WorkingCopy

SAVE_FOR_EVER = """
import itertools, sys
from pathlib import Path
from integreat_editor.models.text import Text
from integreat_editor.models.working import LocalTranslation
from integreat_editor.store.working_copy import WorkingCopy

copy = WorkingCopy.open(Path(sys.argv[1]))
for number in itertools.count():
    with copy.unit() as unit:
        text = unit.texts.add(Text(f"Stand {number}", f"<p>Satz {number}.</p>" * 50))
        unit.translations.put(LocalTranslation(f"page{number}", "de", text))
    print(number, flush=True)
"""
COUNT = """
import sys
from pathlib import Path
from integreat_editor.store.working_copy import WorkingCopy

with WorkingCopy.open(Path(sys.argv[1])) as copy:
    for _ in range(50):
        with copy.unit() as unit:
            unit.meta.set("count", str(int(unit.meta.get("count") or 0) + 1))
"""


def count_up(copy: WorkingCopy, times: int) -> None:
    for _ in range(times):
        with copy.unit() as unit:
            unit.meta.set("count", str(int(unit.meta.get("count") or 0) + 1))


def read_count(copy: WorkingCopy) -> int:
    with copy.reading() as unit:
        return int(unit.meta.get("count") or 0)


def test_an_error_takes_the_whole_unit_back(copy: WorkingCopy) -> None:
    text = Text("Titel", "<p>Text</p>")
    with pytest.raises(ZeroDivisionError), copy.unit() as unit:
        unit.texts.add(text)
        unit.translations.put(LocalTranslation("a", "de", text.hash))
        raise ZeroDivisionError
    with copy.reading() as unit:
        assert unit.translations.all() == []
        assert not unit.texts.has(text.hash)


def test_a_reader_sees_the_state_at_its_start(copy: WorkingCopy) -> None:
    with copy.unit() as unit:
        unit.meta.set("user", "Amira")
    with copy.reading() as reader:
        assert reader.meta.get("user") == "Amira"
        with ThreadPoolExecutor(1) as pool:
            pool.submit(count_up, copy, 1).result()
            pool.submit(rename, copy).result()
        assert reader.meta.get("user") == "Amira"
    with copy.reading() as reader:
        assert reader.meta.get("user") == "Jonas"


def rename(copy: WorkingCopy) -> None:
    with copy.unit() as unit:
        unit.meta.set("user", "Jonas")


def test_a_reader_does_not_wait_for_a_writer(copy: WorkingCopy) -> None:
    with copy.unit() as unit, ThreadPoolExecutor(1) as pool:
        unit.meta.set("count", "7")
        assert pool.submit(read_count, copy).result() == 0


def test_writing_while_reading_is_a_bug_and_changes_nothing(copy: WorkingCopy) -> None:
    with pytest.raises(RuntimeError, match="must not write"), copy.reading() as unit:
        unit.meta.set("count", "7")
    assert read_count(copy) == 0


def test_a_writer_after_a_reader_in_the_same_thread_may_write(copy: WorkingCopy) -> None:
    assert read_count(copy) == 0
    count_up(copy, 1)
    assert read_count(copy) == 1


def test_units_do_not_nest(copy: WorkingCopy) -> None:
    with copy.unit(), pytest.raises(RuntimeError, match="already open"), copy.reading():
        pass
    count_up(copy, 1)
    assert read_count(copy) == 1


def test_threads_write_one_after_the_other(copy: WorkingCopy) -> None:
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda _: count_up(copy, 10), range(8)))
    assert read_count(copy) == 80


def test_a_window_and_a_command_line_write_into_one_file(copy: WorkingCopy) -> None:
    other = subprocess.Popen([sys.executable, "-c", COUNT, str(copy.path)])  # noqa: S603 - our own program
    count_up(copy, 50)
    assert other.wait() == 0
    assert read_count(copy) == 100


def test_many_readers_at_once(copy: WorkingCopy) -> None:
    count_up(copy, 1)
    together = threading.Barrier(12)

    def read(_: int) -> int:
        with copy.reading() as unit:
            together.wait()
            return int(unit.meta.get("count") or 0)

    with ThreadPoolExecutor(12) as pool:
        assert list(pool.map(read, range(12))) == [1] * 12


@pytest.mark.skipif(os.name != "posix", reason="kill -9 is a POSIX signal")
@pytest.mark.parametrize("acknowledged", [1, 17, 60])
def test_a_killed_process_loses_nothing_it_acknowledged(copy: WorkingCopy, path: Path, acknowledged: int) -> None:
    copy.close()
    child = subprocess.Popen(  # noqa: S603 - our own program
        [sys.executable, "-c", SAVE_FOR_EVER, str(path)], stdout=subprocess.PIPE, text=True
    )
    assert child.stdout is not None
    with child.stdout:
        for _ in range(acknowledged):
            last = int(child.stdout.readline())
        child.send_signal(signal.SIGKILL)
        last = max([last, *(int(line) for line in child.stdout.read().split("\n")[:-1])])
    child.wait()
    with WorkingCopy.open(path) as again, again.reading() as unit:
        stored = {each.page: each.text for each in unit.translations.all()}
        for number in range(last + 1):
            text = unit.texts.get(stored[f"page{number}"] or "")
            assert text == Text(f"Stand {number}", f"<p>Satz {number}.</p>" * 50)
