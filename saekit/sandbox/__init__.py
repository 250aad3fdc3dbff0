"""The embedded world: text whose concepts are known, and the model and SAE trained on it."""
