"""What a subject tells below its line: who comes back, who waits for an answer, from where people come."""
