"""A server that lies on demand."""

from collections.abc import Iterator

import pytest

from tests.sync.loopback import Loopback


@pytest.fixture
def server() -> Iterator[Loopback]:
    """A server on loopback without answers yet."""
    with Loopback() as running:
        yield running
