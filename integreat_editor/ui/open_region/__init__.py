"""Opening a region: from a file or from a server."""
