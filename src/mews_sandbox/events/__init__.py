"""Events: what becomes known of changes by itself, through webhooks and the WebSocket."""
