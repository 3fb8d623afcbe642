"""One file per step; its revision id is its number, equal to `PRAGMA user_version` after it."""
