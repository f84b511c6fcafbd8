"""What a value is the value of: the frame of its clause, and what sentences state without a value."""
