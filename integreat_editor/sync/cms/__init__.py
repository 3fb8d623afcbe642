"""The client of a real Integreat CMS, as it runs: no API of its own for editing, so forms and pages, logged in."""
