"""Colours, fonts and the look of the window, light and dark."""
