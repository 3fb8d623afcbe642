"""The window: one folder per screen."""
