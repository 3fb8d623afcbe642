"""The screen of one page: title, languages, text, and beside it the preview and what changed."""
