"""Tables that no format knows: what their columns are, said by the user and remembered."""
