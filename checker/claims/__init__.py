"""The claim types, one file each: what a text states, read as values."""
