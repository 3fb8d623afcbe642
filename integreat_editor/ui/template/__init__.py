"""The state template: updates, comparing and adopting, local slots, savings, and what its owners see."""
