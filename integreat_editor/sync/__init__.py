"""Bringing a working copy and a server together: plan, engine, clients, credentials."""
