"""Tests of what the window shows of a CMS."""
