"""What people say to the café and of it: reviews, messages, mentions, answers to its question."""
