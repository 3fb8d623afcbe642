"""The page tree: its rows, how they are drawn, and what a person does with them."""
