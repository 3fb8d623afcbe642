"""The checks: one list of what is wrong in the region's texts, and the way to each place."""
