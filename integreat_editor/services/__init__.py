"""The use cases, as verbs: everything the window and the command line can do."""
