"""Taking times in turn with their floor, and saying what came out."""

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Result:
    """One line of the report: medians of our value and its floor; `aim` in words."""

    name: str
    ours: float
    floor: float
    unit: str
    aim: str
    note: str = ""

    @property
    def ratio(self) -> float:
        """Ours over the floor."""
        return self.ours / self.floor

    def line(self) -> str:
        """As printed."""
        return (
            f"{self.name:38} {self.ours:9.1f} {self.unit:4} floor {self.floor:9.1f}  ratio {self.ratio:5.2f}"
            f"  aim {self.aim}  {self.note}"
        ).rstrip()


def in_turn(ours: Callable[[], float], floor: Callable[[], float], rounds: int) -> tuple[float, float]:
    """Medians of both, measured alternately, so that a busy machine disturbs both alike."""
    pairs = [(floor(), ours()) for _ in range(rounds)]
    return statistics.median(each[1] for each in pairs), statistics.median(each[0] for each in pairs)


def milliseconds(work: Callable[[], object]) -> float:
    """How long it takes."""
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000
