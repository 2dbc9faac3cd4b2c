"""What is kept: a store per client, and the office that knows the clients."""
