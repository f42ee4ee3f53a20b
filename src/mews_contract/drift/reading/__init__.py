"""From a file or a URL to operations in one form, whatever version of OpenAPI they are in."""
