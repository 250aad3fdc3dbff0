"""What the made-up world talks about, one module a topic."""
