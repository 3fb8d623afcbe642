"""An Integreat CMS as the region's server, or beside its hub: what the window shows of it."""
