"""A page's text as data: source, blocks, canonical form, sentences, facts, differences and merges."""
