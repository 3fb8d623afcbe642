"""The change sets of a working copy, handled as a server would: a CMS has none."""
