"""Tables that no network gives: what their columns are, said by the user and remembered."""
