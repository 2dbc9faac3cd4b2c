"""Files of the networks: bytes in, canonical rows out."""
