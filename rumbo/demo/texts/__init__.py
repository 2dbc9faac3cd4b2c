"""What the café and its guests write."""
