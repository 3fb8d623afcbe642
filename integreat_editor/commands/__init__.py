"""What each command of the command line does: call a service, say what came of it."""
