"""Tests of the text editor."""
