"""Whatever the network or a kill does to a push: each change is there exactly once afterwards."""
