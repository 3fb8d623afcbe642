"""Alembic's steps from every older form of the file to the present one; run by `store.migrate`."""
