"""The command line in process, against a real hub on loopback."""
