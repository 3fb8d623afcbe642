"""Icons, translations and demo texts, read through `importlib.resources.files("integreat_editor_resources")`."""
