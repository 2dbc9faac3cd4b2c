"""How texts sound: a label for each where its language is known, how often it is right, and what follows for all."""
