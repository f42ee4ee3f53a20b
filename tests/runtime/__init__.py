"""The hand-written runtime on its own: what it promises, sync and async alike."""
