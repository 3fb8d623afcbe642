"""What a Celery worker would do, done at once: our own processes need none."""

from integreat_cms.integreat_celery.celery import app
from linkcheck import listeners


class LeftOut:
    """In the place of a task: nothing is done."""

    def apply_async(self, *args: object, **options: object) -> None:
        """As if a worker had done it."""


def run_tasks_at_once() -> None:
    """From now on in this process; errors of the tasks come out here. Links are noted but never followed."""
    app.conf.task_always_eager = True
    app.conf.task_eager_propagates = True
    listeners.do_check_link = LeftOut()
