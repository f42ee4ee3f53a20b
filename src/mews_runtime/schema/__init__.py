"""What models, enums and operations are made of, and how JSON becomes them."""
