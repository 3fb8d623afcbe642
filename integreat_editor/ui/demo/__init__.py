"""The demo: three regions on an embedded hub, and two people to work as."""
