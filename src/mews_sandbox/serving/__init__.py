"""A sandbox behind a socket: the ASGI application, its controls, and the command's server."""
