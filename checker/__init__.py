"""checker: what the sources of one story say differently."""
