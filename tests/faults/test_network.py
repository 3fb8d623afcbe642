"""A proxy that cuts, delays, repeats or answers 5xx at every request of the way in turn."""

import pytest

from tests.faults.proxy import Fault
from tests.faults.way import Way

MOST_REQUESTS = 12
"""More than submit and push of two units need; the walk ends where a fault no longer strikes."""


@pytest.mark.parametrize("fault", list(Fault), ids=lambda fault: fault.name.lower())
def test_submit_survives(way: Way, fault: Fault) -> None:
    struck = 0
    for number in range(MOST_REQUESTS):
        word = f"{fault.name.lower()}{number}"
        way.edit(word)
        way.proxy.spoil(fault, number)
        change_set = way.submit()
        struck += way.proxy.struck
        way.proxy.heal()
        way.approve(change_set)
        way.push()
        way.check(word, change_set)
        if not way.proxy.struck:
            break
    assert struck >= 1


@pytest.mark.parametrize("fault", list(Fault), ids=lambda fault: fault.name.lower())
def test_push_survives(way: Way, fault: Fault) -> None:
    struck = 0
    for number in range(MOST_REQUESTS):
        word = f"{fault.name.lower()}{number}"
        way.edit(word)
        change_set = way.submit()
        way.approve(change_set)
        way.proxy.spoil(fault, number)
        way.push()
        struck += way.proxy.struck
        stopped = not way.proxy.struck
        way.proxy.heal()
        way.check(word, change_set)
        if stopped:
            break
    assert struck >= 4
