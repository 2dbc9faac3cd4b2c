"""What was stated: objectives, what they are about, who agreed, and what they led to."""
