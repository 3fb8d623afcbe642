"""Fetching the template from its server."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from integreat_editor.errors import EditorError
    from integreat_editor.services.results import Changes
    from integreat_editor.services.template_source import TemplatePull
    from integreat_editor.store.working_copy import WorkingCopy
    from integreat_editor.sync.progress import Progress
    from integreat_editor.sync.remote import Remote
    from integreat_editor.ui.session import Session
    from integreat_editor.ui.tasks import Task


def fetch_template(
    session: Session, done: Callable[[int], None], failure: Callable[[EditorError], None] | None = None
) -> Task:
    """Fetches what is new; `done` gets the number of template pages that are new or changed. Live pages follow it."""

    def use_case(copy: WorkingCopy, remote: Remote, progress: Progress) -> tuple[TemplatePull, Changes]:
        from integreat_editor.services.journal import utc_now  # noqa: PLC0415 - after first paint
        from integreat_editor.services.live_pages import follow_live  # noqa: PLC0415 - after first paint
        from integreat_editor.services.results import Changes  # noqa: PLC0415 - as above
        from integreat_editor.services.template_source import pull_template  # noqa: PLC0415 - after first paint

        pulled = pull_template(copy, remote, progress)
        return pulled, follow_live(copy, at=utc_now()).changes if pulled.pages else Changes()

    def told(answer: tuple[TemplatePull, Changes]) -> None:
        from integreat_editor.services.results import Changes  # noqa: PLC0415 - light, but keeps the first paint so

        pulled, followed = answer
        session.changed.emit(Changes(change_sets=True) | followed)  # The counts on the screens' tabs are read anew.
        done(len(pulled.pages))

    return session.run_template("pull template", use_case, told, failure=failure)
