"""Help: answers to the first questions, and the keys."""
