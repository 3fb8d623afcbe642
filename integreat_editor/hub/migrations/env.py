"""Alembic's environment: always the connection, and so the transaction, of `hub.migrate`."""

from alembic import context

from integreat_editor.hub.schema import metadata

context.configure(connection=context.config.attributes["connection"], target_metadata=metadata, transactional_ddl=False)
context.run_migrations()
