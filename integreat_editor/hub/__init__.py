"""The central server: regions, pages, revisions, change sets, roles, audit log. No state is kept in the process."""
