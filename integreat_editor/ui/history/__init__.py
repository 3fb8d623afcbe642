"""The versions of a text: a list, any two compared, one brought back."""
