"""The page of a sandbox: the hotel as it stands now, and the API reference.

What it shows are pure functions of what the sandbox holds; `site` has the routes.
"""
