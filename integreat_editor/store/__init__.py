"""The working copy: one SQLite file per region. Importing this package loads nothing heavy (first paint)."""
