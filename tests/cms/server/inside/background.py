"""What a Celery worker would do, done at once: our own processes need none."""

from integreat_cms.cms.models import PageTranslation
from integreat_cms.integreat_celery.celery import app
from linkcheck.models import Url
from linkcheck.worker_tasks import do_check_instance_links


def run_tasks_at_once() -> None:
    """From now on in this process; errors of the tasks come out here. Links are noted but never followed."""
    app.conf.task_always_eager = True
    app.conf.task_eager_propagates = True
    Url.check_url = lambda *_, **__: None


def note_links(region: str) -> None:
    """Of the newest texts: those saved over HTTP wait for a worker that is not there."""
    newest = PageTranslation.objects.filter(page__region__slug=region).order_by("page_id", "language_id", "-version")
    for text in newest.distinct("page_id", "language_id"):
        do_check_instance_links(PageTranslation, text, PageTranslation._linklist)
