"""The main window: header, navigation, messages, status, and the screens in it."""
