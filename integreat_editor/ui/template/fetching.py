"""Fetching the template from its server."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from integreat_editor.errors import EditorError
    from integreat_editor.services.template_source import TemplatePull
    from integreat_editor.store.working_copy import WorkingCopy
    from integreat_editor.sync.progress import Progress
    from integreat_editor.sync.remote import Remote
    from integreat_editor.ui.session import Session
    from integreat_editor.ui.tasks import Task


def fetch_template(
    session: Session, done: Callable[[int], None], failure: Callable[[EditorError], None] | None = None
) -> Task:
    """Fetches what is new; `done` gets the number of template pages that are new or changed. Announces them."""

    def use_case(copy: WorkingCopy, remote: Remote, progress: Progress) -> TemplatePull:
        from integreat_editor.services.template_source import pull_template  # noqa: PLC0415 - after first paint

        return pull_template(copy, remote, progress)

    def told(pulled: TemplatePull) -> None:
        from integreat_editor.services.results import Changes  # noqa: PLC0415 - light, but keeps the first paint so

        session.changed.emit(Changes(change_sets=True))  # The counts on the screens' tabs are read anew.
        done(len(pulled.pages))

    return session.run_template("pull template", use_case, told, failure=failure)
