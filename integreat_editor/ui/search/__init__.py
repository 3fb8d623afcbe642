"""Searching all pages and languages, and replacing in them."""
