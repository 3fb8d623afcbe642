"""Run by Alembic: takes the connection, and the transaction it is in, from `store.migrate`."""

from alembic import context

from integreat_editor.store.schema import metadata

context.configure(connection=context.config.attributes["connection"], target_metadata=metadata)
with context.begin_transaction():
    context.run_migrations()
