"""One widget a file: a frame goes in, messages come out."""
