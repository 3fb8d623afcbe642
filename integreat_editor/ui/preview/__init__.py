"""The preview: a page as the Integreat apps draw it."""
