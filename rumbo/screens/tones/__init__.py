"""How texts sound, as far as that can be estimated."""
